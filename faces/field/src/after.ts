/** What comes after a report or a command, by the domain's own decision: the step, who takes it and by when. */
import type { CompiledCalendar } from '@gridgov/domain/calendar/calendar.ts';
import type { Actor } from '@gridgov/domain/city/people/posts.ts';
import type { Policy } from '@gridgov/domain/loop/issues/facts.ts';
import { foretell, foretellReport, type Held } from '@gridgov/domain/loop/issues/foretell.ts';
import type { CommandName } from '@gridgov/domain/loop/issues/steps.ts';
import type { BodyOfCommand } from '@gridgov/domain/loop/issues/types.ts';
import { timeText } from './clock.ts';
import type { Say } from './i18n.tsx';
import type { Area, Task } from './types.ts';
import { verbOf } from './verb.ts';

type Known = {
  readonly area: Area | null;
  readonly actor: Actor;
  readonly calendar: CompiledCalendar | null;
  readonly rules: { readonly policy: Policy } | null;
};

/** Of a report from a patrol in one of the own grids. Empty where the phone has no rules yet. */
export function afterReport(known: Known, grid: string, now: number, say: Say): string {
  const { area, actor } = known;
  const held = heldOf(known, '');
  if (area === null || held === null) return '';
  const codes = { community: grid.slice(0, 12), street: grid.slice(0, 9), district: grid.slice(0, 6) };
  const place = { ...codes, grid: grid.length === 15 ? grid : '', text: '', lon: null, lat: null };
  const report = {
    // Which nature it has the server says, by the lists of the day; nothing of what comes next depends on it.
    ...{ id: '', district: codes.district, channel: 'patrol' as const, nature: '', title: '-' },
    ...{ classCode: null, place, linked: [], files: [] },
    reporter: { personId: actor.personId, kind: 'staff' as const },
  };
  const foretold = foretellReport(report, actor, now, held);
  if (foretold?.step == null) return '';
  const { seat, command } = foretold.step;
  return sentence(deskName(area, seat ?? '', say), verbOf(command, say), foretold.dueAt, now, say);
}

/** Of a command given on the phone; empty where nothing can be said before the server decides. */
export function afterCommand<C extends CommandName>(
  known: Known,
  task: Task,
  command: C,
  body: BodyOfCommand<C>,
  now: number,
  say: Say,
): string {
  const { area, actor } = known;
  const held = heldOf(known, task.state.rulesVersion);
  if (area === null || held === null) return '';
  const foretold = foretell(task.state, command, body, actor, now, held);
  if (foretold === null) return command === 'settle' ? say('nextSettle') : '';
  if (foretold.step === null) return '';
  const { seat, command: next } = foretold.step;
  return sentence(seatName(area, task, seat ?? '', say), verbOf(next, say), foretold.dueAt, now, say);
}

function heldOf({ rules, calendar }: Known, rulesVersion: string): Held | null {
  return rules === null || calendar === null ? null : { policy: rules.policy, calendar, rulesVersion };
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
