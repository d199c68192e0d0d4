/** The sheet of a matter: when it was to be done and was done, by whom, and what came in between. */
import { type Clock, isLate } from '../../../calendar/clock.ts';
import { type ClockUnit, clockTypeOf } from '../../../calendar/limits.ts';
import { dayOf, dayText } from '../../../calendar/zone.ts';
import type { Figures, SheetColumn, Span } from '../../../workflow/figures.ts';
import type { EventOf } from '../../../workflow/form.ts';
import type { EventName } from '../events.ts';
import type { ClockKind, IssueState } from '../state.ts';
import type { Loop } from '../types.ts';

export const COLUMNS = [
  { name: 'street', type: 'text' },
  { name: 'community', type: 'text' },
  { name: 'unit', type: 'text' },
  { name: 'class_code', type: 'text' },
  { name: 'channel', type: 'text' },
  { name: 'urgent', type: 'boolean' },
  { name: 'reported_on', type: 'date' },
  { name: 'confirm_due_on', type: 'date' },
  { name: 'confirmed_on', type: 'date' },
  { name: 'confirmed_in_time', type: 'boolean' },
  { name: 'filed_on', type: 'date' },
  { name: 'dispatch_due_on', type: 'date' },
  { name: 'dispatched_on', type: 'date' },
  { name: 'dispatched_in_time', type: 'boolean' },
  { name: 'due_on', type: 'date' },
  { name: 'due_unit', type: 'text' },
  { name: 'responded_on', type: 'date' },
  { name: 'verify_due_on', type: 'date' },
  { name: 'verified_on', type: 'date' },
  { name: 'verified_in_time', type: 'boolean' },
  { name: 'closed_on', type: 'date' },
  { name: 'in_time', type: 'boolean' },
  { name: 'reworks', type: 'smallint' },
  { name: 'returns', type: 'smallint' },
  { name: 'returned_by', type: 'text' },
  { name: 'returns_wrong', type: 'smallint' },
  { name: 'extensions', type: 'smallint' },
  { name: 'solved', type: 'text' },
  { name: 'satisfaction', type: 'text' },
  { name: 'left_out', type: 'text' },
] as const satisfies readonly SheetColumn[];

type ValueOf = {
  readonly text: string;
  readonly date: string;
  readonly smallint: number;
  readonly boolean: boolean;
};
/** Always known. */
type Known = 'street' | 'channel' | 'reworks' | 'returns' | 'returns_wrong' | 'extensions' | 'urgent';
export type LoopSheet = {
  readonly [C in (typeof COLUMNS)[number] as C['name']]: C['name'] extends Known
    ? ValueOf[C['type']]
    : ValueOf[C['type']] | null;
};

/** Why a span counts nowhere above the line, nor below it. */
export const LEFT_OUT = {
  merged: { zh: '并案，随主案计', en: 'merged, counted with its master' },
  withdrawn: { zh: '上报人撤回', en: 'withdrawn by its reporter' },
  transferred: { zh: '移交外区', en: 'transferred to another district' },
  declined: { zh: '不予立案', en: 'declined' },
} as const;

/** A step with a clock: the day its limit falls, the day it was done, whether in time. Days by number. */
type Step = { readonly due: number | null; readonly done?: number; readonly late?: true };
/** What the state forgets: days by number, units where another held it then. */
type Marks = {
  /** Of a reopened matter. */
  readonly filed?: number;
  readonly confirm?: Step;
  readonly dispatch?: Step;
  readonly verify?: Step;
  readonly due?: number | null;
  /** The unit that held it when the limit fell; '': nobody. */
  readonly dueUnit?: string | null;
  readonly responded?: number;
  readonly reworks?: number;
  readonly returns?: number;
  readonly returnedBy?: string;
  readonly wrong?: number;
};
type Given = Parameters<NonNullable<Figures<IssueState, EventOf<Loop>>['follow']>>[1];

const TIMED = ['confirm', 'dispatch', 'verify'] as const satisfies readonly ClockKind[];

export function follow(spans: readonly Span[], given: Given): readonly Span[] {
  const { before, after, event, at } = given;
  const last: Marks = spans.at(-1) ?? {};
  const ended = spans.slice(0, -1);
  if (before !== null && event.name === 'reopened') {
    const due = after.clocks.handle?.dueAt ?? null;
    const next: Marks = { filed: dayOf(at), due: due === null ? null : dayOf(due) };
    return [...ended, sheetOf(before, last, ended.length), next];
  }
  const changed = { ...dueMarks(last, given), ...stepMarks(last, given), ...countMarks(last, given) };
  if (spans.length > 0 && Object.keys(changed).length === 0) return spans;
  return [...ended, { ...last, ...changed }];
}

export function sheets(state: IssueState, spans: readonly Span[]): LoopSheet[] {
  const ended = spans.slice(0, -1) as unknown as LoopSheet[];
  return [...ended, sheetOf(state, spans.at(-1) ?? {}, ended.length)];
}

