/** Patrols that a grid worker walked in a street and a month: to whom each is paid, and why some are not. */
import { DAY } from '@gridgov/domain/calendar/zone.ts';
import type { Point, State } from '@gridgov/domain/work/patrols/events.ts';
import type { Done } from '@gridgov/domain/work/statements/events.ts';
import type { Item, Out } from '@gridgov/domain/work/statements/items.ts';
import type { Queryable } from '../../../platform/db/database.ts';
import { timestamp } from '../../../platform/db/types.ts';
import type { Whose } from './queries.ts';

/** What a phone kept without a signal, and reasons a leader notes, come later than the day; not later than this. */
const LATEST = 62 * DAY;

/** What somebody said of a point, in the order in which it was said; of the whole patrol no point is named. */
export type Said = {
  readonly name: 'patrol.checked_in' | 'patrol.not_reached' | 'patrol.reason_given' | 'patrol.finished';
  readonly person: string;
  readonly point: string | null;
  readonly at: number;
};
type Of = Pick<Point, 'key' | 'stage' | 'lon' | 'lat' | 'reason'>;
export type Walked = {
  readonly id: string;
  readonly points: readonly Of[];
  readonly said: readonly Said[];
  /** Whoever saved its plan last. */
  readonly keeper: string | null;
  /** The other ended patrols of the grid on that day. */
  readonly others: readonly { readonly id: string; readonly points: readonly Of[] }[];
};
type Row = Walked & Pick<State, 'number' | 'title' | 'until' | 'endedAt'>;
type Verdict = { readonly item: Item; readonly out: Out | null };

const NAMES: readonly Said['name'][] = [
  ...(['patrol.checked_in', 'patrol.not_reached'] as const),
  ...(['patrol.reason_given', 'patrol.finished'] as const),
];
const WALKED = ['patrol.checked_in', 'patrol.not_reached', 'patrol.finished'];
const REACHED: ReadonlySet<string> = new Set(['checked', 'marked']);

async function rowsOf(
  db: Queryable,
  { district, street, worker, from, until }: Whose,
): Promise<readonly Row[]> {
  const { rows } = await db.query<Row>(
    `select c.id, c.number, c.state ->> 'title' as title, (c.state ->> 'until')::float8 as until,
       (c.state ->> 'endedAt')::float8 as "endedAt", c.state -> 'lanes' -> 'point' as points, p.changed_by as keeper,
       (select json_agg(json_build_object('name', e.name, 'person', e.person_id, 'point', e.body -> 'body' ->> 'key',
           'at', floor(extract(epoch from e.at) * 1000)::float8) order by e.version)
         from event e where e.district = $1 and e.stream_id = c.id and e.name = any($6)) as said,
       coalesce((select json_agg(json_build_object('id', o.id, 'points', o.state -> 'lanes' -> 'point'))
         from patrol_case o where o.district = $1 and o.day = c.day and o.grid = c.grid and o.id <> c.id
           and o.stage in ('done', 'missed')), '[]') as others
     from patrol_case c left join patrol_plan p on p.district = $1 and p.id = (c.state ->> 'plan')::uuid
     where c.district = $1 and c.day >= $4 and c.day < $5 and c.grid like $3 || '%' and c.stage in ('done', 'missed')
       and exists (select from event e where e.district = $1 and e.stream_id = c.id and e.person_id = $2
         and e.name = any($7))
     order by c.day, c.id`,
    [district, worker, street, timestamp(from - LATEST), timestamp(until), NAMES, WALKED],
  );
  return rows;
}

/** Who reached most of its points, the earliest of several; of a patrol without points whoever finished it. */
function walkerOf({ points, said }: Walked): string | null {
  if (points.length === 0) return said.find(({ name }) => name === 'patrol.finished')?.person ?? null;
  const reached = points
    .filter(({ stage }) => REACHED.has(stage))
    .map(({ key }) => said.findLast(({ name, point }) => name === 'patrol.checked_in' && point === key));
  const counts = new Map<string, number>();
  for (const one of reached.filter((last) => last !== undefined).sort((a, b) => a.at - b.at))
    counts.set(one.person, (counts.get(one.person) ?? 0) + 1);
  const most = Math.max(0, ...counts.values());
  return [...counts].find(([, n]) => n === most)?.[0] ?? null;
}

const isMissed = ({ stage, reason }: Of) => stage === 'missed' && reason === null;
const isWhole = (points: readonly Of[]) => points.length > 0 && !points.some(isMissed);
const placeOf = ({ lon, lat }: Of) => `${lon} ${lat}`;

/** All of its points are those of another that counts: the one with more of them, or the first of two that are the same. */
function isDouble({ id, points, others }: Walked): boolean {
  return others.some((other) => {
    const places = new Set(other.points.map(placeOf));
    const covers = isWhole(other.points) && points.every((point) => places.has(placeOf(point)));
    return covers && (other.points.length > points.length || other.id < id);
  });
}

/** By another's word a point is excused; by one's own it is marked, as is a check-in away from the point. */
function itemOf({ points, said }: Walked, worker: string): Item {
  const isPlain = ({ key, stage }: Of) => {
    if (stage === 'checked') return true;
    const why = said.findLast(({ name, point }) => name === 'patrol.reason_given' && point === key);
    return stage === 'missed' && why !== undefined && why.person !== worker;
  };
  return points.every(isPlain) ? 'patrol' : 'patrol_marked';
}

/** What a patrol is to one of those who walked it; null: they reached nothing that could be claimed. */
export function verdictOf(walked: Walked, worker: string): Verdict | null {
  const walker = walkerOf(walked);
  const took = walked.said.some(({ person, point }) => person === worker && point !== null);
  if (walker !== worker && !took) return null;
  return { item: itemOf(walked, worker), out: outOf(walked, worker, walker) };
}

function outOf(walked: Walked, worker: string, walker: string | null): Out | null {
  if (walked.keeper === worker) return 'own_plan';
  // Nobody stood at any of its points.
  if (walker === null || walked.points.length === 0) return 'unverified';
  if (walker !== worker) return 'shared';
  if (walked.points.some(isMissed)) return 'points_missed';
  return isDouble(walked) ? 'same_walk' : null;
}

/** In no order. A patrol is of the month of its day, or of that in which the last was said of its points. */
export async function patrolsBy(db: Queryable, whose: Whose): Promise<Done[]> {
  const { district, worker, from, until } = whose;
  return (await rowsOf(db, whose)).flatMap((row): Done[] => {
    const of = verdictOf(row, worker);
    const said = row.said.filter(({ point }) => point !== null).map(({ at }) => at);
    // It is closed at midnight, which is the next day's.
    const at = Math.max(Math.min(row.endedAt ?? row.until, row.until - 1), ...said);
    if (of === null || at < from || at >= until) return [];
    const { id, number, title: what } = row;
    return [{ ...of, key: `patrol ${id}`, at, issue: `${district}.${id}`, number, what }];
  });
}
