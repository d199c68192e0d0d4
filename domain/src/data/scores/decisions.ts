/** What follows from a command of a score result, and who may give it. */
import { asIs, Refusal, say, type Value } from '../../refusal.ts';
import { writer } from '../../workflow/decide.ts';
import type { Actor, Decisions, Sight } from '../../workflow/form.ts';
import { hasObjections, POSTING_TIMERS, stageAfterAnswer } from '../../workflow/posting.ts';
import { relationsOf } from '../../workflow/relations.ts';
import { dueOnly } from '../../workflow/terms.ts';
import { workflow } from '../../workflow/workflow.ts';
import { drawnOf, EVENTS, type Scores, type State } from './events.ts';
import { resultsOf } from './points.ts';
import { COMMANDS, LANES, RELATIONS, STAGES } from './tables.ts';

const wrote = writer<Scores>();

const wrong = (field: `@score.field.${string}`, problem: string | number, right: Value) =>
  new Refusal('field-wrong', { field, problem: asIs(String(problem)), right });

/** Who of those judged somebody answers for; at most one. */
export const judgedBy = ({ judged }: Pick<State, 'judged'>, { seats }: Pick<Actor, 'seats'>) =>
  judged.find(({ seat }) => seats.includes(seat)) ?? null;

const isOpen = ({ stage }: { readonly stage: string }) => stage === 'raised';

/** Hundredths of a point that an objection gives back: no more than the item lost. */
function backIn(state: State, key: string, points: number): number {
  const about = state.lanes.objection.find((one) => one.key === key);
  const result = resultsOf(drawnOf(state)).find((one) => one.key === about?.judged);
  const lost = result?.items.find(({ item }) => item === about?.item)?.lost ?? 0;
  const back = Math.round(points * 100);
  if (back < 0 || back > lost || Math.abs(back - points * 100) > 1e-6)
    throw wrong('@score.field.answer_objection.back', points, asIs(`0 – ${lost / 100}`));
  return back;
}

const MOST_TIMES = 1000;

const DECISIONS: Decisions<Scores, typeof COMMANDS> = {
  draw_score: ({ body, facts: { fresh, source, earlier } }) => {
    const what = say(`${body.period} 的考评`, `The result of ${body.period}`);
    if (earlier.open !== null) throw new Refusal('already-asked', { what });
    if (source === null) throw new Refusal('not-found', { what: say('公布的指标', 'released figures') });
    if (earlier.published > 0 && body.why === undefined)
      throw new Refusal('field-missing', { field: '@score.field.draw_score.why' });
    const { template, period, why = null } = body;
    const said = { template, period, why, edition: earlier.published + 1 };
    return [wrote('score_drawn', { ...fresh, ...source, ...said }, 'score_drafted')];
  },
  enter_points: ({ state, body: { judged: whose, item, times, issue = null, words } }) => {
    const judged = state.judged.find(({ key, title }) => key === whose || title === whose)?.key;
    const names = state.judged.map(({ title }) => title).join('、');
    if (judged === undefined) throw wrong('@score.field.enter_points.judged', whose, asIs(names));
    const byHand = state.by.items.filter(({ form }) => form === 'entry');
    const about = byHand.find(({ name, zh, en }) => [name, zh, en].includes(item));
    if (about === undefined)
      throw wrong('@score.field.enter_points.item', item, asIs(byHand.map(({ zh }) => zh).join('、') || '—'));
    if (!(Number.isInteger(times) && times > 0 && times <= MOST_TIMES))
      throw wrong('@score.field.enter_points.times', times, asIs(`1–${MOST_TIMES}`));
    const key = String(state.entries.length + 1);
    return [wrote('points_entered', { key, judged, item: about.name, times, issue, words })];
  },
  strike_points: ({ state, body }) => {
    const counting = state.entries.filter(({ struck }) => struck === null);
    if (!counting.some(({ key }) => key === body.entry))
      throw wrong(
        '@score.field.strike_points.entry',
        body.entry,
        asIs(counting.map(({ key }) => key).join('、') || '—'),
      );
    return [wrote('points_struck', body)];
  },
  object: ({ state, body: { item, ...said }, actor }) => {
    const whose = judgedBy(state, actor);
    const about = state.by.items.find(({ name, zh, en }) => [name, zh, en].includes(item));
    if (whose === null) throw new Refusal('outside-area');
    if (about === undefined)
      throw wrong('@score.field.object.item', item, asIs(state.by.items.map(({ zh }) => zh).join('、')));
    const isSame = (one: { readonly judged: string; readonly item: string }) =>
      one.judged === whose.key && one.item === about.name;
    if (state.lanes.objection.some((one) => isOpen(one) && isSame(one)))
      throw new Refusal('already-asked', { what: say('这一项的异议', 'The objection to this item') });
    return [wrote('objected', { ...said, item: about.name, judged: whose.key, seat: whose.seat })];
  },
  answer_objection: ({ state, body: { upheld, answer, back = 0 }, lane }) => {
    const key = lane?.key ?? '';
    const given = upheld ? backIn(state, key, back) : 0;
    return [
      wrote('objection_answered', { key, upheld, answer, back: given }, stageAfterAnswer(state, [key])),
    ];
  },
  end_posting: ({ state }) => [
    wrote('posting_ended', {}, hasObjections(state) ? 'objections_open' : 'posting_over'),
  ],
};

