/** The points of a patrol as they stand once what waits on this phone has arrived. */

import { isNear, metresBetween } from '@gridgov/domain/work/check-in/near.ts';
import type { Point, State } from '@gridgov/domain/work/patrols/events.ts';
import { commandIn } from '../cases/ahead.ts';
import { timeText } from '../clock.ts';
import { metresText } from '../distance.ts';
import type { Item } from '../outbox/items.ts';
import { isUnsent } from '../outbox/plan.ts';
import type { Fix } from '../photo/photo.ts';
import type { Rules } from '../types.ts';
import type { PatrolSay } from './words.ts';

export type Look = 'open' | 'done' | 'kept' | 'unreached' | 'missed';
export type Spot = Pick<Point, 'key' | 'name' | 'lon' | 'lat'> & {
  readonly look: Look;
  readonly under: string;
  /** A check-in is still possible. */
  readonly open: boolean;
};

const LOOKS = {
  open: 'open',
  checked: 'done',
  marked: 'done',
  unreached: 'unreached',
  missed: 'missed',
} as const satisfies Readonly<Record<Point['stage'], Look>>;

/** Later by more is said: the doing and the arrival stand beside each other. */
const LATE_MS = 60_000;

type Here = { readonly now: number; readonly words: PatrolSay };

export function spotsOf(state: State, items: readonly Item[], id: string, here: Here): readonly Spot[] {
  const waiting = items.filter((item) => item.matter === id && isUnsent(item) && item.state !== 'draft');
  return state.lanes.point.map((point) => {
    const kept = waiting.findLast(({ content: { body } }) => body.point === point.key);
    return kept === undefined ? asSeen(point, here) : asKept(point, kept, here);
  });
}

function asSeen(point: Point, { now, words }: Here): Spot {
  const { key, name, lon, lat, stage, at, arrivedAt, reason } = point;
  const look = LOOKS[stage];
  const spot = { key, name, lon, lat, look, open: look !== 'done' };
  if (stage === 'open') return { ...spot, under: words('toDo') };
  if (stage === 'missed')
    return { ...spot, under: reason === null ? words('missed') : words('notReached', { reason }) };
  if (stage === 'unreached') return { ...spot, under: words('notReached', { reason: reason ?? '' }) };
  const time = timeText(at ?? now, now);
  if (stage === 'marked') return { ...spot, under: words('doneMarked', { time }) };
  const later = arrivedAt !== null && at !== null && arrivedAt - at > LATE_MS;
  return {
    ...spot,
    under: later ? words('doneLater', { time, arrived: timeText(arrivedAt, now) }) : words('done', { time }),
  };
}

/** What waits on this phone; the server says later how it counts. */
function asKept({ key, name, lon, lat }: Point, { content }: Item, { now, words }: Here): Spot {
  const { body, path } = content;
  const time = timeText(Number(body.at ?? now), now);
  const isCheckIn = commandIn(path) === 'check_in';
  const spot = { key, name, lon, lat, open: !isCheckIn };
  const kept = words('kept', { time });
  if (isCheckIn) return { ...spot, look: 'kept', under: kept };
  return {
    ...spot,
    look: 'unreached',
    under: `${words('notReached', { reason: String(body.reason) })} ${kept}`,
  };
}

/** Whether a position counts without a reason, by the settings this phone was given last. */
export function counts(spot: Spot, fix: Fix, rules: Rules | null): boolean {
  const setting = rules?.policy.checkIn;
  if (setting === undefined) return false;
  const limits = { metres: setting.withinMetres, accuracy: setting.accuracyMetres };
  return isNear(metresBetween(spot, fix), fix.metres, limits);
}

export const farText = (spot: Spot, fix: Fix): string => metresText(metresBetween(spot, fix));
