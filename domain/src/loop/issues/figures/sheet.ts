/** The sheet of a matter: when it was to be done and was done, by whom, and what came in between. */
import { clockTypeOf } from '../../../calendar/limits.ts';
import { dayOf, dayText } from '../../../calendar/zone.ts';
import { postOfSeat } from '../../../city/people/posts.ts';
import { type Figures, type SheetOf, type Span, sheetColumns } from '../../../workflow/figures.ts';
import type { EventOf } from '../../../workflow/form.ts';
import { dayTextOf, type StepMarks, stepMarks, wasInTime } from '../../../workflow/kept-steps.ts';
import type { EventName } from '../events.ts';
import { type ClockKind, holderOf, type IssueState, isOpen } from '../state.ts';
import type { Loop } from '../types.ts';
import { type JudgedMarks, judgedMarks, judgedOf } from './judged.ts';

const MORE = {
  community: 'text',
  urgent: 'boolean',
  reported_on: 'date',
  confirm_due_on: 'date',
  confirmed_on: 'date',
  confirmed_in_time: 'boolean',
  filed_on: 'date',
  dispatch_due_on: 'date',
  dispatched_on: 'date',
  dispatched_in_time: 'boolean',
  due_on: 'date',
  due_unit: 'text',
  responded_on: 'date',
  verify_due_on: 'date',
  verified_on: 'date',
  verified_in_time: 'boolean',
  closed_on: 'date',
  in_time: 'boolean',
  reworks: 'smallint',
  returns: 'smallint',
  returned_by: 'text',
  returns_wrong: 'smallint',
  extensions: 'smallint',
  solved: 'text',
  satisfaction: 'text',
  effective: 'boolean',
  told_first: 'boolean',
  dispatched_right: 'boolean',
  verified_right: 'boolean',
  satisfied: 'boolean',
  owner: 'text',
  confirm_post: 'text',
  dispatch_post: 'text',
} as const;
export const COLUMNS = sheetColumns(MORE);

type Known = 'reworks' | 'returns' | 'returns_wrong' | 'extensions' | 'urgent';
export type LoopSheet = SheetOf<typeof MORE, Known>;

/** Why a span counts nowhere above the line, nor below it. */
export const LEFT_OUT = {
  merged: { zh: '并案，随主案计', en: 'merged, counted with its master' },
  withdrawn: { zh: '上报人撤回', en: 'withdrawn by its reporter' },
  transferred: { zh: '移交外区', en: 'transferred to another district' },
  declined: { zh: '不予立案', en: 'declined' },
} as const;

/** What the state forgets: days by number, units where another held it then. */
type Marks = JudgedMarks &
  StepMarks<(typeof TIMED)[number]> & {
    /** Of a reopened matter. */
    readonly filed?: number;
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
    return [...ended, undone(sheetOf(before, last, ended.length)), next];
  }
  const steps = stepMarks(TIMED, last, { ...given, turn: postOfSeat(holderOf(after)) });
  const changed = { ...dueMarks(last, given), ...steps, ...countMarks(last, given) };
  if (spans.length > 0 && Object.keys(changed).length === 0) return spans;
  return [...ended, { ...last, ...changed }];
}

export function sheets(state: IssueState, spans: readonly Span[]): LoopSheet[] {
  const ended = spans.slice(0, -1) as unknown as LoopSheet[];
  return [...ended, sheetOf(state, spans.at(-1) ?? {}, ended.length)];
}

/** Whoever looked at it said it was done, and it was not. */
const undone = (sheet: LoopSheet): LoopSheet =>
  sheet.verified_right === null ? sheet : { ...sheet, verified_right: false };

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
    confirm_due_on: dayTextOf(marks.confirm?.due),
    confirmed_on: dayTextOf(marks.confirm?.done),
    confirmed_in_time: wasInTime(marks.confirm),
    filed_on: dayTextOf(filed),
    dispatch_due_on: dayTextOf(marks.dispatch?.due),
    dispatched_on: dayTextOf(marks.dispatch?.done),
    dispatched_in_time: wasInTime(marks.dispatch),
    due_on: dayTextOf(due),
    due_unit: typeof due === 'number' ? (marks.dueUnit ?? unit) : null,
    responded_on: dayTextOf(responded),
    verify_due_on: dayTextOf(marks.verify?.due),
    verified_on: dayTextOf(marks.verify?.done),
    verified_in_time: wasInTime(marks.verify),
    closed_on: state.closedAt === null ? null : dayText(dayOf(state.closedAt)),
    // What was settled on the spot was done when it was filed.
    in_time: state.inTime ?? (state.settled ? true : null),
    ...{ reworks, returns, returned_by: returnedBy, returns_wrong: wrong, extensions: state.extensions },
    solved: rating?.solved ?? null,
    satisfaction: rating?.satisfaction ?? null,
    left_out: leftOut(state),
    ...judgedOf(state, marks, marks.dispatch?.done !== undefined, ended === 0),
    ...(returns > 0 && state.lead === null && isOpen(state) ? { owner: 'returned' } : {}),
    ...{ confirm_post: marks.posts?.confirm ?? null, dispatch_post: marks.posts?.dispatch ?? null },
  };
}

function daysOf({ filedAt, settled }: IssueState, marks: Marks) {
  const filed = marks.filed ?? (filedAt === null ? null : dayOf(filedAt));
  const atOnce = settled ? filed : null;
  return { filed, due: marks.due ?? atOnce, responded: marks.responded ?? atOnce };
}

/** The day the handling limit falls, kept while the result is looked at; none while the matter is suspended. */
function dueMarks(last: Marks, given: Given): Marks {
  const { handle } = given.after.clocks;
  if (handle === undefined) return {};
  const held = last.due ?? null;
  const due = given.after.stage === 'suspended' ? null : handle.dueAt === null ? held : dayOf(handle.dueAt);
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
  const judged = judgedMarks(last, event.name as EventName, event.body);
  return { ...more, ...judged, ...COUNTS[event.name]?.(last, given) };
}

/** Who has to do it; what a grid worker settled on the spot was done by the grid. */
function unitOf({ lead, settled, place }: IssueState): string | null {
  if (lead !== null) return lead;
  return settled ? `grid:${place.grid}` : null;
}

function isUrgent({ limit, clocks }: IssueState): boolean {
  const unit = clocks.handle?.unit ?? limit?.unit ?? null;
  return unit !== null && clockTypeOf(unit) === 'urgent';
}

const leftOut = ({ stage, master }: IssueState) =>
  master !== null ? 'merged' : Object.hasOwn(LEFT_OUT, stage) ? stage : null;
