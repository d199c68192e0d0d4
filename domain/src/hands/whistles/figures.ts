/** What is counted of whistles: how each department that was called kept its steps, all on the day it was called. */
import { dayTextAt } from '../../calendar/zone.ts';
import { type FactOf, type Figures, type Frame, sheetColumns, when } from '../../workflow/figures.ts';
import type { EventOf } from '../../workflow/form.ts';
import { type Department, type Kept, KINDS, type State, type Whistles } from './events.ts';
import { LANES } from './tables.ts';

/** Null: the step is not due yet. */
type Step = 'in_time' | 'late' | 'silent' | null;
/** One for each department. `blown`: the first of a whistle that was signed and not withdrawn. */
type WhistleSheet = Frame & {
  readonly called_on: string;
  readonly blown: boolean;
  readonly closed: boolean;
} & {
  readonly [S in keyof Kept]: Step;
};
const COLUMNS = sheetColumns({
  ...{ called_on: 'date', blown: 'boolean', closed: 'boolean', report: 'text', come: 'text', answer: 'text' },
});

const { excused, objected, released } = LANES.department.stages;
const LEFT_OUT = { excused, objected, released };

const STEPS: readonly (keyof Kept)[] = ['report', 'come', 'answer'];
const WAITING: readonly string[] = ['called', 'reported', 'there'];

/** Whoever let the clock of a step run out is silent in it and in those behind it. */
function stepOf({ kept, risen, stage }: Department, step: keyof Kept): Step {
  const inTime = kept[step];
  if (inTime !== null) return inTime ? 'in_time' : 'late';
  const standsAt = WAITING.indexOf(stage);
  return risen > 0 && standsAt >= 0 && standsAt <= STEPS.indexOf(step) ? 'silent' : null;
}

const sheets = ({ street, classCode, kind, stage, signedAt, lanes }: State): WhistleSheet[] =>
  lanes.department.map((lane, n) => ({
    ...{ street, unit: lane.unit, class_code: classCode, channel: kind },
    called_on: dayTextAt(lane.calledAt),
    blown: n === 0 && signedAt !== null && stage !== 'withdrawn',
    closed: stage === 'closed',
    ...{ report: stepOf(lane, 'report'), come: stepOf(lane, 'come'), answer: stepOf(lane, 'answer') },
    left_out: Object.hasOwn(LEFT_OUT, lane.stage) ? lane.stage : null,
  }));

const DAY = { day: 'called_on' } as const;
const WHISTLE = { day: 'called_on', reach: 'area' } as const;
const isOut = ({ left_out: out }: WhistleSheet) => out !== null;
const due = (step: keyof Kept) => when<WhistleSheet>((sheet) => isOut(sheet) || sheet[step] !== null);
const done = (step: keyof Kept, how: readonly Step[]) =>
  when<WhistleSheet>((sheet) => !isOut(sheet) && how.includes(sheet[step]));

const FACTS: Readonly<Record<string, FactOf<WhistleSheet>>> = {
  called: { zh: '被叫', en: 'Called', ...DAY },
  left_out: { zh: '被叫而不计', en: 'Called, but left out', ...DAY, n: when(isOut) },
  report_due: { zh: '应报到', en: 'Due to report in', ...DAY, n: due('report') },
  report_in_time: { zh: '按时报到', en: 'Reported in on time', ...DAY, n: done('report', ['in_time']) },
  come_due: { zh: '应到场', en: 'Due to come', ...DAY, n: due('come') },
  came: { zh: '到场', en: 'Came', ...DAY, n: done('come', ['in_time', 'late']) },
  answer_due: { zh: '应反馈', en: 'Due to answer', ...DAY, n: due('answer') },
  answer_in_time: { zh: '按时反馈', en: 'Answered in time', ...DAY, n: done('answer', ['in_time']) },
  blown: { zh: '吹哨', en: 'Whistles blown', ...WHISTLE, n: when(({ blown }) => blown) },
  blown_closed: { zh: '结哨', en: 'Blown and closed', ...WHISTLE, n: when((s) => s.blown && s.closed) },
};

export const FIGURES: Figures<State, EventOf<Whistles>> = {
  ...{ table: 'whistle_sheet', columns: COLUMNS, sheets, facts: FACTS, leftOut: LEFT_OUT },
  channel: { zh: '哨的种类', en: 'Kind of whistle', named: KINDS },
};
