/** What the papers of a matter print: the matter as it was at one of its events, in Chinese, with names masked. */
import { dayTextAt, minuteTextAt } from '@gridgov/domain/calendar/zone.ts';
import { RECORD } from '@gridgov/domain/city/people/naming.ts';
import type { IssueEvent } from '@gridgov/domain/loop/issues/events.ts';
import { evolve } from '@gridgov/domain/loop/issues/evolve.ts';
import { REQUESTS } from '@gridgov/domain/loop/issues/requests.ts';
import { CHANNELS, type IssueState } from '@gridgov/domain/loop/issues/state.ts';
import { Refusal, say } from '@gridgov/domain/refusal.ts';
import type { IssueDeps } from '../deps.ts';
import { rulesFor } from '../facts.ts';
import { type EventRow, findWhole, type IssueWhole, listEvents, listFiles } from '../queries.ts';
import { seatName } from '../show/names.ts';
import { peopleIn } from '../show/show.ts';
import { dueHistoryOf } from '../views/due-history.ts';
import { formsOf } from '../views/forms.ts';
import { photosOf } from '../views/photos.ts';
import { eventIn, type TimelineDeps, timelineOf } from '../views/timeline.ts';
import { ISSUE_PAPERS, type IssuePaper } from './kinds.ts';

/** More events and photos than any case file of paper holds. */
const [MOST_EVENTS, MOST_PHOTOS] = [2_000, 60] as const;

export type Line = { readonly label: string; readonly text: string };
export type PaperData = {
  /** The event it belongs to, and its moment. */
  readonly event: number;
  readonly at: number;
  readonly data: Readonly<Record<string, unknown>>;
};

type Then = {
  readonly state: IssueState;
  readonly whole: IssueWhole;
  readonly rows: readonly EventRow[];
  readonly deps: TimelineDeps;
  readonly last: EventRow;
};

/**
 * What a paper of this kind prints. `at`: as of this event; without it the one it belongs to by itself.
 * @throws Refusal where the matter has none yet
 */
export async function paperData(
  deps: IssueDeps,
  kind: IssuePaper,
  { district, id }: { readonly district: string; readonly id: string },
  at?: number,
): Promise<PaperData> {
  const [whole, all] = await Promise.all([
    findWhole(deps.db, district, id),
    listEvents(deps.db, district, id, MOST_EVENTS),
  ]);
  if (whole === null) throw new Refusal('not-found', { what: '@word.issue' });
  const event = at ?? EVENT_OF[kind](all);
  const rows = all.filter(({ version }) => version <= (event ?? 0));
  const last = rows.at(-1);
  if (event === null || last === undefined) throw notYet(kind);
  const state = stateOf(rows) ?? whole.state;
  const people = await deps.people(peopleIn(rows, state.reporter.personId, 'zh'), RECORD);
  const rules = rulesFor(deps, state, 'note', last.at);
  const names = deps.names.in('zh');
  const then: Then = {
    state,
    whole: { ...whole, state },
    rows,
    deps: { names, people, rules, language: 'zh', now: last.at },
    last,
  };
  const [year, month, day] = dayTextAt(last.at).split('-').map(Number);
  const frame = {
    title: ISSUE_PAPERS[kind].zh,
    issuer: seatName(`desk:district:${district}`, names, 'zh'),
    day: [year, month, day],
  };
  return { event, at: last.at, data: { ...frame, ...(await PRINTED[kind](then, deps)) } };
}

/** Of several of a kind the newest. */
const newest = (rows: readonly EventRow[], name: IssueEvent['name']) =>
  rows.findLast((row) => row.name === `issue.${name}`)?.version ?? null;

const EVENT_OF: Readonly<Record<IssuePaper, (rows: readonly EventRow[]) => number | null>> = {
  supervise: (rows) => newest(rows, 'supervised'),
  receipt: (rows) => rows[0]?.version ?? null,
  case_file: (rows) => rows.at(-1)?.version ?? null,
};

function stateOf(rows: readonly EventRow[]): IssueState | null {
  // Of a very long matter the first events were left out.
  if (rows[0]?.version !== 1) return null;
  return rows.reduce<IssueState | null>(
    (state, row) => evolve(state, eventIn(row), row.at, row.person_id),
    null,
  );
}

type Printed = (then: Then, deps: IssueDeps) => Promise<object> | object;

