/** A case as its reader may see it. */
import type { CompiledCalendar } from '@gridgov/domain/calendar/calendar.ts';
import { readerOf } from '@gridgov/domain/city/people/naming.ts';
import type { Actor } from '@gridgov/domain/city/people/posts.ts';
import type { Language } from '@gridgov/domain/refusal.ts';
import { allowed } from '@gridgov/domain/workflow/allowed.ts';
import type { Clocks, Lane, Lanes, Sight, Trade, Types } from '@gridgov/domain/workflow/form.ts';
import { eventRowOf } from '@gridgov/domain/workflow/imported.ts';
import { isOpenLane } from '@gridgov/domain/workflow/lanes.ts';
import { isOpenCase, servesFor } from '@gridgov/domain/workflow/relations.ts';
import { asksReason, digestsIn } from '@gridgov/domain/workflow/sealed.ts';
import { eventSeen, type HeldLane, lanesHeld, viewOf } from '@gridgov/domain/workflow/sight.ts';
import { runningClocks } from '@gridgov/domain/workflow/timers.ts';
import { todo } from '@gridgov/domain/workflow/todo.ts';
import type { Static } from 'typebox';
import { factsOf } from './act.ts';
import { clockView } from './clock-view.ts';
import { commandView } from './command-view.ts';
import { isFollowing } from './follow-queries.ts';
import { nextView } from './next-view.ts';
import type { InForce, TradeDeps } from './open.ts';
import { attachedPages } from './page-view.ts';
import { type EventRow, eventIn, listCaseEvents } from './queries.ts';
import { type OwnWords, ownWords, saidOf, underSaid } from './said.ts';
import type { CaseAnswer, CaseDetail, CasePage } from './schema.ts';
import type { Served } from './served.ts';

type State = Types['State'];
type Detail = Static<typeof CaseDetail>;
type Item = Static<typeof CasePage>['items'][number];
type Head = Omit<Item, 'about'>;
export type Looking = { readonly actor: Actor; readonly language: Language; readonly now: number };

const NEWEST = 200;

/** The line of a case in lists; null where the reader may not know that it exists. */
export function headView(
  { inForce }: Pick<TradeDeps, 'inForce'>,
  { trade }: Served,
  state: State,
  { actor, language, now }: Looking,
): Head | null {
  const sight = trade.sight(state, actor);
  if (sight === 'nothing') return null;
  const serves = servesFor(trade, actor);
  const [first] = runningClocks(trade, state);
  return {
    id: `${state.district}.${state.id}`,
    number: state.number,
    label: trade.label(state, sight),
    stage: state.stage,
    stageLabel: trade.stages[state.stage]?.[language] ?? state.stage,
    open: isOpenCase(trade, state),
    clock: first === undefined ? null : clockView(inForce(now).calendar, first.clock, now),
    imported: state.imported ?? null,
    mine: todo(trade, state).some(({ seat }) => serves(seat)),
    sight,
  };
}

/** Lines of a list with the names of those they are about: in full to whoever sees more of a case than that there is one. */
export async function namedHeads(
  { people }: Pick<TradeDeps, 'people'>,
  { about }: Pick<Served, 'about'>,
  lines: readonly { readonly state: State; readonly head: Head }[],
  actor: Actor,
): Promise<Item[]> {
  const whom = lines.map(({ state, head }) =>
    about === undefined || head.sight === 'frame' ? null : about(state),
  );
  const ids = whom.filter((id) => id !== null);
  const names = ids.length === 0 ? null : await people([...new Set(ids)], readerOf(actor), 'file');
  return lines.map(({ head }, at) => ({ ...head, about: names?.get(whom[at] ?? '') ?? null }));
}

