/** The demo city without its matters: areas, units, rules, people, accounts. Each part may be loaded twice. */
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { POST_KINDS } from '@gridgov/domain/city/people/posts.ts';
import type { ImportRow } from '@gridgov/domain/city/standards/rows.ts';
import type { FieldCrypto } from '../../../platform/crypto/fields.ts';
import type { Db } from '../../../platform/db/database.ts';
import { isCancelled, isTransient } from '../../../platform/db/errors.ts';
import { openMapped } from '../../../platform/imports/mapped-table.ts';
import type { ImportResult } from '../../../platform/imports/tally.ts';
import { uuidv7 } from '../../../platform/ledger/ids.ts';
import { readTable } from '../../../platform/tables/read-table.ts';
import {
  DIVISION_HEADERS,
  importDivisions,
  importGrids,
  listAreaVersions,
  Places,
} from '../../city/areas/public.ts';
import { fillNames, importNames, NAME_COLUMNS, NAME_KINDS } from '../../city/names/public.ts';
import { demoRoster, importRoster, placesOf } from '../../city/people/public.ts';
import { importPlaces } from '../../city/places/public.ts';
import { loadDefaultRules, loadDemoRules } from '../../city/rules/public.ts';
import { demoUnits, importUnits, listAllUnits } from '../../city/units/public.ts';
import { loadDemoKnowledge } from '../../work/knowledge/public.ts';
import { loadDemoDuty } from '../../work/roster/public.ts';
import { createAccount } from '../accounts/public.ts';
import { CAST, DEMO_PASSWORD, HOME, PROPERTY } from './cast.ts';
import { drawGround } from './ground/load-ground.ts';
import { makeStreets } from './ground/streets.ts';
import { knownPlaces } from './known-places.ts';
import { beginPart, endPart, listDemoAccounts, listPostsIn, type Part } from './queries.ts';

export type DemoProgress = (part: Part, done: number, total: number) => void;
export type CityOptions = {
  readonly db: Db;
  readonly crypto: FieldCrypto;
  /** `database/seeds` */
  readonly seedsDir: string;
  /** Where the map under the city is kept; without it none is made. */
  readonly dataDir?: string;
  readonly now: number;
  /** How many people; default 75,000. Those who run the city are there in any case. */
  readonly people?: number;
  /** Other files than those of `seedsDir/demo`, for a smaller city. */
  readonly files?: { readonly divisions: string; readonly grids: string };
  readonly signal?: AbortSignal;
  readonly progress?: DemoProgress;
  /** Told in a sentence where something takes another try. */
  readonly notice?: (text: string) => void;
};

/** The first day the demo city's data hold. */
const FROM = '2023-01-01';
const SOURCE = '演示数据，网格线为虚构';

/** Loads what is missing of areas, units, rules, people and accounts. @throws Error where a shipped file is broken */
export async function loadDemoCity(options: CityOptions): Promise<void> {
  await part(options, 'city', async () => {
    await loadAreas(options);
    await loadUnits(options);
    await loadDefaultRules(options.db, options.seedsDir, options.now);
    await loadDemoRules(options.db, options.seedsDir, options.now);
    await loadNames(options);
  });
  await part(options, 'places', () => loadPlaces(options));
  await part(options, 'ground', () => loadGround(options));
  await part(options, 'roster', () => loadRoster(options));
  await part(options, 'accounts', () => loadAccounts(options));
  await part(options, 'knowledge', () => loadKnowledge(options));
  await part(options, 'duty', (begunAt) => loadDuty(options, begunAt));
}

/** Does a part unless it was done before. Each can be begun anew, and is where the database was too busy for it. */
export async function part(
  { db, now, signal, progress, notice }: Pick<CityOptions, 'db' | 'now' | 'signal' | 'progress' | 'notice'>,
  name: Part,
  work: (begunAt: number) => Promise<void>,
): Promise<void> {
  const once = async () => {
    signal?.throwIfAborted();
    const { begunAt, doneAt } = await beginPart(db, name, now);
    if (doneAt !== null) return;
    progress?.(name, 0, 0);
    await work(begunAt);
    await endPart(db, name, now);
  };
  // One try after the other, with time between.
  for (const pauseMs of PAUSES) {
    try {
      return await once();
    } catch (error) {
      if (!(isCancelled(error) || isTransient(error))) throw error;
      notice?.(`The database was too busy for “${name}”: once more in ${pauseMs / 1000} s`);
      await pause(pauseMs, undefined, signal === undefined ? {} : { signal });
    }
  }
  await once();
}