/** Of a reopened matter the report, and what was asked of the reporter, belong to the first span. */
function sheetOf(state: IssueState, marks: Marks, ended: number): LoopSheet {
  const { place, classCode, channel, rating } = state;
  const unit = unitOf(state);
  const { filed, due, responded } = daysOf(state, marks);
  const { reworks = 0, returns = 0, wrong = 0, returnedBy = null } = marks;
  return {
    ...{ street: place.street, community: place.community, unit, class_code: classCode, channel },
    urgent: isUrgent(state),
    reported_on: ended > 0 ? null : dayText(dayOf(state.reportedAt)),
    confirm_due_on: textOf(marks.confirm?.due),
    confirmed_on: textOf(marks.confirm?.done),
    confirmed_in_time: inTimeOf(marks.confirm),
    filed_on: textOf(filed),
    dispatch_due_on: textOf(marks.dispatch?.due),
    dispatched_on: textOf(marks.dispatch?.done),
    dispatched_in_time: inTimeOf(marks.dispatch),
    due_on: textOf(due),
    due_unit: typeof due === 'number' ? (marks.dueUnit ?? unit) : null,
    responded_on: textOf(responded),
    verify_due_on: textOf(marks.verify?.due),
    verified_on: textOf(marks.verify?.done),
    verified_in_time: inTimeOf(marks.verify),
    closed_on: state.closedAt === null ? null : dayText(dayOf(state.closedAt)),
    // What was settled on the spot was done when it was filed.
    in_time: state.inTime ?? (state.settled ? true : null),
    ...{ reworks, returns, returned_by: returnedBy, returns_wrong: wrong, extensions: state.extensions },
    solved: rating?.solved ?? null,
    satisfaction: rating?.satisfaction ?? null,
    left_out: leftOut(state),
  };
}

function daysOf({ filedAt, settled }: IssueState, marks: Marks) {
  const filed = marks.filed ?? (filedAt === null ? null : dayOf(filedAt));
  const atOnce = settled ? filed : null;
  return { filed, due: marks.due ?? atOnce, responded: marks.responded ?? atOnce };
}

/** The day the handling limit falls, kept while the result is looked at; none while the matter is suspended. */
function dueMarks(last: Marks, given: Given): Marks {
  const { after } = given;
  const { handle } = after.clocks;
  if (handle === undefined) return {};
  const held = last.due ?? null;
  const due = after.stage === 'suspended' ? null : handle.dueAt === null ? held : dayOf(handle.dueAt);
  const dueUnit = due === null ? null : fellOn(last, given);
  const moved = due === held ? {} : { due };
  return dueUnit === (last.dueUnit ?? null) ? moved : { ...moved, dueUnit };
}

/** The unit that held it when the limit fell; null as long as it has not, or where it was moved since. */
function fellOn(last: Marks, { before, after, at }: Given): string | null {
  if ((after.clocks.handle?.dueAt ?? at) > at) return null;
  const fell = before?.clocks.handle?.dueAt ?? null;
  const now = before !== null && fell !== null && fell <= at ? (unitOf(before) ?? '') : null;
  return last.dueUnit ?? now;
}

/** Of a step that is taken again, the last time counts. */
function stepMarks(last: Marks, { event, at }: Given): Marks {
  const changed = TIMED.flatMap((name) => {
    const clock: Clock<ClockUnit> | undefined = event.clocks?.[name];
    return clock === undefined ? [] : [[name, stepAfter(last[name], clock, at)] as const];
  });
  return Object.fromEntries(changed);
}

function stepAfter(last: Step | undefined, clock: Clock<ClockUnit>, at: number): Step {
  const due = clock.dueAt === null ? (last?.due ?? null) : dayOf(clock.dueAt);
  if (clock.stoppedAt === null) return { due };
  return { due, done: dayOf(clock.stoppedAt), ...(isLate(clock, at) ? { late: true as const } : {}) };
}

type Count = (last: Marks, given: Given) => Marks;

/** A return was without ground where the same unit is named again. */
const named: Count = (last, { before, after }) => {
  const again = before?.lead === null && after.lead !== null && last.returnedBy === after.lead;
  return again ? { wrong: (last.wrong ?? 0) + 1 } : {};
};

const COUNTS: Readonly<Partial<Record<EventName, Count>>> = {
  responded: (_, { at }) => ({ responded: dayOf(at) }),
  returned: (last, { before }) => ({ returns: (last.returns ?? 0) + 1, returnedBy: before?.lead ?? '' }),
  dispatched: named,
  ruled: named,
};

function countMarks(last: Marks, given: Given): Marks {
  const { before, after, event } = given;
  const more = before !== null && after.reworks > before.reworks ? { reworks: (last.reworks ?? 0) + 1 } : {};
  return { ...more, ...COUNTS[event.name]?.(last, given) };
}

const textOf = (day: number | null | undefined) => (typeof day === 'number' ? dayText(day) : null);

const inTimeOf = (step: Step | undefined) => (step?.done === undefined ? null : step.late !== true);

/** Who has to do it; what a grid worker settled on the spot was done by the grid. */
function unitOf({ lead, settled, place }: IssueState): string | null {
  if (lead !== null) return lead;
  return settled ? `grid:${place.grid}` : null;
}

function isUrgent({ limit, clocks }: IssueState): boolean {
  const unit = clocks.handle?.unit ?? limit?.unit ?? null;
  return unit !== null && clockTypeOf(unit) === 'urgent';
}

function leftOut({ stage, master }: IssueState): keyof typeof LEFT_OUT | null {
  if (master !== null) return 'merged';
  return stage === 'withdrawn' || stage === 'transferred' || stage === 'declined' ? stage : null;
}
