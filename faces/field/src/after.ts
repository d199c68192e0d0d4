/** What comes after a report or a command, as far as the phone can tell: the step, who takes it and by when. */
import type { CompiledCalendar } from '@gridgov/domain/calendar/calendar.ts';
import { startClock } from '@gridgov/domain/calendar/clock.ts';
import { CLOCK_OF_STAGE } from '@gridgov/domain/issues/deadlines.ts';
import type { Policy } from '@gridgov/domain/issues/facts.ts';
import { nextStep } from '@gridgov/domain/issues/next.ts';
import { deskOf, type IssueState } from '@gridgov/domain/issues/state.ts';
import type { CommandName, Stage } from '@gridgov/domain/issues/steps.ts';
import { timeText } from './clock.ts';
import type { Say } from './i18n.tsx';
import type { Area, Task } from './types.ts';
import { verbOf } from './verb.ts';

type Known = {
  readonly area: Area | null;
  readonly calendar: CompiledCalendar | null;
  readonly rules: { readonly policy: Policy } | null;
};
type Answer = string | boolean | undefined;

/** Of a report from a patrol in one of the own grids. Empty where the phone has no rules yet. */
export function afterReport({ area, calendar, rules }: Known, grid: string, now: number, say: Say): string {
  if (area === null || calendar === null || rules === null) return '';
  const { policy } = rules;
  const place = { community: grid.slice(0, 12), street: grid.slice(0, 9), district: grid.slice(0, 6) };
  const seat = deskOf(
    { place: { ...place, grid, text: '', lon: null, lat: null } },
    policy.firstCycle.patrol,
  );
  const { n, unit } = policy.limits.accept;
  const { dueAt } = startClock(calendar, { kind: 'accept', limit: n, unit, at: now });
  return sentence(deskName(area, seat, say), verbOf('file', say), dueAt, now, say);
}

/** Of a command given on the phone; empty where nothing can be said before the server decides. */
export function afterCommand(
  known: Known,
  task: Task,
  command: CommandName,
  answer: Answer,
  now: number,
  say: Say,
): string {
  const { area, calendar, rules } = known;
  if (command === 'settle') return say('nextSettle');
  const stage = rules === null ? null : stageAfter(task.state, command, answer, rules.policy);
  if (area === null || calendar === null || rules === null || stage === null) return '';
  const found = command === 'confirm' && typeof answer === 'boolean' ? answer : task.state.found;
  const step = nextStep({ ...task.state, stage, found });
  if (step === null) return '';
  const who = seatName(area, task, step.seat ?? '', say);
  return sentence(
    who,
    verbOf(step.command, say),
    dueOf(task.state, stage, calendar, rules.policy, now),
    now,
    say,
  );
}

function stageAfter(state: IssueState, command: CommandName, answer: Answer, policy: Policy): Stage | null {
  if (command === 'confirm') return answer === undefined ? null : 'to_file';
  if (command === 'verify') return answer === true ? 'verified' : 'handling';
  if (command === 'acknowledge') return 'handling';
  if (command === 'return') return state.returns >= policy.returnLimit ? 'to_rule' : 'to_dispatch';
  if (command !== 'respond') return null;
  if (policy.noSiteCheck.includes(state.nature)) return 'verified';
  return policy.verifyAtOnce ? 'verifying' : 'responded';
}

function dueOf(
  state: IssueState,
  stage: Stage,
  calendar: CompiledCalendar,
  policy: Policy,
  now: number,
): number | null {
  const kind = CLOCK_OF_STAGE[stage];
  if (kind === null) return state.clocks.handle?.dueAt ?? null;
  const { n, unit } = policy.limits[kind];
  return startClock(calendar, { kind, limit: n, unit, at: now }).dueAt;
}

function sentence(who: string, what: string, dueAt: number | null, now: number, say: Say): string {
  if (dueAt === null) return say('nextStep', { who, what });
  return say('nextBy', { who, what, time: timeText(dueAt, now) });
}

const levels = { district: [0, 6], street: [1, 9], community: [2, 12] } as const;
const desks = { district: 'deskDistrict', street: 'deskStreet', community: 'deskCommunity' } as const;

/** By the names above the own area, which the phone knows. */
function deskName({ code: own, inside, name }: Area, seat: string, say: Say): string {
  const [, level = '', code = ''] = seat.split(':');
  if (level !== 'district' && level !== 'street' && level !== 'community') return say('deskCity');
  const [at, letters] = levels[level];
  const above = [...inside.split(' ').filter(Boolean), name];
  const known = own.slice(0, letters) === code ? (above[at] ?? '') : '';
  return say(desks[level], { name: known });
}

function seatName(area: Area, task: Task, seat: string, say: Say): string {
  if (seat.startsWith('desk:')) return deskName(area, seat, say);
  const grid = seat.startsWith('grid:') ? seat.slice('grid:'.length) : '';
  if (grid === area.code) return say('you');
  if (grid !== '') return task.gridName;
  const done = task.said.find(({ event }) => event === 'responded' || event === 'dispatched');
  return done?.event === 'responded' ? done.by : say('handler');
}
