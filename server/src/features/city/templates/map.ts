import type { MAP_PROPERTIES } from '../areas/public.ts';
import { columnsOf } from './columns.ts';

/** Corners of a piece of ground in no city. */
const RING = [
  [0, 0],
  [0.001, 0],
  [0.001, 0.001],
  [0, 0.001],
  [0, 0],
];

/** A map of one example feature, with the properties an import reads. */
export function templateMap(subject: keyof typeof MAP_PROPERTIES): string {
  const columns = columnsOf(subject).filter(({ field }) => field !== 'geometry');
  const properties = columns.map(({ field, heading, example }) => [
    heading,
    field === 'synthetic' ? example === 'true' : example,
  ]);
  const feature = {
    type: 'Feature',
    properties: Object.fromEntries(properties),
    geometry: { type: 'Polygon', coordinates: [RING] },
  };
  return `${JSON.stringify({ type: 'FeatureCollection', features: [feature] }, null, 2)}\n`;
}
