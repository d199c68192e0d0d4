/** Requests for help in a registry of tests: a trade with lanes, clocks, sealed words and a follow-up. */

import { help } from '@gridgov/domain/safety/help/decisions.ts';
import type { Help } from '@gridgov/domain/safety/help/events.ts';
import type { HelpLimits } from '@gridgov/domain/safety/help/state.ts';
import { type ServedTrade, serve } from '../../platform/workflow/served.ts';

const minutes = (n: number) => ({ n, unit: 'minute' }) as const;

const HELP_LIMITS: HelpLimits = {
  answer: () => minutes(3),
  arrive: () => minutes(15),
  alarm: minutes(5),
  tell: minutes(10),
  accept: minutes(10),
  ringBack: minutes(30),
  look: { n: 24, unit: 'urgent_hour' },
  keep: { n: 2, unit: 'statutory_day' },
};
const STAFF = Object.keys(help.commands).filter(
  (command) => !['call', 'rise', 'forget', 'no_signal'].includes(command),
);

export const helpTrade: ServedTrade<Help> = {
  trade: {
    ...help,
    events: {
      ...help.events,
      // A tool kept ready for the request is not waited for any more.
      done: {
        ...help.events.done,
        follows: ({ links }: Help['State']) =>
          links.map((link) => {
            const [trade = '', id = ''] = link.split(':');
            return { trade, id, command: 'lapse', body: {} };
          }),
      } as never,
    },
  },
  path: 'helps',
  table: 'help',
  rights: {
    resident: ['call', 'call_off', 'correct_place', 'emergency', 'look_back', 'note', 'read'],
    hotline_seat: ['call', 'call_off', 'correct_place', 'emergency', 'note', 'read'],
    grid_leader: [...STAFF, 'read'],
    street_dispatcher: [...STAFF, 'read'],
    street_head: [...STAFF, 'read'],
    district_dispatcher: [...STAFF, 'read'],
    unit_handler: [...STAFF, 'read'],
    city_supervisor: ['read'],
  },
  seats: ({ post, area }) => {
    if (post === 'grid_leader') return [`duty:community:${area}`];
    if (post === 'street_dispatcher') return [`duty:street:${area}`];
    if (post === 'district_dispatcher') return [`duty:district:${area}`];
    return post === 'city_supervisor' ? ['duty:city'] : [];
  },
  oversee: ['hotline_seat'],
  feed: 'frame',
  purposes: [
    {
      name: 'help',
      whose: 'resident',
      purpose: { zh: '叫人来帮忙，并回看现在怎样', en: 'To send somebody, and to ask how it is afterwards' },
      ground: 'duty',
      holds: ['said', 'door', 'name', 'phone', 'family', 'words', 'note', 'why', 'person'],
      kept: { zh: '保存期限到了忘记', en: 'Forgotten at the end of its term' },
    },
  ],
  facts: ({ calendar, fresh, actor }) => ({
    calendar,
    limits: HELP_LIMITS,
    roster: (level, place) => [level === 'city' ? 'duty:city' : `duty:${level}:${place[level]}`],
    master: null,
    fresh: {
      ...fresh,
      ticket: actor.post === 'resident' ? actor.personId : `ticket-${fresh.id}`,
      channel: actor.post === 'resident' ? 'public' : 'hotline',
    },
  }),
};
export const HELP = serve<Help>(helpTrade);
