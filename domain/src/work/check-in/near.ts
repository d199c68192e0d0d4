/** Whether a position says that somebody is at a check point. */

/** Dated settings of the city, in metres. */
export type CheckInLimits = {
  /** The vaguest position that counts. */
  readonly accuracy: number;
  /** How far from the point, beside what the position itself leaves open. */
  readonly metres: number;
};
export type At = { readonly lon: number; readonly lat: number };

const EARTH = 6_371_000;
const rad = (degrees: number) => (degrees * Math.PI) / 180;

/** Metres between two points over the ground. */
export function metresBetween(a: At, b: At): number {
  const lat = rad(b.lat - a.lat);
  const lon = rad(b.lon - a.lon) * Math.cos(rad((a.lat + b.lat) / 2));
  return Math.round(Math.hypot(lat, lon) * EARTH);
}

/** A vague position near the point says as little as an exact one far away. */
export const isNear = (distance: number, accuracy: number, limits: CheckInLimits): boolean =>
  accuracy <= limits.accuracy && distance <= limits.metres + accuracy;
