/** What follows from a command of a request for help, where the table's columns do not say it. */
import { isLate } from '../../calendar/clock.ts';
import { asIs, Refusal } from '../../refusal.ts';
import { writer } from '../../workflow/decide.ts';
import type { PlaceValue } from '../../workflow/fields.ts';
import type { Actor, Decisions, EventOf, LaneChange, Sight } from '../../workflow/form.ts';
import { relationsOf } from '../../workflow/relations.ts';
import { workflow } from '../../workflow/workflow.ts';
import { COMMANDS } from './commands.ts';
import type { Help } from './events.ts';
import { EVENTS } from './events.ts';
import { FIGURES } from './figures.ts';
import type { Facts, Level, State } from './state.ts';
import { dutySeatOf, LEVELS, URGENCIES, urgencyNamed } from './state.ts';
import { LANES, RELATIONS, STAGES } from './tables.ts';
import { TIMERS } from './timers.ts';

const wrote = writer<Help>();
type Because = Help['Bodies']['rung']['because'];
type Moment = { readonly state: State; readonly now: number; readonly facts: Facts };

/** Nobody who asks for help is refused for not knowing where: the duty post of the district finds out. */
const NOWHERE: PlaceValue = {
  district: '',
  street: '',
  community: '',
  grid: '',
  lon: null,
  lat: null,
  text: '',
};

const isRinging = ({ stage }: State['lanes']['ring'][number]) => stage === 'ringing' || stage === 'seen';
const ringing = (state: State) => state.lanes.ring.filter(isRinging);
/** Posts that still ring fall silent. */
const silenced = (state: State, but?: string): LaneChange<'ring'>[] =>
  ringing(state)
    .filter(({ key }) => key !== but)
    .map(({ key }) => ({ lane: 'ring', key, stage: 'silent' }));

/** Those on duty at a level who do not ring already. */
function onDuty(level: Level, { state, now, facts }: Moment): string[] {
  const busy = new Set(ringing(state).map(({ seat }) => seat));
  return facts.roster(level, state.place, now).filter((seat) => !busy.has(seat));
}

/** Calls the lowest level from `first` on with somebody on duty; where there is none, says that nobody answers. */
function callFrom(first: number, because: Because, moment: Moment): EventOf<Help> {
  const level = LEVELS.slice(first).find((one) => onDuty(one, moment).length > 0);
  if (level === undefined) return wrote('ran_out', { level: moment.state.level }, 'unanswered');
  return wrote('rung', { level, seats: onDuty(level, moment), because }, 'calling');
}

const above = ({ level }: State) => LEVELS.indexOf(level) + 1;

/** One of the called cannot: does anybody else ring, or is it time for the next level? */
function onward(moment: Moment, key: string | undefined, because: Because): EventOf<Help>[] {
  const others = ringing(moment.state).some((ring) => ring.key !== key);
  return others ? [] : [callFrom(above(moment.state), because, moment)];
}

const isInTime = ({ state, now }: Moment) => {
  const { answer } = state.clocks;
  return state.stage === 'calling' && (answer === undefined || !isLate(answer, now));
};

/** After an answer that is not well somebody is called again, from the lowest level on. */
const again = (moment: Moment) => [callFrom(0, 'by_hand', moment)];

const DECISIONS: Decisions<Help, typeof COMMANDS> = {
  call: ({ body, now, facts, actor }) => {
    const { kind = null, said = null, door = null, name = null, phone = null } = body;
    const { id, number, district, ticket, channel } = facts.fresh;
    // Nobody who asks for help is refused for saying how urgent it is in a word that is not known.
    const urgency = urgencyNamed(body.urgency ?? 'now') ?? 'now';
    const place = body.place ?? { ...NOWHERE, district };
    const family =
      body.family === undefined ? null : { contact: body.family, consent: body.consent ?? false };
    const wantsLook = body.wantsLook ?? false;
    const called = { id, number, district, urgency, kind, channel, place };
    const whole = { ...called, said, door, caller: { ticket, name, phone }, family, wantsLook };
    const state = EVENTS.called_for.begins?.(whole, now, actor.personId);
    if (state === undefined) throw new Error('called_for begins a request for help');
    return [wrote('called_for', whole, 'calling'), callFrom(0, 'first', { state, now, facts })];
  },
  take: (given) => {
    const seat = given.lane?.seat ?? '';
    return [
      wrote('taken', { seat, inTime: isInTime(given) }, 'taken', silenced(given.state, given.lane?.key)),
    ];
  },
  take_uncalled: (given) => {
    const seat = dutySeats(given.state).find((one) => given.actor.seats.includes(one)) ?? '';
    return [wrote('taken', { seat, inTime: isInTime(given) }, 'taken', silenced(given.state))];
  },
  pass: (given) => [
    wrote('passed', { reason: given.body.reason }),
    ...onward(given, given.lane?.key, 'passed'),
  ],
  no_signal: (given) => [
    wrote('unreachable', { since: given.body.since }),
    ...onward(given, given.lane?.key, 'no_signal'),
  ],
  rise: (given) => [callFrom(above(given.state), 'time', given)],
  call_more: ({ state, body }) => {
    const seat = `unit:${body.unit}`;
    if (ringing(state).some((ring) => ring.seat === seat))
      throw new Refusal('unchanged', { what: asIs(seat) });
    return [wrote('rung', { level: state.level, seats: [seat], because: 'by_hand' })];
  },
  finish: ({ state, body }) => [wrote('done', body, state.wantsLook ? 'look_back' : 'done')],
  look_back: (given) =>
    given.body.well
      ? [wrote('looked_back', given.body, 'done')]
      : [wrote('looked_back', given.body), ...again(given)],
  call_off: ({ state, body, actor }) => [
    wrote(
      'called_off',
      { by: actor.post === 'resident' ? 'caller' : 'intake', reason: body.reason },
      state.takenAt === null ? 'ring_back' : 'withdrawn',
      silenced(state),
    ),
  ],
  ring_back: (given) =>
    given.body.well
      ? [wrote('rang_back', given.body, 'withdrawn')]
      : [wrote('rang_back', given.body), ...again(given)],
  change_urgency: ({ body }) => {
    const urgency = urgencyNamed(body.urgency);
    if (urgency !== undefined) return [wrote('urgency_changed', { ...body, urgency })];
    const [field, right] = ['@help.field.change_urgency.urgency', asIs(URGENCIES.join(', '))] as const;
    throw new Refusal('field-wrong', { field, problem: asIs(body.urgency), right });
  },
  correct_place: (given) => {
    const { state, body } = given;
    if (body.place.district !== state.district) {
      throw new Refusal('field-wrong', {
        field: '@word.place',
        problem: asIs(body.place.district),
        right: '@word.ownDistrict',
      });
    }
    const moved = wrote('place_corrected', body);
    const elsewhere = body.place.community !== state.place.community;
    if (state.takenAt !== null || !elsewhere) return [moved];
    return [moved, callFrom(0, 'place', { ...given, state: { ...state, place: body.place } })];
  },
  join: ({ state, body, facts }) => {
    const { master } = facts;
    if (master === null) throw new Refusal('not-found', { what: asIs(body.master) });
    if (!master.open) throw new Refusal('master-not-open', { number: asIs(master.number) });
    return [wrote('joined', body, 'joined', silenced(state))];
  },
  forget: () => [
    wrote('forgotten', { fields: ['said', 'door', 'name', 'phone', 'family', 'words', 'note', 'why'] }),
  ],
};

