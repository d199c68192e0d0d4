/** What is counted of requests for help, on the day of the call: no person, and no word that anybody said. */
import { isLate } from '../../calendar/clock.ts';
import { dayTextAt, momentText } from '../../calendar/zone.ts';
import {
  type FactOf,
  type Figures,
  type Frame,
  type Span,
  sheetColumns,
  when,
} from '../../workflow/figures.ts';
import type { EventOf } from '../../workflow/form.ts';
import type { Help } from './events.ts';
import { type State, URGENCY_WORDS } from './state.ts';

type Step = 'in_time' | 'late' | null;
/** `unanswered`: every level was called once, and nobody took it. */
type Marks = { readonly answered: Step; readonly arrived: Step; readonly unanswered: boolean };
type HelpSheet = Frame & Marks & { readonly called_on: string; readonly gone: boolean };
const COLUMNS = sheetColumns({
  ...{ called_on: 'date', answered: 'text', arrived: 'text', unanswered: 'boolean', gone: 'boolean' },
});
const LEFT_OUT = {
  joined: { zh: '并入同一件，随那件计', en: 'joined, counted with the other' },
  called_off: { zh: '接之前求助人说不用了', en: 'called off before anybody took it' },
};

const stepOf = (inTime: boolean): Step => (inTime ? 'in_time' : 'late');

/** Called again after it went wrong it is another span: the first stays as it was. */
const follow: NonNullable<Figures<State, EventOf<Help>>['follow']> = (
  spans,
  { before, after, event, at },
) => {
  const ended = spans.slice(0, -1);
  const last = spans.at(-1);
  const begun = { at, answered: null, arrived: null, unanswered: false };
  if (before === null || last === undefined) return [begun];
  if (before.takenAt !== null && after.takenAt === null) return [...ended, sheetOf(before, last), begun];
  const { answered, arrived } = last as Marks;
  if (event.name === 'ran_out') return [...ended, { ...last, unanswered: true }];
  if (event.name === 'taken' && answered === null)
    return [...ended, { ...last, answered: stepOf(after.inTime === true) }];
  if (event.name !== 'arrived' || arrived !== null) return spans;
  const late = Object.values(event.clocks ?? {}).some((clock) => isLate(clock, at));
  return [...ended, { ...last, arrived: stepOf(!late) }];
};

/** `gone`: nobody needed to come any more. */
function sheetOf({ place, urgency, stage }: State, { at, ...marks }: Span): HelpSheet {
  const { answered, arrived, unanswered } = marks as Marks;
  const called = Number(at);
  const calledOff = (stage === 'withdrawn' || stage === 'ring_back') && answered === null && !unanswered;
  return {
    ...{ street: place.street, unit: null, class_code: urgency, channel: momentText(called).slice(11, 13) },
    ...{ called_on: dayTextAt(called), answered, arrived, unanswered },
    gone: stage === 'withdrawn' && arrived === null,
    left_out: stage === 'joined' ? 'joined' : calledOff ? 'called_off' : null,
  };
}

const sheets = (state: State, spans: readonly Span[]): HelpSheet[] =>
  spans.map((span, n) => (n < spans.length - 1 ? (span as unknown as HelpSheet) : sheetOf(state, span)));

const DAY = { day: 'called_on', reach: 'place' } as const;
const counts = (is: (sheet: HelpSheet) => boolean) =>
  when<HelpSheet>((sheet) => sheet.left_out === null && is(sheet));

const FACTS: Readonly<Record<string, FactOf<HelpSheet>>> = {
  called: { zh: '求助', en: 'Called for help', ...DAY },
  left_out: { zh: '求助而不计', en: 'Called, but left out', ...DAY, n: when((s) => s.left_out !== null) },
  answered: { zh: '有人接', en: 'Answered', ...DAY, n: counts((s) => s.answered !== null) },
  answered_in_time: {
    zh: '按时应答',
    en: 'Answered in time',
    ...DAY,
    n: counts((s) => s.answered === 'in_time'),
  },
  unanswered: { zh: '叫遍没人接', en: 'Nobody answered', ...DAY, n: counts((s) => s.unanswered) },
  to_arrive: { zh: '应到场', en: 'Due to arrive', ...DAY, n: counts((s) => s.answered !== null && !s.gone) },
  not_needed: {
    zh: '接了以后不用到场',
    en: 'Taken, and nobody had to come',
    ...DAY,
    n: counts((s) => s.answered !== null && s.gone),
  },
  arrived_in_time: {
    zh: '按时到场',
    en: 'Arrived in time',
    ...DAY,
    n: counts((s) => s.arrived === 'in_time'),
  },
};

const HOURS = Array.from({ length: 24 }, (_, hour) => String(hour).padStart(2, '0'));

export const FIGURES: Figures<State, EventOf<Help>> = {
  ...{
    table: 'help_sheet',
    columns: COLUMNS,
    follow,
    sheets,
    facts: FACTS,
    leftOut: LEFT_OUT,
  },
  class: { zh: '紧急程度', en: 'Urgency', named: URGENCY_WORDS },
  channel: {
    ...{ zh: '时段', en: 'Hour of the day' },
    named: Object.fromEntries(HOURS.map((hour) => [hour, { zh: `${Number(hour)}时`, en: `${hour}:00` }])),
  },
};
