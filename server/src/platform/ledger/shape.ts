/**
 * Rows in which the state has the shape of another release. Their state is made anew from their events: by a command that
 * meets one, and by the work that goes through all of them while the server serves.
 */
import type { Db, Queryable } from '../db/database.ts';
import type { Queue } from '../work/work.ts';
import type { Key } from './beside.ts';
import type { AnyStream, EventRow } from './chain.ts';
import { nameOf } from './chain.ts';
import { writeStanding } from './portable.ts';
import { columnsOf, tallyChanges } from './prepare.ts';
import { moveTallies } from './relay.ts';
import {
  advance,
  districtsToShape,
  pageToShape,
  rowsByIds,
  standingNow,
  startWalk,
  type ToShape,
  updateRow,
} from './shape-queries.ts';
import {
  countChanges,
  type StandingChanges,
  type Standings,
  standingChanges,
  standingRows,
} from './standing.ts';
import { Births } from './standing-births.ts';
import { fillAhead, filledIn } from './standing-fill.ts';

type Place = { readonly district: string; readonly id: string; readonly version: number };

/** The state to which the events up to a version lead, in the shape of this release, and since when each row stands for it. */
export async function follow(db: Queryable, stream: AnyStream, place: Place) {
  const { rows } = await db.query<EventRow>({
    name: 'shape_events',
    text: `select name, at, person_id, command_id, body from event
      where district = $1 and stream_id = $2 and version <= $3 order by version`,
    values: [place.district, place.id, place.version],
  });
  const births = new Births<unknown, never>(stream);
  let state: unknown = null;
  for (const event of rows) {
    const happened = { name: nameOf(stream, event), ...event.body };
    state = stream.evolve(state, happened, event.at, event.person_id);
    births.see(state, event);
  }
  return { state, births };
}

export async function replay(db: Queryable, stream: AnyStream, place: Place): Promise<unknown> {
  return (await follow(db, stream, place)).state;
}

/** States of streams as they stand, by id, in the shape of this release. */
export async function statesOf(
  db: Queryable,
  stream: AnyStream,
  district: string,
  ids: readonly string[],
): Promise<ReadonlyMap<string, unknown>> {
  const rows = await rowsByIds(db, stream, district, ids);
  const states = rows.map(async ({ id, version, shape, state }): Promise<[string, unknown]> => {
    const kept = shape === stream.shape;
    return [id, kept ? state : await replay(db, stream, { district, id, version })];
  });
  return new Map(await Promise.all(states));
}

/** Goes through the rows of every stream once, bite by bite, and again until a pass found none of an older shape. */
export function shapeQueue(db: Db, streams: readonly AnyStream[], now: () => number): Queue {
  return {
    name: 'shapes',
    districts: async () => {
      const found = await Promise.all(streams.map((stream) => districtsToShape(db, stream)));
      return [...new Set(found.flat())];
    },
    batch: async (district, skip) => {
      for (const stream of streams) {
        // One after the other: this is work in the background.
        if (await bite(db, stream, { district, skip, now: now() })) return true;
      }
      return false;
    },
    keys: async (district, skip) => {
      const pages = streams.map(async (stream) => {
        const walk = await startWalk(db, stream, district);
        const page = walk === null ? [] : await pageToShape(db, stream, district, walk.after);
        return page.filter(isOlder(stream)).map(({ id }) => keyOf(stream, id));
      });
      return (await Promise.all(pages)).flat().filter((key) => !skip.includes(key));
    },
    one: async (district, key) => {
      const [name, id] = key.split(' ');
      const stream = streams.find((one) => one.name === name);
      if (stream === undefined || id === undefined) return;
      const [row] = await pageToShape(db, stream, district, null, id);
      if (row !== undefined && isOlder(stream)(row)) await shapeOne(db, stream, district, row);
    },
  };
}

const keyOf = (stream: AnyStream, id: string) => `${stream.name} ${id}`;
const isOlder = (stream: AnyStream) => (row: ToShape) => row.shape < stream.shape;

type Bite = { readonly district: string; readonly skip: readonly string[]; readonly now: number };

/** Whether there may be more. Where another server goes through the same rows it is left to it. */
async function bite(db: Db, stream: AnyStream, { district, skip, now }: Bite): Promise<boolean> {
  return db.transaction(async (tx) => {
    const walk = await startWalk(tx, stream, district);
    if (walk === null) return false;
    const page = await pageToShape(db, stream, district, walk.after);
    const older = page.filter(isOlder(stream)).filter(({ id }) => !skip.includes(keyOf(stream, id)));
    // A short transaction each, so that no command waits for a whole bite.
    for (const row of older) await shapeOne(db, stream, district, row);
    await advance(tx, stream, district, { walk, last: page.at(-1)?.id ?? null, found: older.length, now });
    return true;
  });
}

/** Nothing where a command was faster: it left the row in the present shape. */
async function shapeOne(db: Db, stream: AnyStream, district: string, row: ToShape): Promise<void> {
  const { id, version, shape } = row;
  const { state, births } = await follow(db, stream, { district, id, version });
  const key = { district, id, version, shape };
  await db.transaction(async (tx) => {
    const moved = await updateRow(tx, stream, key, columnsOf(stream, state));
    if (!moved) return;
    const before = await standsFor(tx, stream, { district, id }, row.state);
    const after = standingRows(stream, state);
    const changes = standingChanges(stream, before, after);
    const tallies = {
      ...tallyChanges(stream.tallies(row.state), stream.tallies(state)),
      ...countChanges(stream, { before, after, changes }),
    };
    await moveTallies(tx, district, [{ tallies }]);
    await standAnew(tx, stream, { district, id, changes, births });
  });
}

/**
 * What stands for a row of another shape. It is read: a server of the version before, which serves beside this one for a
 * while, does not know of rows that came later. Where they are still to be filled in, they are those of the state.
 */
export async function standsFor(
  db: Queryable,
  stream: AnyStream,
  key: Key,
  state: unknown,
): Promise<Standings> {
  const [told, filled] = [standingRows(stream, state), await filledIn(db, stream.name)];
  const now = await standingNow(db, stream, key);
  const tables = Object.entries(now).map(([table, rows]) => {
    return [table, fillAhead(filled, table, key) === null ? rows : (told[table] ?? [])] as const;
  });
  return Object.fromEntries(tables);
}

type Anew = {
  readonly district: string;
  readonly id: string;
  readonly changes: StandingChanges;
  readonly births: Births<unknown, never>;
};

/** Rows that only the new shape has stand since the command that would have brought them. */
export async function standAnew(tx: Queryable, stream: AnyStream, { district, id, changes, births }: Anew) {
  for (const standing of stream.standing ?? []) {
    const { gone, put } = changes[standing.table] ?? { gone: [], put: [] };
    // In a transaction one statement follows the other.
    await writeStanding(tx, stream, {
      district,
      id,
      row: {},
      standing: { [standing.table]: { gone, put: [] } },
    });
    for (const row of put) {
      const at = births.sinceOf(standing, row);
      const one = { [standing.table]: { gone: [], put: [row] } };
      // As above.
      await writeStanding(tx, stream, { district, id, row: { at }, standing: one });
    }
  }
}
