/** The rosters of the demo city: this month and the next, of the home district, its streets, one community and the city. */
import { DAY, dayNumber, dayOf, dayText } from '@gridgov/domain/calendar/zone.ts';
import type { PostKind } from '@gridgov/domain/city/people/posts.ts';
import { dutySeat } from '@gridgov/domain/work/duty/seats.ts';
import type { Db, Queryable } from '../../../platform/db/database.ts';
import { uuidOf } from '../../../platform/ledger/ids.ts';
import type { Put } from '../clashes/public.ts';
import { seatsWithRoster, touchRosters } from '../duty/public.ts';
import { putPlaces } from './put.ts';
import { type Candidate, insertShift, listCandidates } from './queries.ts';

type DemoShift = readonly [name: string, from: string, until: string, places: readonly string[]];

const DAY_AND_NIGHT: readonly DemoShift[] = [
  ['白班', '08:00', '20:00', ['主班', '副班']],
  ['夜班', '20:00', '08:00', ['主班', '副班', '带班']],
];
const WHOLE: readonly DemoShift[] = [['全天班', '08:00', '08:00', ['值班员', '值班长']]];

export type DemoDuty = {
  readonly now: number;
  readonly byPerson: string;
  readonly district: string;
  /** The community whose people one can sign in as. */
  readonly community: string;
  readonly streets: readonly string[];
  /** People who are on duty today, so that whoever looks around finds themselves on duty, by their seats. */
  readonly today: ReadonlyMap<string, readonly string[]>;
};

/** Days, counted from today, on which a place of the home street is left to fill. */
const GAPS: ReadonlySet<number> = new Set([3, 4, 9, 12]);
const POOL = 16;
/** This month and the next. */
const DAYS = 62;
const KINDS: ReadonlySet<PostKind> = new Set([
  ...(['grid_leader', 'grid_guide', 'street_dispatcher', 'street_head'] as const),
  ...(['district_dispatcher', 'district_head', 'city_supervisor'] as const),
]);

/** Once: where there are rosters already, nothing is done. */
export async function loadDemoDuty(db: Db, given: DemoDuty): Promise<void> {
  if ((await seatsWithRoster(db, '2000-01-01')).length > 0) return;
  const { community, district, streets } = given;
  const seats: readonly (readonly [seat: string, shifts: readonly DemoShift[]])[] = [
    [`duty:community:${community}`, DAY_AND_NIGHT],
    ...streets.map((street) => [`duty:street:${street}`, DAY_AND_NIGHT] as const),
    [`duty:district:${district}`, WHOLE],
    ['duty:city', WHOLE.map(([name, from, until]) => [name, from, until, ['值班员']] as const)],
  ];
  // Of others nobody has two duties on a day, in whatever rosters.
  const taken = new Set<string>();
  await db.transaction(async (tx) => {
    await touchRosters(tx);
    // Seat by seat, on one connection.
    for (const [seat, shifts] of seats) await planSeat(tx, seat, shifts, { ...given, taken });
  });
}

type Planning = DemoDuty & { readonly taken: Set<string> };

async function planSeat(tx: Queryable, text: string, shifts: readonly DemoShift[], given: Planning) {
  const { now, byPerson: person, community } = given;
  const seat = dutySeat(text);
  if (seat === null) return;
  const today = dayOf(now);
  const first = dayNumber(`${dayText(today).slice(0, 7)}-01`) ?? today;
  const found = await listCandidates(tx, { seat, day: dayText(today), limit: 2_000 });
  const pool = poolOf(found, given.today.get(text) ?? []);
  if (pool.length === 0) return;
  const isHome = text === `duty:street:${community.slice(0, 9)}`;
  const wanted: Put[] = [];
  // Two shifts at most, on one connection.
  for (const [name, from, until, places] of shifts) {
    const id = uuidOf(`duty ${text} ${name}`);
    const row = { id, seat: text, name, from, until, days: 'all', places, endDay: null } as const;
    await insertShift(tx, { ...row, firstDay: dayText(first), at: now, byPerson: person });
    const span = { first, today, places: places.length };
    wanted.push(
      ...turnsOf(id, span, pool, {
        ...{ named: given.today.get(text) ?? [], leavesGaps: isHome, taken: given.taken },
      }),
    );
  }
  let n = 0;
  const newId = () => uuidOf(`duty ${text} assignment ${n++}`);
  // Longer ago than today it was planned: a plan is made before its month.
  await putPlaces(tx, wanted, { at: now - 5 * DAY, person, because: 'plan', newId });
}

type Span = { readonly first: number; readonly today: number; readonly places: number };

/** Who is in a shift, day by day and place by place. */
function turnsOf(
  shiftId: string,
  { first, today, places }: Span,
  pool: readonly Candidate[],
  {
    named,
    leavesGaps,
    taken,
  }: {
    readonly named: readonly string[];
    readonly leavesGaps: boolean;
    readonly taken: Set<string>;
  },
): Put[] {
  return Array.from({ length: DAYS * places }, (_, turn) => {
    const [n, place] = [first + Math.floor(turn / places), turn % places];
    const ahead = n - today;
    const day = dayText(n);
    const isFree = ({ personId }: Candidate) => !taken.has(`${personId} ${day}`);
    const found = memberOf(pool, named, { ahead, place, turn, isFree });
    if (found === undefined || (leavesGaps && place === 1 && GAPS.has(ahead))) return [];
    taken.add(`${found.personId} ${day}`);
    return [{ shiftId, day, place, postId: found.postId, personId: found.personId }];
  }).flat();
}

/** Those who serve such a seat, and whoever is on duty there today. */
function poolOf(found: readonly Candidate[], today: readonly string[]): Candidate[] {
  const own = found.filter(({ kind, personId }) => KINDS.has(kind) || today.includes(personId));
  const once = [...new Map(own.map((one) => [one.personId, one])).values()];
  const first = once.filter(({ personId }) => today.includes(personId));
  return [...first, ...once.filter((one) => !first.includes(one))].slice(0, POOL);
}

type Turn = {
  readonly ahead: number;
  readonly place: number;
  readonly turn: number;
  readonly isFree: (one: Candidate) => boolean;
};

/** Yesterday, today and tomorrow those one can sign in as come first; else everybody in turn. */
function memberOf(
  pool: readonly Candidate[],
  today: readonly string[],
  { ahead, place, turn, isFree }: Turn,
): Candidate | undefined {
  const named = Math.abs(ahead) <= 1 ? pool.find(({ personId }) => personId === today[place]) : undefined;
  // By day and by night, one after the other.
  if (named !== undefined) return named;
  const others = pool.length > today.length ? pool.filter(({ personId }) => !today.includes(personId)) : pool;
  const from = Math.abs(ahead) <= 1 ? others : pool;
  // In turn, so that it is not always the same who comes for somebody else.
  const inTurn = from.map((_, n) => from[(turn + n) % from.length] as Candidate);
  return inTurn.find(isFree);
}