/** Between one try of a part and the next: a busy machine is given some time. */
const PAUSES = [2_000, 5_000, 15_000, 30_000];

async function loadAreas({ db, seedsDir, files, signal, progress }: CityOptions): Promise<void> {
  const { divisions, grids } = files ?? {
    divisions: path.join(seedsDir, 'demo/divisions.csv'),
    grids: path.join(seedsDir, 'demo/grids.geojson.gz'),
  };
  const table = await readTable(divisions, { knownHeaders: DIVISION_HEADERS });
  const options = { from: FROM, signal, onProgress: (read: number) => progress?.('city', read, 0) };
  whole(await importDivisions(db, table.rows, { ...options, cityName: HOME.cityName }));
  whole(await importGrids(db, grids, { ...options, source: SOURCE, crs: 'WGS-84', synthetic: true }));
}

/** Estates, doors and known places of every community, for the search by words. */
async function loadPlaces({ db, now, signal, progress }: CityOptions): Promise<void> {
  const areas = await new Places(db, () => now).snapshot();
  const context = { day: FROM, now, crs: 'WGS-84' as const, source: '演示数据，地名为虚构', areas };
  const onProgress = (read: number) => progress?.('places', read, 0);
  const rows = knownPlaces(areas, makeStreets(areas, now).streets, now);
  whole(await importPlaces(db, rows, context, { signal, onProgress, differences: 0 }));
}

/** The map under the city: streets, water, green, buildings. */
async function loadGround({ db, dataDir, now, signal, progress }: CityOptions): Promise<void> {
  if (dataDir === undefined) return;
  const areas = await new Places(db, () => now).snapshot();
  const { town, streets } = makeStreets(areas, now);
  const places = knownPlaces(areas, streets, now);
  const onProgress = (done: number, total: number) => progress?.('ground', done, total);
  await drawGround({ db, town, streets, places, dataDir, signal, progress: onProgress });
}

async function loadUnits({ db, seedsDir, now, signal }: CityOptions): Promise<void> {
  const { districts, streets, communities } = await areasOf(db);
  const rows = await demoUnits(seedsDir, { districts, streets, communities });
  if (communities.some(({ code }) => code === HOME.community)) {
    rows.push({ row: rows.length + 2, fields: { ...PROPERTY, parent: `${HOME.community}-JW` } });
  }
  const codes = new Set([...districts, ...streets, ...communities].map(({ code }) => code));
  whole(
    await importUnits(
      db,
      rows,
      { day: FROM, newId: () => uuidv7(now), hasArea: (code) => codes.has(code) },
      { signal },
    ),
  );
}

/** English names of the city's list; what it leaves out is romanised here, so that no server has to. */
async function loadNames({ db, seedsDir, signal }: CityOptions): Promise<void> {
  const source = path.join(seedsDir, 'demo/names.csv');
  const table = await openMapped(db, { subject: 'names', source, known: NAME_COLUMNS, required: ['name'] });
  const context = { day: FROM, kinds: NAME_KINDS, within: '', className: () => null };
  whole(await importNames(db, table.rows, context, { signal }));
  await fillNames(db, signal);
}

async function loadRoster({
  db,
  crypto,
  now,
  people = 75_000,
  signal,
  progress,
}: CityOptions): Promise<void> {
  const { districts, streets, communities, grids } = await areasOf(db);
  const units = await listAllUnits(db);
  const codesOf = (areas: readonly { code: string }[]) => areas.map(({ code }) => code);
  const city = {
    districts: codesOf(districts),
    streets: codesOf(streets),
    communities: codesOf(communities),
    grids: codesOf(grids),
    units,
  };
  const roster = withCast(demoRoster(city, { people: people - CAST.length, from: FROM }));
  const context = {
    day: FROM,
    newId: () => uuidv7(now),
    crypto,
    places: placesOf([...districts, ...streets, ...communities, ...grids], units),
  };
  const onProgress = (read: number) => progress?.('roster', read, people);
  whole(await importRoster(db, roster, context, { signal, onProgress, differences: 0 }));
}

