/** What follows from a command of a statement, and who may give it. */
import { asIs, Refusal, say } from '../../refusal.ts';
import { writer } from '../../workflow/decide.ts';
import type { Actor, Decisions } from '../../workflow/form.ts';
import {
  afterAnswer,
  afterLook,
  isObjected,
  lineOf,
  linesOf,
  STATEMENT_TIMERS,
  unlooked,
} from '../../workflow/statement.ts';
import { workflow } from '../../workflow/workflow.ts';
import { EVENTS, type State, type Statements } from './events.ts';
import { COMMANDS, LANES, RELATIONS, STAGES } from './tables.ts';

const wrote = writer<Statements>();

function lineIn(state: State, command: 'object_line' | 'look_over', no: string) {
  const line = lineOf(state, no);
  if (line !== null) return line;
  const right = say(`1 到 ${state.lines.length}`, `1 to ${state.lines.length}`);
  throw new Refusal('field-wrong', { field: `@statement.field.${command}.line`, problem: asIs(no), right });
}

const DECISIONS: Decisions<Statements, typeof COMMANDS> = {
  draw_up: ({ body, facts: { fresh, work } }) => {
    const { done, tariffs, paid, monthCaps } = work;
    // The same for whoever draws again.
    const seed = `${body.worker} ${body.street} ${body.month}`;
    const lines = linesOf(done, tariffs, { paid, seed, monthCaps });
    if (lines.length === 0) throw new Refusal('nothing-asked', { what: '@statement.command.draw_up' });
    return [wrote('drawn_up', { ...fresh, ...body, lines, tariffs, monthCaps }, 'to_look')];
  },
  end_look: ({ state }) => [wrote('look_ended', {}, afterLook(state))],
  pass_look: ({ state }) => [wrote('look_passed', {}, afterLook(state))],
  object_line: ({ state, body }) => {
    const { no } = lineIn(state, 'object_line', body.line);
    if (isObjected(state, no))
      throw new Refusal('already-asked', {
        what: say('这一行的异议', 'The objection to this line'),
      });
    return [wrote('line_objected', { line: no, words: body.words })];
  },
  answer_line: ({ state, body: { upheld, answer }, lane }) => {
    const key = lane?.key ?? '';
    const about = state.lanes.objection.find((one) => one.key === key)?.line ?? '';
    if (upheld && lineOf(state, about)?.standing === 'over')
      throw new Refusal('field-wrong', {
        field: '@statement.field.answer_line.upheld',
        problem: say('超上限的行', 'a line over the cap'),
        right: say('不采纳；上限按标准', 'not upheld: the tariff has the cap'),
      });
    return [wrote('line_answered', { key, upheld, answer }, afterAnswer(state, key))];
  },
  look_over: ({ state, body: { line: asked, holds, words } }) => {
    const line = lineIn(state, 'look_over', asked);
    if (!line.drawn || line.looked !== null)
      throw new Refusal('nothing-asked', { what: '@statement.command.look_over' });
    if (!holds && (words ?? '').trim() === '')
      throw new Refusal('field-missing', { field: '@statement.field.look_over.words' });
    // Whoever is paid less than they saw looks again.
    const back = !holds && state.stage !== 'to_look' ? 'to_look' : undefined;
    return [wrote('looked_over', { line: line.no, holds, words }, back)];
  },
};

/** Nobody approves what they are paid. */
const notOwn = ({ state, actor }: { readonly state: State; readonly actor: Actor }) =>
  state.worker === actor.personId ? new Refusal('own-request') : null;

export const statements = workflow<Statements>()({
  name: 'statement',
  zh: '结算单',
  en: 'statement',
  relations: RELATIONS,
  stages: STAGES,
  lanes: LANES,
  commands: COMMANDS,
  timers: STATEMENT_TIMERS,
  events: EVENTS,
  decisions: DECISIONS,
  barriers: {
    answer_line: notOwn,
    look_over: notOwn,
    approve_first: (asked) => {
      const count = unlooked(asked.state).length;
      return notOwn(asked) ?? (count === 0 ? null : new Refusal('samples-open', { count }));
    },
    approve_second: (asked) =>
      notOwn(asked) ?? (asked.state.first?.by === asked.actor.personId ? new Refusal('two-people') : null),
  },
  seats: ({ worker, street }) => ({
    worker: [`person:${worker}`],
    office: [`desk:street:${street}`],
    head: [`head:street:${street}`],
  }),
  awaits: ({ worker }) => `person:${worker}`,
  label: ({ month, number }, sight) => (sight === 'content' ? `${month} 奖补结算单` : `结算单 ${number}`),
});
