/** An invented city in which exams are walked at random. */
import type { CompiledCalendar } from '../../calendar/calendar.ts';
import { DAY } from '../../calendar/zone.ts';
import { actor, type Cast } from '../../workflow/proof/cast.ts';
import { pick } from '../../workflow/proof/random.ts';
import { exams } from './decisions.ts';
import type { Exams, Facts } from './events.ts';
import type { BankQuestion } from './paper.ts';

export const RIGHTS = Object.keys(exams.commands).map((command) => `exam.${command}`);
export const STREET = '990101001';
export const desk = actor([`desk:street:${STREET}`], RIGHTS, { area: STREET });
export const candidate = actor(['person:liu'], RIGHTS, { area: '990101001001001' });
export const stranger = actor(['person:other'], RIGHTS, { area: '990101001001002' });
export const system = actor([], RIGHTS, { personId: 'system', post: 'system' });

export const BANK: readonly BankQuestion[] = [
  { id: 'a', version: 1, kind: 'single', options: 4, points: 2 },
  { id: 'b', version: 3, kind: 'several', options: 5, points: 3 },
  { id: 'c', version: 1, kind: 'judge', options: 2, points: 1 },
  { id: 'd', version: 1, kind: 'single', options: 3, points: 2 },
];
export const KEY = { 'a@1': 'B', 'b@3': 'ACE', 'c@1': 'A', 'd@1': 'C' };
export const RULES = { questions: 3, minutes: 60, pass: 60, attempts: 2, certifies: true };

let made = 0;
export const factsOn = (calendar: CompiledCalendar) => (): Facts => {
  made += 1;
  return {
    calendar,
    fresh: { id: `exam-${made}`, number: `${made}`, district: '990101' },
    limits: { arrive: { n: 24, unit: 'urgent_hour' }, wait: { n: 7, unit: 'statutory_day' } },
    candidate: { area: '990101001001001', street: STREET, openExam: null },
    course: { name: '网格员岗前培训', rules: RULES },
    bank: BANK,
    seed: made,
    key: KEY,
    worker: '990101.worker',
  };
};

export const castOn = (calendar: CompiledCalendar): Cast<Exams> => ({
  beginners: () => desk,
  others: () => [system, stranger],
  // Soon collected: a walk waits about as long as the next clock runs.
  facts: () => {
    const facts = factsOn(calendar)();
    return { ...facts, limits: { ...facts.limits, arrive: { n: 15, unit: 'minute' } } };
  },
  value: (random, name, _spec, state, now) => {
    const drawn = state?.paper ?? [];
    const values: Readonly<Record<string, () => unknown>> = {
      person: () => 'liu',
      by: () => now + Math.floor(random() * 40) * DAY,
      done: () => (random() < 0.8 ? now : (state?.endsAt ?? now)),
      answers: () => drawn.map((_, at) => `${at + 1}:${pick(random, ['A', 'B', 'C', 'AB'])}`).join(' '),
    };
    return values[name]?.();
  },
});