/** Everything of a case that its reader may see and do; null: hidden. */
export async function detailView(
  deps: TradeDeps,
  served: Served,
  state: State,
  looking: Looking,
): Promise<Detail | null> {
  const { trade } = served;
  const { actor, language, now } = looking;
  const head = headView(deps, served, state, looking);
  const seen = viewOf(trade, state, actor);
  if (head === null || seen === null) return null;
  const inForce = { ...deps.inForce(now), own: ownWords(served, state) };
  const { calendar } = inForce;
  const following = await isFollowing(deps.db, state.district, state.id, actor.personId);
  const [named] = await namedHeads(deps, served, [{ state, head }], actor);
  const facts = factsOf(deps, served, state, { now, actor, state });
  const commands = allowed(trade, { state, actor, now, facts }).map((one) =>
    commandView({ trade, ...one, state }, looking, { ...deps, inForce }),
  );
  const timeline = await timelineOf(deps, served, state, {
    ...looking,
    sight: head.sight,
    held: lanesHeld(trade, state, actor),
    inForce,
  });
  return {
    ...head,
    about: named?.about ?? null,
    trade: trade.name,
    district: state.district,
    following,
    next: nextView(trade, state, language),
    clocks: timersView(trade, seen.clocks ?? {}, { ...looking, calendar }),
    state: { ...seen },
    members: [
      ...claimedOf(state, language),
      ...saidOf(trade, seen as Record<string, unknown>, language, { ...inForce, area: deps.nameOf }),
    ],
    lanes: await lanesView(deps, trade, head.sight === 'frame' ? {} : trade.laneStore.get(seen as State), {
      ...looking,
      calendar,
    }),
    timeline,
    sealed: sealedFor(trade, state, actor, digestsIn(seen).length > 0 || timeline.some(hasSealedPart)),
    commands,
  };
}

function sealedFor(trade: Trade<Types>, state: State, actor: Actor, some: boolean): Detail['sealed'] {
  if (!some || trade.forgotten?.(state) !== false) return null;
  return asksReason(trade, state, actor) ? 'reason' : 'open';
}

/** What an old case claims of itself. */
function claimedOf({ imported }: State, language: Language): Detail['members'] {
  if (imported === undefined) return [];
  const { number, begun, ended } = imported;
  const text =
    language === 'zh'
      ? `原编号 ${number}，原记录 ${begun} 开始${ended === null ? '，没有了结' : `，${ended} 结束`}。不计时限，不进统计`
      : `Its number was ${number}; begun on ${begun}, ${ended === null ? 'still open' : `ended on ${ended}`} as recorded there. No limit runs, no figure counts it`;
  return [{ name: 'imported', label: language === 'zh' ? '旧案' : 'Old case', text }];
}

const hasSealedPart = ({ members }: Detail['timeline'][number]) =>
  members.some(({ sealed }) => sealed === true);

type Timing = Looking & { readonly calendar: CompiledCalendar };

function timersView(
  trade: Trade<Types>,
  clocks: Clocks,
  { language, calendar, now }: Timing,
): Detail['clocks'] {
  return Object.entries(clocks).map(([timer, clock]) => ({
    timer,
    label: trade.timers[timer]?.[language] ?? timer,
    runs: clock.runningSince !== null,
    clock: clockView(calendar, clock, now),
  }));
}

async function lanesView(
  { people, seatName }: Pick<TradeDeps, 'people' | 'seatName'>,
  trade: Trade<Types>,
  lanes: Lanes,
  timing: Timing,
): Promise<Detail['lanes']> {
  const { actor, language } = timing;
  const serves = servesFor(trade, actor);
  const persons = Object.values(lanes).flatMap((list) => list.flatMap(({ seat }) => personIn(seat) ?? []));
  const names = await people([...new Set(persons)], readerOf(actor), true);
  const view = (name: string, lane: Lane): Detail['lanes'][number] => {
    const stage = trade.lanes[name]?.stages[lane.stage];
    const person = personIn(lane.seat);
    const holder = person === null ? lane.seat && seatName(lane.seat, language) : (names.get(person) ?? null);
    return {
      lane: name,
      label: trade.lanes[name]?.[language] ?? name,
      key: lane.key,
      holder,
      stage: lane.stage,
      stageLabel: stage?.[language] ?? lane.stage,
      open: isOpenLane(trade, name, lane),
      mine: lane.seat !== null && serves(lane.seat),
      clocks: timersView(trade, lane.clocks, timing),
    };
  };
  return Object.entries(lanes).flatMap(([name, list]) =>
    foremost(trade, name, list).map((lane) => view(name, lane)),
  );
}