/** Duty posts of the place as far as it is known, lowest level first. */
const dutySeats = ({ place }: State): string[] => LEVELS.flatMap((level) => dutySeatOf(level, place) ?? []);

const seats = (state: State) => ({
  caller: [`person:${state.caller.ticket}`],
  duty: dutySeats(state),
  taker: state.taker === null ? [] : [state.taker],
  // Whoever sent somebody answers for it with them.
  goer: [...state.goers, ...(state.taker === null ? [] : [state.taker])],
  receiver: state.receiver === null ? [] : [state.receiver],
});

const TEAM = ['caller', 'taker', 'goer', 'receiver'] as const;

const isIntake = (state: State | null, { post, personId }: Actor) =>
  post === 'hotline_seat' ||
  (post !== 'resident' && post !== 'system' && (state === null || state.beganBy === personId));

function isOfTeam(state: State, actor: Actor): boolean {
  if (state.beganBy === actor.personId) return true;
  // Whoever was called and did not take it knows how it went on; the words are no longer theirs.
  if (ringing(state).some(({ seat }) => actor.seats.includes(seat ?? ''))) return true;
  const held = relationsOf(help, state, actor);
  return TEAM.some((one) => held.has(one));
}

/** Duty posts of the place know that there is one and where; the words are for those who were called, go or asked. */
function sightOf(state: State, actor: Actor): Sight {
  if (actor.post === 'system' || isOfTeam(state, actor)) return 'content';
  const held = relationsOf(help, state, actor);
  if (held.has('duty') || actor.post === 'hotline_seat') return 'own';
  return held.has('called') ? 'frame' : 'nothing';
}

export const help = workflow<Help>()({
  name: 'help',
  zh: '求助',
  en: 'request for help',
  shape: 3,
  relations: RELATIONS,
  stages: STAGES,
  lanes: LANES,
  commands: COMMANDS,
  timers: TIMERS,
  events: EVENTS,
  decisions: DECISIONS,
  barriers: {
    forget: ({ state }) =>
      state.forgottenAt === null ? null : new Refusal('unchanged', { what: '@help.command.forget' }),
  },
  seats,
  forgotten: ({ forgottenAt }) => forgottenAt !== null,
  stands: (state, actor) => [
    // Whoever is told of it writes it down: a seat of the hotline, a counter, a grid worker on the way.
    ...(isIntake(state, actor) ? (['intake'] as const) : []),
    ...(state === null && actor.post === 'resident' ? (['caller'] as const) : []),
  ],
  sight: sightOf,
  shown: {
    id: 'frame',
    district: 'frame',
    number: 'frame',
    stage: 'frame',
    clocks: 'frame',
    urgency: 'frame',
    level: 'frame',
    lanes: 'own',
    place: 'own',
    kind: 'own',
    channel: 'frame',
    door: 'content',
    caller: 'content',
    said: 'content',
    family: 'content',
    taker: 'frame',
    takenAt: 'frame',
    inTime: 'frame',
    goers: 'content',
    arrivedAt: 'frame',
    emergency: 'content',
    receiver: 'content',
    links: 'content',
    wantsLook: 'content',
    beganBy: 'content',
    outcome: 'frame',
    forgottenAt: 'frame',
  },
  figures: FIGURES,
});