const PRINTED: Readonly<Record<IssuePaper, Printed>> = {
  supervise: (then) => {
    const form = formsOf(then).find(({ id }) => id === `supervise-${then.last.version}`);
    const asked = REQUESTS.supervision.asked(then.state);
    const rows = linesOf(form?.rows ?? []);
    const { answer } = then.state.clocks;
    return {
      to: seatName(asked?.seat ?? '', then.deps.names, 'zh'),
      level: rows.find(({ label }) => label === '督办等级')?.text ?? ISSUE_PAPERS.supervise.zh,
      until: answer?.dueAt == null ? '' : momentWords(answer.dueAt),
      // Level and term stand in the sentence.
      rows: rows.filter(({ label }) => label !== '督办等级' && label !== '答复期限'),
    };
  },
  receipt: ({ state, whole, deps }) => {
    const { accept, confirm, dispatch } = state.clocks;
    const due = [accept, confirm, dispatch].find((clock) => clock?.dueAt != null)?.dueAt;
    const promise = due == null ? '' : `我们会在${momentWords(due)}前办理下一步。`;
    return {
      rows: linesOf([
        { label: '编号', text: state.number },
        { label: '收到时间', text: minuteTextAt(state.reportedAt) },
        { label: '来源', text: CHANNELS[state.channel].zh },
        { label: '事项', text: deps.names.said('class', state.title) },
        { label: '地点', text: state.place.text || whole.placeText },
        { label: '内容', text: whole.description },
      ]),
      next: `${promise}用编号和查询码可以在网上查办理情况，也可以拨打12345。`,
    };
  },
  case_file: caseFile,
};

async function caseFile(then: Then, deps: IssueDeps): Promise<object> {
  const { state, whole, rows, deps: views } = then;
  const title = views.names.said('class', state.title);
  const place = state.place.text || whole.placeText;
  const day = (at: number | null) => (at === null ? '' : dayTextAt(at));
  return {
    cover: linesOf([
      { label: '案号', text: state.number },
      { label: '案由', text: title },
      { label: '地点', text: place },
      { label: '类别', text: state.classCode === null ? '' : views.names.classOf(state.classCode) },
      {
        label: '主办单位',
        text: state.lead === null ? '' : seatName(leadSeat(state.lead), views.names, 'zh'),
      },
      { label: '立案日期', text: day(state.filedAt) },
      { label: '结案日期', text: day(state.closedAt) },
    ]),
    reported: linesOf([
      { label: '来源', text: CHANNELS[state.channel].zh },
      { label: '登记时间', text: minuteTextAt(state.reportedAt) },
      { label: '上报人', text: views.people.get(state.reporter.personId ?? '') ?? '匿名' },
      { label: '事项', text: title },
      { label: '情况', text: whole.description },
    ]),
    timeline: timelineOf(rows, views)
      .toReversed()
      .map(({ at, text, detail }) => ({ at: minuteTextAt(Date.parse(at)), text, detail: detail ?? '' })),
    due: dueHistoryOf(rows, views)
      .toReversed()
      .map(({ at, clock, text, why, after }) => ({
        at: minuteTextAt(Date.parse(at)),
        clock,
        text: [text, why].filter(Boolean).join('：'),
        after: after === null ? '停表' : minuteTextAt(Date.parse(after)),
      })),
    opinions: formsOf(then)
      .filter(({ form }) => form !== 'history' && form !== 'register')
      .map(({ title: name, at, rows: lines }) => ({
        title: name,
        at: minuteTextAt(Date.parse(at)),
        rows: linesOf(lines).filter(({ label }) => !HEAD.has(label)),
      })),
    photos: await photosThen(then, deps),
  };
}

const leadSeat = (lead: string) => (lead.startsWith('grid:') ? lead : `unit:${lead}`);
/** What each form says again of the matter. */
const HEAD: ReadonlySet<string> = new Set(['案号', '事项', '类别', '地点', '网格', '附件数']);

async function photosThen({ state, rows, deps: views }: Then, deps: IssueDeps) {
  const then = new Set(
    rows.flatMap((row) => {
      const { body } = eventIn(row);
      return 'files' in body ? (body.files ?? []) : [];
    }),
  );
  const files = (await listFiles(deps.db, state.district, state.id)).filter((file) => then.has(file.file_id));
  const facts = await deps.fileFacts(files.map((file) => file.file_id));
  const { photos } = photosOf({ files, facts, events: rows, people: views.people }, 'zh');
  return photos.slice(0, MOST_PHOTOS).map(({ id, alt, takenAt, takenBy }, at) => ({
    file: `${PHOTO}${id}.jpg`,
    n: at + 1,
    alt,
    at: minuteTextAt(Date.parse(takenAt)),
    by: takenBy,
  }));
}

/** Under which a photo of the store goes onto paper. */
export const PHOTO = 'photo-';

const linesOf = (lines: readonly { readonly label: string; readonly text: string }[]): Line[] =>
  lines.filter(({ text }) => text !== '').map(({ label, text }) => ({ label, text }));

function momentWords(at: number): string {
  const [day = '', time = ''] = minuteTextAt(at).split(' ');
  const [year, month, date] = day.split('-').map(Number);
  return `${year}年${month}月${date}日${time}`;
}

function notYet(kind: IssuePaper): Refusal {
  const { zh, en } = ISSUE_PAPERS[kind];
  return new Refusal('not-found', { what: say(`“${zh}”所依据的事项`, `what “${en}” is made from`) });
}
