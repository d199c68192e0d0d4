/** Requests for help 求助全应答, as the server carries them. */

import { dayTextAt } from '@gridgov/domain/calendar/zone.ts';
import { deskOfDuty } from '@gridgov/domain/city/people/posts.ts';
import { help } from '@gridgov/domain/safety/help/decisions.ts';
import type { Help } from '@gridgov/domain/safety/help/events.ts';
import { LIMITS } from '@gridgov/domain/safety/help/limits.ts';
import { dutySeatOf, LEVELS, type Level } from '@gridgov/domain/safety/help/state.ts';
import type { PlaceValue } from '@gridgov/domain/workflow/fields.ts';
import type { Queryable } from '../../../platform/db/database.ts';
import { type Declared, type Look, type OnDuty, serve } from '../../../platform/workflow/served.ts';
import { holdersOf } from '../../city/people/public.ts';
import { findMaster, untakenFor } from './queries.ts';

export { beginHelp, callerActor } from './begin.ts';
export type { HelpDeps } from './deps.ts';
export { untakenOf } from './queries.ts';

/** Whoever is on duty may be called, whatever their post is. */
const POSTS = [
  'grid_worker',
  'grid_assistant',
  'grid_leader',
  'grid_guide',
  'street_dispatcher',
  'street_head',
  'district_dispatcher',
  'district_head',
  'district_deputy',
  'unit_handler',
  'unit_head',
  'city_supervisor',
] as const;
const WRITE_DOWN = ['call', 'call_off', 'correct_place', 'emergency', 'note', 'read'];
const SYSTEM = ['rise', 'forget', 'no_signal', 'try_reach'];
const STAFF = [...Object.keys(help.commands).filter((command) => !SYSTEM.includes(command)), 'read'];

type Seats = NonNullable<Declared<Help>['seats']>;
/** Where no roster is kept a level is its desk by day and night. */
const seats: Seats = ({ post, area }) => {
  if (post === 'grid_leader') return [`duty:community:${area}`];
  if (post === 'street_dispatcher') return [`duty:street:${area}`];
  if (post === 'district_dispatcher') return [`duty:district:${area}`];
  return post === 'city_supervisor' ? ['duty:city'] : [];
};

/** Somebody hears what rings there: a post serves the seat, or the desk that stands in for it. */
async function isHeld(db: Queryable, seat: string, at: number): Promise<boolean> {
  const day = dayTextAt(at);
  if ((await holdersOf(db, seat, day, seats)).length > 0) return true;
  const desk = deskOfDuty(seat);
  return desk !== null && (await holdersOf(db, desk, day)).length > 0;
}

/** Seats of a level by its roster alone; null where none is kept. */
function byRoster(onDuty: OnDuty, level: Level, place: PlaceValue, at: number): string[] | null {
  const seat = dutySeatOf(level, place);
  const people = seat === null ? [] : onDuty(seat, at);
  if (seat === null || people === null) return seat === null ? [] : null;
  return people.length > 0 ? [seat] : [];
}

/** A seat with a roster is on duty by it alone; one without where somebody's post or desk serves it. */
const roster: Look<Help> = async (db, { district, state, body, now, onDuty }) => {
  const place = (body.place ?? state?.place ?? { district, street: '', community: '' }) as PlaceValue;
  const rung = await Promise.all(
    LEVELS.map(async (level): Promise<readonly string[]> => {
      const seat = dutySeatOf(level, place);
      const known = byRoster(onDuty, level, place, now);
      if (known !== null || seat === null) return known ?? [];
      return (await isHeld(db, seat, now)) ? [seat] : [];
    }),
  );
  return { roster: (level) => rung[LEVELS.indexOf(level)] ?? [] };
};

const channelOf = ({ post, personId }: { readonly post: string; readonly personId: string }) => {
  if (personId.startsWith('button:')) return 'button';
  if (post === 'resident') return 'public';
  if (post === 'hotline_seat') return 'hotline';
  return post.startsWith('grid_') ? 'field' : 'counter';
};

export const HELP_TRADE: Declared<Help> = {
  trade: help,
  path: 'helps',
  table: 'help',
  columns: [{ name: 'urgency', type: 'text', from: (state) => state.urgency }],
  rights: {
    resident: [...WRITE_DOWN, 'look_back'],
    hotline_seat: WRITE_DOWN,
    ...Object.fromEntries(POSTS.map((post) => [post, STAFF])),
  },
  seats,
  oversee: ['hotline_seat'],
  limits: LIMITS,
  feed: 'none',
  anywhere: true,
  unsearched: true,
  purposes: [
    {
      name: 'help',
      whose: 'resident',
      purpose: { zh: '叫人来帮忙，并回看现在怎样', en: 'To send somebody, and to ask how it is afterwards' },
      ground: 'duty',
      holds: ['said', 'door', 'name', 'phone', 'words', 'note', 'why'],
      kept: { zh: '办好后按保存期限忘记', en: 'Forgotten at the end of its term after it is done' },
    },
    {
      name: 'family',
      whose: 'resident',
      purpose: { zh: '告诉家人，只在求助人同意时', en: 'To tell the family, only where the caller agrees' },
      ground: 'consent',
      holds: ['family'],
      kept: { zh: '办好后按保存期限忘记', en: 'Forgotten at the end of its term after it is done' },
    },
    {
      name: 'goer',
      whose: 'staff',
      purpose: { zh: '知道派了谁去', en: 'To know who was sent' },
      ground: 'duty',
      holds: ['person'],
      kept: { zh: '和求助记录一起保存', en: 'As long as the record of the request' },
    },
  ],
  facts: ({ calendar, fresh, actor, limit, onDuty }) => ({
    calendar,
    limit,
    roster: (level, place, at) =>
      byRoster(onDuty, level, place, at) ?? [dutySeatOf(level, place) ?? 'duty:city'],
    master: null,
    fresh: {
      ...fresh,
      ticket: actor.post === 'resident' ? actor.personId : `resident:${fresh.id}`,
      channel: channelOf(actor),
    },
  }),
  rings: {
    stages: ['calling', 'unanswered'],
    ringing: ({ stage: of, clocks, lanes }) =>
      lanes.ring.flatMap(({ key, seat, stage }) => {
        if (seat === null || !['ringing', 'seen', 'unreachable'].includes(stage)) return [];
        // With every alarm all are called once more.
        const round = of === 'unanswered' ? (clocks.alarm?.startedAt ?? 0) : 0;
        const dueAt = (of === 'unanswered' ? clocks.alarm : clocks.answer)?.dueAt ?? null;
        const [passes, lost] = [stage === 'ringing', stage === 'unreachable'];
        return [{ key, seats: [seat], round, passes, lost, dueAt }];
      }),
    alarms: (state) =>
      state.stage === 'unanswered'
        ? { seats: help.seats(state).duty ?? [], dueAt: state.clocks.alarm?.dueAt ?? null }
        : null,
    heardAt: untakenFor,
    says: ({ place: { community, street, district }, urgency }, { area, choice }) => {
      const [where, urgent] = [area(community || street || district), choice('help_urgency', urgency)];
      return { zh: `${where}有人求助（${urgent}）`, en: `Help is asked for in ${where} (${urgent})` };
    },
    event: 'rung',
    notes: 'try_reach',
    passOver: { command: 'no_signal', body: (since) => ({ since }) },
    takes: ['take', 'take_uncalled'],
  },
  looks: {
    roster,
    master: async (db, { district, body: { master } }) =>
      typeof master === 'string' ? { master: await findMaster(db, district, master) } : {},
  },
};

export const HELP = serve<Help>(HELP_TRADE);