/** From the day on which it is shown to those judged. */
const SHOWN: ReadonlySet<string> = new Set<State['stage']>([
  'posted',
  'objections_open',
  'posting_over',
  'score_published',
]);
/** Each of those judged sees its own alone. */
function sightOf(state: State, actor: Actor): Sight {
  const held = relationsOf(scores, state, actor);
  if (['office', 'head', 'reader', 'system'].some((one) => held.has(one))) return 'content';
  return held.has('judged') && SHOWN.has(state.stage) ? 'own' : 'nothing';
}

const READERS: ReadonlySet<string> = new Set(['city_supervisor', 'district_deputy']);

export const scores = workflow<Scores>()({
  name: 'score',
  zh: '考评结果',
  en: 'score result',
  relations: RELATIONS,
  stages: STAGES,
  lanes: LANES,
  commands: COMMANDS,
  events: EVENTS,
  decisions: DECISIONS,
  timers: {
    drafting: {
      zh: '核对草稿时限',
      en: 'Check the draft by',
      limit: (_, { limits }) => limits.drafting,
      runs: ['score_drafted'],
      marks: [50, 100],
    },
    ...POSTING_TIMERS,
    deciding: {
      zh: '审定时限',
      en: 'Decide by',
      limit: (_, { limits }) => limits.deciding,
      runs: ['posting_over'],
      marks: [50, 100],
    },
  },
  barriers: {
    end_posting: dueOnly('@score.command.end_posting', 'posting'),
    publish_result: ({ state, actor }) =>
      state.drafters.includes(actor.personId) ? new Refusal('drafted-it') : null,
  },
  seats: ({ district, judged }) => ({
    office: [`desk:district:${district}`],
    head: [`head:district:${district}`],
    judged: judged.map(({ seat }) => seat),
  }),
  stands: (state, actor) => {
    if (state === null)
      return actor.seats.some((seat) => seat.startsWith('desk:district:')) ? ['office'] : [];
    return READERS.has(actor.post) && state.district.startsWith(actor.area) ? ['reader'] : [];
  },
  label: ({ by, period, edition }) => `${period} ${by.zh}${edition > 1 ? `（第 ${edition} 版）` : ''}`,
  sight: sightOf,
  shown: {
    ...{ id: 'frame', district: 'frame', number: 'frame', stage: 'frame', clocks: 'frame', lanes: 'own' },
    ...{
      by: 'own',
      since: 'own',
      measures: 'content',
      release: 'own',
      judged: 'content',
      entries: 'content',
    },
    ...{ template: 'frame', period: 'frame', why: 'own', edition: 'frame' },
    ...{ drafters: 'content', publishedAt: 'frame' },
  },
});
