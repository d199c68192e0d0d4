/** To whom a patrol that was walked is an item of pay, and why it is none: decision 0740. */
import type { Point } from '../patrols/events.ts';
import { isMissed, isReached } from '../patrols/tables.ts';
import type { Item, Out } from '../statements/items.ts';

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
type Verdict = { readonly item: Item; readonly out: Out | null };

/** Who reached most of its points, the earliest of several; of a patrol without points whoever finished it. */
function walkerOf({ points, said }: Walked): string | null {
  if (points.length === 0) return said.find(({ name }) => name === 'patrol.finished')?.person ?? null;
  const reached = points
    .filter(({ stage }) => isReached(stage))
    .map(({ key }) => said.findLast(({ name, point }) => name === 'patrol.checked_in' && point === key));
  const counts = new Map<string, number>();
  for (const one of reached.filter((last) => last !== undefined).sort((a, b) => a.at - b.at))
    counts.set(one.person, (counts.get(one.person) ?? 0) + 1);
  const most = Math.max(0, ...counts.values());
  return [...counts].find(([, n]) => n === most)?.[0] ?? null;
}

const isLeftOut = ({ stage, reason }: Of) => isMissed(stage) && reason === null;
const isWhole = (points: readonly Of[]) => points.length > 0 && !points.some(isLeftOut);
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
    return isMissed(stage) && why !== undefined && why.person !== worker;
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
  if (walked.points.some(isLeftOut)) return 'points_missed';
  return isDouble(walked) ? 'same_walk' : null;
}
