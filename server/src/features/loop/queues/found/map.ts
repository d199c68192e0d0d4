/** Matters on the map, and what lies near a place. */

import { isHelp } from '@gridgov/domain/loop/issues/help.ts';
import { firstToBreak, promiseState } from '@gridgov/domain/loop/issues/promises.ts';
import { shortNumber } from '../../issues/public.ts';
import type { Reading, Showing } from '../pages/list.ts';
import type { Branch } from '../pages/scope.ts';
import type { Plan } from '../views.ts';
import { type Box, type Cell, listCells, listPins, type Pin, pinsOf } from './map-queries.ts';

export const MOST_PINS = 400;
const MOST_LOOKED_AT = 20_000;
/** Cells along the longer side of the section. */
const CELLS = 16;

export type Tone = 'ok' | 'soon' | 'due' | 'over' | 'paused' | 'none';
export type MapPin = {
  readonly id: string;
  readonly longitude: number;
  readonly latitude: number;
  readonly tone: Tone;
  readonly label: string;
  readonly help: boolean;
};
export type MapCluster = Omit<MapPin, 'id' | 'label' | 'help'> & { readonly count: number };
export type MapView = {
  readonly pins: readonly MapPin[];
  readonly clusters: readonly MapCluster[];
  readonly total: number;
  /** More lie here than were looked at. */
  readonly more: boolean;
};

/** Pins of a section, or clusters where there are too many; a cluster shows the state of what is due first in it. */
export async function mapOf(reading: Showing, plan: Plan, box: Box): Promise<MapView> {
  const degrees = Math.max(box.east - box.west, box.north - box.south, 0.000_01) / CELLS;
  const most = Math.ceil(MOST_LOOKED_AT / Math.max(1, plan.branches.length));
  const found = await Promise.all(
    plan.branches.map(async (branch) => ({
      branch,
      cells: await listCells(reading.db, plan, branch, box, degrees, most),
    })),
  );
  const counts = found.map(({ cells }) => cells.reduce((sum, { n }) => sum + n, 0));
  const total = counts.reduce((sum, n) => sum + n, 0);
  const more = counts.some((n) => n >= most);
  if (total > MOST_PINS) return { pins: [], clusters: await clustersOf(reading, plan, found), total, more };
  const pins = await Promise.all(
    plan.branches.map((branch) => listPins(reading.db, plan, branch, box, MOST_PINS)),
  );
  return { pins: pins.flat().map((pin) => pinView(reading, plan, pin)), clusters: [], total, more };
}

type Found = readonly { readonly branch: Branch; readonly cells: readonly Cell[] }[];

async function clustersOf(reading: Reading, plan: Plan, found: Found): Promise<MapCluster[]> {
  const parts = await Promise.all(
    found.map(async ({ branch, cells }) => {
      const { district } = branch;
      const pins = await pinsOf(
        reading.db,
        district,
        cells.map(({ id }) => id),
      );
      const byId = new Map(pins.map((pin) => [pin.id, pin]));
      return cells.map((cell) => clusterView(reading, plan, cell, byId.get(cell.id)));
    }),
  );
  return parts.flat();
}

function clusterView(reading: Reading, plan: Plan, cell: Cell, first: Pin | undefined): MapCluster {
  const late = cell.due_at !== null && cell.due_at < plan.now;
  const tone = late ? 'over' : first === undefined ? 'none' : toneOf(reading, plan.now, first);
  return { longitude: cell.lon, latitude: cell.lat, count: cell.n, tone };
}

function pinView(reading: Showing, plan: Plan, pin: Pin): MapPin {
  return {
    id: `${pin.district}.${pin.id}`,
    longitude: pin.lon,
    latitude: pin.lat,
    tone: toneOf(reading, plan.now, pin),
    help: isHelp(pin),
    label: `${shortNumber(pin.number)} ${reading.names.said('class', pin.title)}`,
  };
}

function toneOf({ rules }: Reading, now: number, pin: Pin): Tone {
  const { calendar } = rules.version(pin.rules) ?? rules.current(now);
  const state = promiseState(calendar, firstToBreak(pin.promising), now);
  return state === 'notStarted' || state === 'doneInTime' || state === 'doneLate' ? 'none' : state;
}
