/** A plan of patrols in the home grid, and what its worker did on the last days. */
import { dayTextAt } from '@gridgov/domain/calendar/zone.ts';
import { HOME } from '../cast.ts';
import type { Calendar, Desk } from './desk.ts';

const [STREET, WORKER] = [{ account: 'street' }, { account: 'worker' }] as const;
const PLAN = '/patrol-plans/01937f00-0000-7000-8000-000000000594';
const MINUTE = 60_000;
/** Names of the points, with how far each lies from the middle of the grid in degrees. */
const POINTS = [
  ['东门', 0.0003, 0],
  ['3号楼楼道', 0, 0.0002],
  ['变压器箱', -0.0003, 0],
  ['北门消火栓', 0, -0.0002],
] as const;
type Place = { readonly name: string; readonly lon: number; readonly lat: number };

/** What the worker did on each of the last days, from the oldest; the rest of a day stays undone. */
const DAYS: readonly (readonly (readonly [command: string, point: number | null, reason?: string])[])[] = [
  [
    ['check_in', 0],
    ['check_in', 1],
    ['check_in', 2],
    ['check_in', 3],
    ['finish', null],
  ],
  [
    ['check_in', 0],
    ['cannot_reach', 1, '楼道在换管，封着'],
    ['check_in', 3],
    ['finish', null],
  ],
  [['check_in', 0]],
];

/** Does nothing where no item of the duty list is in force, under which patrols could be given. */
export async function patrols(desk: Desk, calendar: Calendar): Promise<void> {
  const begun = calendar.ago(DAYS.length - 1, '06:10');
  const read = (path: string, at: number, who: typeof STREET | typeof WORKER = STREET) =>
    desk.ask({ at, who, method: 'GET', path, key: `${path} ${at}` });
  type Items = { readonly items: readonly { id: string; standing: string; list: string }[] };
  const { items } = (await read('/duty-items', begun)) as Items;
  const item = items.find(({ standing, list }) => standing === 'inForce' && list === 'assist');
  if (item === undefined) return;
  const points = pointsIn(await read(`/areas/${HOME.grid}/boundary`, begun));
  const body = {
    ...{ area: HOME.grid, title: 'B线', item: item.id, classes: [], frequency: 'daily', days: [], hour: 24 },
    ...{ points, from: calendar.day(0, begun), to: null },
  };
  for (const [n, steps] of DAYS.entries()) {
    const at = calendar.ago(DAYS.length - 1 - n, '06:10');
    // Saving the plan gives what it asks for on that day; one day after the other.
    await desk.ask({ at, who: STREET, method: 'PUT', path: PLAN, key: `patrol plan ${n}`, body });
    type Cases = { readonly items: readonly { readonly id: string }[] };
    const { items: own } = (await read('/patrols?mine=true&limit=20', at, WORKER)) as Cases;
    type Case = { readonly id: string; readonly state: { readonly day: number } };
    const whole: Case[] = [];
    // As said above.
    for (const { id } of own) whole.push((await read(`/patrols/${id}`, at, WORKER)) as Case);
    // Of a load that was begun before, those that ended are not there any more.
    const today = whole.find(({ state }) => dayTextAt(state.day) === calendar.day(0, at));
    if (today === undefined) continue;
    // In the order of the walk, each at its moment.
    for (const [step, one] of steps.entries()) {
      const [command, point, reason] = one;
      const moment = at + 150 * MINUTE + step * 12 * MINUTE;
      if (moment >= calendar.now) break;
      await desk.ask({
        ...{ at: moment, who: WORKER, method: 'POST', key: `patrol ${n} ${step}` },
        path: `/patrols/${today.id}/commands/${command}`,
        body: { ...said(points, point, command), ...(reason === undefined ? {} : { reason }) },
      });
    }
  }
}

function said(points: readonly Place[], at: number | null, command: string): object {
  const place = at === null ? undefined : points[at];
  if (place === undefined) return {};
  const point = String(Number(at) + 1);
  return command === 'check_in' ? { point, lon: place.lon, lat: place.lat, accuracy: 12 } : { point };
}

function pointsIn(boundary: unknown): Place[] {
  const middle = middleOf(boundary);
  return POINTS.map(([name, lon, lat]) => ({ name, lon: middle.lon + lon, lat: middle.lat + lat }));
}

/** Grids of the demo city bulge outwards: the middle of the corners lies inside. */
export function middleOf(boundary: unknown): { readonly lon: number; readonly lat: number } {
  const { geometry } = boundary as { geometry: { coordinates: [number, number][][][] } };
  const ring = geometry.coordinates[0]?.[0]?.slice(1) ?? [];
  const middle = (at: 0 | 1) => ring.reduce((sum, corner) => sum + corner[at], 0) / ring.length;
  return { lon: middle(0), lat: middle(1) };
}