/** Those one can sign in as first: they are there in the smallest city as well. */
function* withCast(roster: Iterable<ImportRow>): Generator<ImportRow> {
  let row = 1;
  for (const [at, { name, posts }] of CAST.entries()) {
    for (const { kind, area = '', unit = '' } of posts) {
      row += 1;
      const phone = `1008${String(at + 1).padStart(7, '0')}`;
      yield { row, fields: { name, phone, kind: POST_KINDS[kind].zh, area, unit, from: FROM } };
    }
  }
  for (const one of roster) yield { ...one, row: one.row + row };
}

async function loadAccounts({ db, now }: CityOptions): Promise<void> {
  const codes = new Set(CAST.flatMap(({ posts }) => posts.flatMap(({ unit }) => unit ?? [])));
  const units = (await listAllUnits(db)).filter(({ code }) => codes.has(code));
  const { district, street, community, grid } = HOME;
  const held = await listPostsIn(
    db,
    [district, street, community, grid],
    units.map(({ id }) => id),
  );
  const personOf = new Map(held.map((post) => [post.name, post.personId]));
  const there = new Set((await listDemoAccounts(db)).map(({ name }) => name));
  for (const { account, name } of CAST) {
    if (there.has(account)) continue;
    const personId = personOf.get(name);
    if (personId === undefined) throw new Error(`The demo roster lacks ${name} (${account})`);
    // Each hash takes 19 MiB; a handful of them one after the other is quick enough.
    await createAccount(db, { name: account, personId, now, demoPassword: DEMO_PASSWORD });
  }
}

/** What the hotline says, kept by whoever keeps the rules. */
async function loadKnowledge({ db, now }: CityOptions): Promise<void> {
  const keeper = (await listDemoAccounts(db)).find(({ name }) => name === 'rules');
  if (keeper === undefined) return;
  const units = new Map((await listAllUnits(db)).map(({ code, id }) => [code, id]));
  const unitOf = (ending: string) => units.get(`${HOME.district}-${ending}`);
  await loadDemoKnowledge(db, { byPerson: keeper.personId, now, unitOf });
}

/** Who is on duty this month and the next; today those one can sign in as. */
async function loadDuty({ db }: CityOptions, now: number): Promise<void> {
  const accounts = new Map((await listDemoAccounts(db)).map(({ name, personId }) => [name, personId]));
  const byPerson = accounts.get('streethead') ?? null;
  if (byPerson === null) return;
  const { streets } = await areasOf(db);
  const { community, street, district } = HOME;
  const people = (...names: string[]) => names.flatMap((name) => accounts.get(name) ?? []);
  await loadDemoDuty(db, {
    ...{ now, byPerson, community, district },
    streets: streets.map(({ code }) => code).filter((code) => code.startsWith(district)),
    today: new Map([
      [`duty:community:${community}`, people('leader')],
      [`duty:street:${street}`, people('street')],
      [`duty:district:${district}`, people('district', 'districthead')],
      ['duty:city', people('city')],
    ]),
  });
}

type Areas = Record<'districts' | 'streets' | 'communities' | 'grids', { code: string; name: string }[]>;

/** Names alone, without the boundaries, which take the most memory. */
async function areasOf(db: Db): Promise<Areas> {
  const all = (await listAreaVersions(db)).filter(({ to }) => to === null);
  const of = (level: string) =>
    all.filter((area) => area.level === level).map(({ code, name }) => ({ code, name }));
  return {
    districts: of('district'),
    streets: of('street'),
    communities: of('community'),
    grids: of('grid'),
  };
}

function whole(result: ImportResult): void {
  if (result.applied && result.refused === 0) return;
  const [first] = result.problems;
  throw new Error(`The demo city’s files are broken: ${first?.row ?? 0} ${first?.message ?? ''}`);
}
