/** What follows from a command of an exam, where the table's columns do not say it. */
import { limitMs } from '../../calendar/limits.ts';
import { DAY, HOUR, MINUTE, minuteTextAt } from '../../calendar/zone.ts';
import { asIs, Refusal, say } from '../../refusal.ts';
import { writer } from '../../workflow/decide.ts';
import type { Decisions, Limit } from '../../workflow/form.ts';
import { workflow } from '../../workflow/workflow.ts';
import { titleOf } from '../courses/title.ts';
import { EVENTS, type Exams, type Facts, type Result, type State } from './events.ts';
import { drawPaper, hasPassed, markPaper, readAnswers } from './paper.ts';
import { COMMANDS, RELATIONS, STAGES } from './tables.ts';

const wrote = writer<Exams>();

/** Clocks of phones and of the server differ a little. */
const SLACK = MINUTE;
const COURSE = say('这门课', 'this course');

function answersIn({ paper }: State, text: string): readonly string[] {
  const answers = readAnswers(text, paper.length);
  if (answers !== null) return answers;
  throw new Refusal('field-wrong', {
    field: '@exam.field.save_answers.answers',
    problem: asIs(text.slice(0, 40)),
    right: asIs('1:B 2:AC'),
  });
}

/** The marked paper, where it leads, and what follows for the candidate. */
function resultOf(
  state: State,
  answers: readonly string[],
  { now, facts }: { readonly now: number; readonly facts: Facts },
): { readonly result: Result; readonly stage: 'passed' | 'not_passed' | 'ended_unpassed' } {
  const { rules, paper, attempt } = state;
  const { calendar, limits, key } = facts;
  const mark = markPaper(paper, answers, key);
  const worker = rules.certifies ? (facts.worker ?? undefined) : undefined;
  if (hasPassed(mark, rules.pass)) return { result: { answers, mark, worker }, stage: 'passed' };
  if (attempt >= rules.attempts) return { result: { answers, mark, worker }, stage: 'ended_unpassed' };
  const mayFrom = now + limitMs(calendar, limits.wait.n, limits.wait.unit, now);
  return { result: { answers, mark, mayFrom, worker }, stage: 'not_passed' };
}

const DECISIONS: Decisions<Exams, typeof COMMANDS> = {
  assign: ({ body: { person, course, by }, facts: { fresh, candidate, course: found }, now }) => {
    if (found === null) throw new Refusal('not-found', { what: COURSE });
    if (candidate === null) throw new Refusal('outside-area');
    if (candidate.openExam !== null) throw new Refusal('exam-open', { number: asIs(candidate.openExam) });
    if (by + DAY <= now)
      throw new Refusal('field-wrong', {
        field: '@exam.field.assign.by',
        problem: asIs(minuteTextAt(by).slice(0, 10)),
        right: say('今天或以后', 'today or later'),
      });
    const { area, street } = candidate;
    const { name, rules } = found;
    return [
      wrote(
        'assigned',
        { ...fresh, person, area, street, by, course: { id: course, name }, rules },
        'assigned',
      ),
    ];
  },
  sit: ({ state, facts: { bank, seed }, now }) => {
    const { questions, minutes } = state.rules;
    if (bank.length < questions) throw new Refusal('bank-short', { have: bank.length, needed: questions });
    const before = state.paper.map(({ question }) => question);
    const paper = drawPaper(bank, { count: questions, seed, before });
    return [wrote('paper_drawn', { seed, paper, endsAt: now + minutes * MINUTE }, 'sitting')];
  },
  save_answers: ({ state, body }) => [wrote('answers_saved', { answers: answersIn(state, body.answers) })],
  hand_in: ({ state, body, now, facts }) => {
    const endsAt = state.endsAt ?? now;
    const isLate = now > endsAt + SLACK;
    const done = body.done ?? now;
    if (isLate && done > endsAt + SLACK)
      throw new Refusal('field-wrong', {
        field: '@exam.field.hand_in.done',
        problem: asIs(minuteTextAt(done)),
        right: say(`不晚于 ${minuteTextAt(endsAt)}`, `${minuteTextAt(endsAt)} at the latest`),
      });
    const { result, stage } = resultOf(state, answersIn(state, body.answers ?? ''), { now, facts });
    return [wrote('handed_in', { ...result, done: isLate ? done : undefined }, stage)];
  },
  run_out: ({ state, now, facts }) => {
    const { result, stage } = resultOf(state, state.answers, { now, facts });
    return [wrote('ran_out', result, stage)];
  },
};

/** A clock that ends at a moment. */
const until = ({ countedFrom }: State, moment: number): Limit => ({
  n: Math.max(MINUTE, moment - countedFrom) / HOUR,
  unit: 'moment',
});
const hoursOf = ({ calendar }: Facts, { n, unit }: Limit, from: number) =>
  limitMs(calendar, n, unit, from) / HOUR;

export const exams = workflow<Exams>()({
  name: 'exam',
  zh: '考试',
  en: 'exam',
  relations: RELATIONS,
  stages: STAGES,
  commands: COMMANDS,
  events: EVENTS,
  decisions: DECISIONS,
  timers: {
    sit: {
      zh: '最晚开考',
      en: 'Begin by',
      limit: (state) => until(state, state.by + DAY),
      runs: ['assigned', 'not_passed'],
      marks: [50, 90],
      gives: 'lapse',
    },
    time: {
      zh: '考试时间',
      en: 'Time',
      limit: ({ rules }) => ({ n: rules.minutes, unit: 'minute' }),
      runs: ['sitting'],
    },
    arrive: {
      zh: '收卷',
      en: 'Collected at',
      says: { zh: '没有信号交的卷子要在这以前送到', en: 'What is handed in offline has to arrive before' },
      limit: ({ rules, startedAt }, facts) => ({
        n: rules.minutes / 60 + hoursOf(facts, facts.limits.arrive, startedAt ?? 0),
        unit: 'urgent_hour',
      }),
      runs: ['sitting'],
      always: true,
      gives: 'run_out',
    },
  },
  barriers: {
    sit: ({ state: { mayFrom }, now }) =>
      mayFrom !== null && now < mayFrom
        ? new Refusal('exam-too-soon', { from: asIs(minuteTextAt(mayFrom)) })
        : null,
    lapse: ({ state, actor, now }) =>
      actor.post !== 'system' || (state.clocks.sit?.dueAt ?? Number.POSITIVE_INFINITY) <= now
        ? null
        : new Refusal('nothing-asked', { what: '@exam.command.lapse' }),
    run_out: ({ state, actor, now }) =>
      actor.post !== 'system' || (state.clocks.arrive?.dueAt ?? Number.POSITIVE_INFINITY) <= now
        ? null
        : new Refusal('nothing-asked', { what: '@exam.command.run_out' }),
  },
  seats: ({ person, street, district }) => ({
    candidate: [`person:${person}`],
    desk: [`desk:street:${street}`, `desk:district:${district}`],
  }),
  stands: (state, { seats }) =>
    state === null && seats.some((seat) => /^desk:(street|district):/.test(seat)) ? ['desk'] : [],
  label: ({ course, number }, sight) =>
    sight === 'content' ? titleOf(course.name, '考试') : `考试 ${number}`,
});
