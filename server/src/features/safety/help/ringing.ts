/** What rings for somebody on duty now: the page sounds until it is taken. */
import type { Actor } from '@gridgov/domain/city/people/posts.ts';
import { tradeRight } from '@gridgov/domain/city/people/trade-rights.ts';
import { help } from '@gridgov/domain/safety/help/decisions.ts';
import type { State } from '@gridgov/domain/safety/help/state.ts';
import type { Static } from 'typebox';
import { defineRoute, type Route } from '../../../platform/http/route.ts';
import type { HelpDeps } from './deps.ts';
import { untakenFor } from './queries.ts';
import { Ringing } from './schema.ts';

const MOST = 200;
const ORDER = ['now', 'hour', 'day'];

export function ringingRoute(deps: HelpDeps): Route {
  return defineRoute({
    method: 'GET',
    path: '/help/ringing',
    operationId: 'listRinging',
    summary: 'Requests for help that ring for this post now',
    description:
      'Told by `/live` when it changes. Asking is a sign of life: whoever is on duty and does not ask or beat for 90 seconds is passed over.',
    tag: 'help',
    right: tradeRight(help, 'read'),
    audit: { none: 'places and numbers; words are opened by a route of their own, which is recorded' },
    schema: { reply: { 200: Ringing } },
    async run({ actor, language, now }) {
      await deps.beat(actor.personId, now);
      const seats = actor.seats.filter((seat) => !deps.isAnothers(seat, actor.personId, now));
      const districts = deps.districts().filter((one) => actor.area === '' || actor.area.startsWith(one));
      const states = await untakenFor(deps.db, districts, seats, MOST);
      const items = states.flatMap((state) => itemOf(deps, state, { actor, seats, language, now }) ?? []);
      const byUrgency = (urgency: string) => ORDER.indexOf(urgency);
      return {
        items: items.sort((a, b) => byUrgency(a.urgency) - byUrgency(b.urgency) || a.since - b.since),
      };
    },
  });
}

type Looking = {
  readonly actor: Actor;
  readonly seats: readonly string[];
  readonly language: 'zh' | 'en';
  readonly now: number;
};

function itemOf(
  { trades, seatName, areaName }: HelpDeps,
  state: State,
  { seats, language, now }: Looking,
): Static<typeof Ringing>['items'][number] | null {
  const own = state.lanes.ring.filter(({ seat }) => seat !== null && seats.includes(seat));
  const open = own.find(({ stage }) => stage === 'ringing' || stage === 'seen');
  const [first] = state.lanes.ring;
  // Whoever could not be reached hears it again as soon as they can; whoever passed it on does not.
  const lost = own.find(({ stage }) => stage === 'unreachable');
  const alarm = state.stage === 'unanswered';
  const duty = help.seats(state).duty?.find((seat) => seats.includes(seat));
  const seat = open?.seat ?? lost?.seat ?? (alarm ? duty : undefined);
  if (seat === undefined || seat === null) return null;
  const { codes } = trades.inForce(now);
  const labelOf = (list: string, code: string | null) =>
    codes(list).find((one) => one.code === code)?.[language] ?? code;
  const { community, street, district, text } = state.place;
  const area = community || street || district;
  const { answer, alarm: again } = state.clocks;
  return {
    id: `${state.district}.${state.id}`,
    number: state.number,
    urgency: state.urgency,
    urgencyLabel: labelOf('help_urgency', state.urgency) ?? state.urgency,
    kindLabel: labelOf('help_kind', state.kind),
    place: [areaName(area, language), text].filter(Boolean).join(' '),
    channel: state.channel,
    since: first?.at ?? now,
    level: state.level,
    seat,
    seatName: seatName(seat, language),
    alarm,
    seen: open?.stage === 'seen',
    take: open === undefined ? 'take_uncalled' : 'take',
    dueAt: (alarm ? again : answer)?.dueAt ?? null,
  };
}
