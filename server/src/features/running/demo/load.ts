/** The matters of the demo city, and everything together. */

import type { FileStore } from '../../../platform/files/store.ts';
import { type AreaSnapshot, Places } from '../../city/areas/public.ts';
import { listAllUnits } from '../../city/units/public.ts';
import type { IssueDeps } from '../../loop/issues/public.ts';
import { digestsOf, listFiles } from '../files/public.ts';
import { type CityOptions, loadDemoCity, part } from './city.ts';
import type { Desk } from './everyday/desk.ts';
import { playEveryday } from './everyday/everyday.ts';
import { loadUnitCells } from './everyday/unit-cells.ts';
import { makeStreets } from './ground/streets.ts';
import { DemoPeople } from './matters/people.ts';
import { DemoPlaces } from './matters/places.ts';
import { planMatters, templatesAt } from './matters/plan.ts';
import { type Played, playAll } from './matters/play.ts';
import { Random } from './matters/random.ts';
import type { World } from './matters/script.ts';
import { readTexts } from './matters/texts.ts';
import { keepPictures, PictureUses, sceneOf, sendPictures } from './pictures.ts';
import { listPostsIn } from './queries.ts';
import { releaseForAll } from './release.ts';

export type MattersOptions = Omit<CityOptions, 'people' | 'files' | 'crypto'> & {
  /** The loop of a city whose areas and rules are there. Asked for only when matters are to be loaded. */
  readonly issues: () => Promise<IssueDeps>;
  /** The areas, where the caller holds them already: they take some 40 MB. Asked for after `issues`. */
  readonly areas?: () => Promise<AreaSnapshot>;
  /** Where pictures are kept; without one there are none, and nothing is settled on the spot. */
  readonly store?: FileStore;
  /** About how many; default 3,000. */
  readonly matters?: number;
  /** How many are worked on at a time. */
  readonly together?: number;
};
export type DemoOptions = CityOptions &
  MattersOptions & {
    readonly empty?: boolean;
    /** The server's own routes at past moments, for what is no step of a matter. Asked for after `issues`. */
    readonly desk?: () => Promise<Desk>;
  };

export const SEED = 20_261_124;

/**
 * Loads the demo city: what is loaded already stays as it is, what was interrupted goes on. `empty` leaves the
 * matters out. A server that wants to answer soon awaits `loadDemoCity` and lets `loadDemoMatters` run beside it.
 */
export async function loadDemo(options: DemoOptions): Promise<Played | null> {
  await loadDemoCity(options);
  if (options.empty === true) return null;
  const played = await loadDemoMatters(options);
  await loadDemoEveryday(options);
  return played;
}

/** What happens beside the matters: without it shifts leave no notes, and nobody is warned of anything. */
async function loadDemoEveryday({ desk, ...options }: DemoOptions): Promise<void> {
  if (desk === undefined) return;
  await part(options, 'everyday', async (begunAt) => {
    const { db, store, signal } = options;
    await playEveryday({ db, desk: await desk(), store, now: begunAt, signal }, (done, total) =>
      options.progress?.('everyday', done, total),
    );
    await loadUnitCells(db, await areasOf(options, begunAt), begunAt, signal);
  });
}

/** Plays the matters, once; null where that was done before. Needs the rest of the city. */
export async function loadDemoMatters(options: MattersOptions): Promise<Played | null> {
  const { db, store } = options;
  let played: Played | null = null;
  if (store !== undefined) {
    await part(options, 'pictures', (begunAt) => keepPictures(db, store, begunAt));
  }
  await part(options, 'matters', async (begunAt) => {
    // The pictures belong to no person of the city, so nobody could attach them as their own.
    const checkFiles = async (ids: readonly string[]) => digestsOf(await listFiles(db, ids));
    const issues: IssueDeps = { ...(await options.issues()), checkFiles };
    const uses = new PictureUses();
    const world = await worldAt(options, issues, { now: begunAt, uses });
    const groups = planMatters(world, options.matters ?? 3_000);
    await sendPictures(db, groups, uses);
    played = await playAll(issues, groups, {
      signal: options.signal,
      together: options.together,
      progress: (done, total) => options.progress?.('matters', done, total),
    });
  });
  if (store !== undefined) {
    await part(options, 'release', (begunAt) =>
      releaseForAll({ db, store, now: begunAt, signal: options.signal }, (done, total) =>
        options.progress?.('release', done, total),
      ),
    );
  }
  return played;
}

export function areasOf(
  { db, areas }: Pick<MattersOptions, 'db' | 'areas'>,
  now: number,
): Promise<AreaSnapshot> {
  return areas?.() ?? new Places(db, () => now).snapshot();
}

/** Everything the plan draws on; the same for the same moment, so that a load that goes on plans the same. */
export async function worldAt(
  { db, seedsDir, store, areas }: MattersOptions,
  issues: IssueDeps,
  { now, uses, within = '' }: { now: number; uses: Pick<PictureUses, 'take'>; within?: string },
): Promise<World> {
  const random = new Random(SEED);
  const known = await areasOf({ db, ...(areas === undefined ? {} : { areas }) }, now);
  const places = new DemoPlaces(known, makeStreets(known, now).streets, now, random, within);
  const texts = await readTexts(seedsDir);
  const templates = templatesAt(texts, now);
  const codes = new Set(
    places.codes.flatMap((code) => [6, 9, 12, 15].map((digits) => code.slice(0, digits))),
  );
  const units = (await listAllUnits(db)).filter(({ area }) => area.length < 12 || codes.has(area));
  const posts = await listPostsIn(
    db,
    [...codes],
    units.map(({ id }) => id),
  );
  return {
    now,
    random,
    places,
    rules: issues.rules.current(now),
    people: new DemoPeople(posts, random),
    texts,
    template: () => random.pick(templates),
    grid: () => places.grid().code,
    retold: (template) => template,
    units: new Map(units.map((unit) => [unit.id, unit])),
    hasPictures: store !== undefined,
    picture: (classCode, when) => (store === undefined ? [] : [uses.take(sceneOf(classCode), when, random)]),
  };
}