/** As many as a page takes: whoever still has to answer before others, in the order in which they came. */
export function foremost(
  trade: Pick<Trade<Types>, 'lanes'>,
  name: string,
  list: readonly Lane[],
): readonly Lane[] {
  if (list.length <= MOST_LANES) return list;
  const open = list.filter((lane) => isOpenLane(trade, name, lane));
  const ranked = new Set([...open, ...list.toReversed()]);
  const shown = new Set([...ranked].slice(0, MOST_LANES));
  return list.filter((lane) => shown.has(lane));
}
const MOST_LANES = 200;

const PERSON = 'person:';
const personIn = (seat: string | null) =>
  seat?.startsWith(PERSON) === true ? seat.slice(PERSON.length) : null;

type Reading = Looking & {
  readonly sight: Sight;
  readonly held: readonly HeldLane[];
  readonly inForce: InForce & { readonly own: OwnWords };
};

async function timelineOf(
  { db, people, files, nameOf }: TradeDeps,
  { trade }: Served,
  { district, id }: State,
  reading: Reading,
): Promise<Detail['timeline']> {
  const rows = await listCaseEvents(db, district, id, NEWEST);
  const seen = rows.flatMap((row) => {
    const event = eventSeen(trade, eventIn(trade.name, row), reading.sight, reading.held);
    return event === null ? [] : [{ row, event }];
  });
  const keys = seen.flatMap(({ row }) => [row.personId, actKey(row, reading.language)]);
  const names = await people([...new Set(keys)], readerOf(reading.actor), true);
  const attached = await attachedPages(files, trade, seen, reading.language);
  const inForce = { ...reading.inForce, area: nameOf };
  return seen.map(({ row, event }) => ({
    version: row.version,
    at: new Date(row.at).toISOString(),
    event: row.name,
    label: eventRowOf(trade, event.name)?.[reading.language] ?? event.name,
    who: names.get(actKey(row, reading.language)) ?? names.get(row.personId) ?? '',
    machine: row.personId === 'system',
    stage: event.stage ?? null,
    members: [
      ...saidOf(trade, event.body as Record<string, unknown>, reading.language, inForce, event.name),
      ...underSaid(event.body as object, reading.language),
    ],
    attached: attached.get(row.version) ?? [],
  }));
}

/** Under which a name is found for whoever did something: where a deputy did, both names are told. */
const actKey = ({ personId, postId }: EventRow, language: Language) =>
  `${personId}@${postId}${language === 'en' ? '/en' : ''}`;

/** The stored answer of a command with a sentence in the reader's language: 申请借用，现为待借出. */
export function answerView(
  { trade }: Served,
  result: Record<string, unknown>,
  language: Language,
): Static<typeof CaseAnswer> {
  const answer = result as Omit<Static<typeof CaseAnswer>, 'text' | 'stageLabel'>;
  const stageLabel = trade.stages[answer.stage]?.[language] ?? answer.stage;
  const done = answer.events.map(
    (event) => trade.events[event.slice(trade.name.length + 1)]?.[language] ?? event,
  );
  const said = done.join(language === 'zh' ? '、' : ', ');
  const text =
    language === 'zh'
      ? `${answer.number} ${said}，现为${stageLabel}`
      : `${answer.number} ${said}. Now: ${stageLabel}`;
  return { ...answer, stageLabel, text };
}
