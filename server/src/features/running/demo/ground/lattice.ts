/** The street plan the demo city is drawn on: lines 125 metres apart, bent a little so that nothing is a chessboard. */

export type Degrees = readonly [lon: number, lat: number];

/** Metres between two lines. */
export const SPACING = 125;
const METRES = 111_320;
const TURN = 0.13;

export class Lattice {
  readonly #lon: number;
  readonly #lat: number;
  readonly #perLon: number;

  /** @param middle where line 0 crosses line 0 */
  constructor([lon, lat]: Degrees) {
    this.#lon = lon;
    this.#lat = lat;
    this.#perLon = METRES * Math.cos((lat * Math.PI) / 180);
  }

  /** Where the lines `across` and `up` cross; parts of a line lie between two. */
  at(across: number, up: number): Degrees {
    const [u, v] = [across * SPACING, up * SPACING];
    const x = u + bentAcross(u, v);
    const y = v + bentUp(u, v);
    const east = x * Math.cos(TURN) - y * Math.sin(TURN);
    const north = x * Math.sin(TURN) + y * Math.cos(TURN);
    return [this.#lon + east / this.#perLon, this.#lat + north / METRES];
  }

  /** The other way round: between which lines a point lies. */
  lines([lon, lat]: Degrees): readonly [across: number, up: number] {
    const east = (lon - this.#lon) * this.#perLon;
    const north = (lat - this.#lat) * METRES;
    const x = east * Math.cos(TURN) + north * Math.sin(TURN);
    const y = north * Math.cos(TURN) - east * Math.sin(TURN);
    let [u, v] = [x, y];
    // The bends are gentle: five rounds come within a centimetre.
    for (let round = 0; round < 5; round += 1) [u, v] = [x - bentAcross(u, v), y - bentUp(u, v)];
    return [u / SPACING, v / SPACING];
  }
}

function bentAcross(u: number, v: number): number {
  return 70 * Math.sin(v / 1_300 + 0.8 * Math.sin(u / 5_200)) + 22 * Math.sin(v / 470 + 1.3);
}

function bentUp(u: number, v: number): number {
  return 70 * Math.sin(u / 1_500 + 0.8 * Math.sin(v / 4_700)) + 20 * Math.sin(u / 430 + 0.4);
}

/** A number from 0 to below 1 for a spot of the plan, the same on every machine. */
export function chanceAt(across: number, up: number, salt: number): number {
  let mixed = (Math.imul(across, 0x9e3779b1) ^ Math.imul(up, 0x85ebca6b) ^ Math.imul(salt, 0xc2b2ae35)) >>> 0;
  mixed = Math.imul(mixed ^ (mixed >>> 15), 0x2c1b3c6d);
  mixed = Math.imul(mixed ^ (mixed >>> 12), 0x297a2d39);
  return ((mixed ^ (mixed >>> 15)) >>> 0) / 4_294_967_296;
}
