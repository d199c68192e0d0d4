/** Sheets and figures made anew, district by district and bite by bite; stopped half-way it goes on where it stopped. */
import type { Db, Queryable } from '../db/database.ts';
import type { AnyStream } from '../ledger/chain.ts';
import { moveTallies } from '../ledger/relay.ts';
import { follow, standAnew } from '../ledger/shape.ts';
import { standingNow } from '../ledger/shape-queries.ts';
import { countChanges, standingChanges, standingRows } from '../ledger/standing.ts';
import { type Counting, monthsOf, rebuildMonth } from './months.ts';

export type Rebuilding = {
  readonly stream: AnyStream;
  readonly counting: Counting;
  readonly now: () => number;
  readonly progress: (at: {
    readonly district: string;
    readonly sheets: number;
    readonly month: string | null;
  }) => void;
  readonly signal: AbortSignal;
};
export type Rebuilt = { sheets: number; mended: number; cells: number };

const BITE = 500;
const FIRST = '00000000-0000-0000-0000-000000000000';

/** How far it has come in a district: the last stream whose sheets were looked at, then the last month. */
type At = { readonly district: string; readonly sheet: string; readonly month: string | null };

/** Of one stream, in every district that has any of it. */
export async function rebuildFigures(db: Db, rebuilding: Rebuilding): Promise<Rebuilt> {
  const { stream, counting } = rebuilding;
  const sum: Rebuilt = { sheets: 0, mended: 0, cells: 0 };
  const begun = await resumed(db, counting.stream);
  const districts = (await districtsOf(db, stream)).filter((one) => one >= (begun?.district ?? ''));
  for (const district of districts) {
    const at = begun?.district === district ? begun : { district, sheet: FIRST, month: null };
    // District after district: this is work beside the city's own.
    await rebuildSheets(db, rebuilding, at, sum);
    await rebuildMonths(db, rebuilding, at, sum);
  }
  await leaveOthers(db, counting.stream, '');
  return sum;
}

async function rebuildSheets(db: Db, rebuilding: Rebuilding, at: At, sum: Rebuilt): Promise<void> {
  if (at.month !== null) return;
  let sheet: string | null = at.sheet;
  while (sheet !== null) {
    rebuilding.signal.throwIfAborted();
    // Bite by bite, each a short transaction of its own.
    sheet = await sheetsBite(db, rebuilding, { ...at, sheet }, sum);
    rebuilding.progress({ district: at.district, sheets: sum.sheets, month: null });
  }
}

async function rebuildMonths(db: Db, rebuilding: Rebuilding, at: At, sum: Rebuilt): Promise<void> {
  const { counting, signal, progress, now } = rebuilding;
  const { district } = at;
  for (const month of await monthsOf(db, counting, district)) {
    signal.throwIfAborted();
    if (at.month !== null && month.from <= at.month) continue;
    // Month after month: the relay of the district waits for one only.
    sum.cells += await rebuildMonth(db, counting, { district, month, now: now() });
    await stand(db, counting.stream, { district, sheet: FIRST, month: month.from });
    progress({ district, sheets: sum.sheets, month: month.from.slice(0, 7) });
  }
}

/** Compares the sheets of some streams with what their states say, and mends them; null after the last one. */
async function sheetsBite(
  db: Db,
  { stream, counting }: Rebuilding,
  at: At,
  sum: Rebuilt,
): Promise<string | null> {
  const own = (stream.standing ?? []).filter(({ table }) => table === counting.table);
  const sheets: AnyStream = { ...stream, standing: own };
  return db.transaction(async (tx) => {
    const { rows } = await tx.query<{ id: string; version: number; state: unknown }>(
      `select id, version, state from ${stream.table} where district = $1 and id > $2 and shape = $3
       order by district, id limit ${BITE} for update`,
      [at.district, at.sheet, stream.shape],
    );
    for (const row of rows) {
      // In a transaction one statement follows the other.
      if (await mend(tx, sheets, at.district, row)) sum.mended += 1;
    }
    sum.sheets += rows.length;
    const last = rows.at(-1)?.id ?? null;
    if (last !== null) await stand(tx, counting.stream, { ...at, sheet: last });
    return rows.length < BITE ? null : last;
  });
}

async function mend(
  tx: Queryable,
  sheets: AnyStream,
  district: string,
  { id, version, state }: { readonly id: string; readonly version: number; readonly state: unknown },
): Promise<boolean> {
  const before = await standingNow(tx, sheets, { district, id });
  const after = standingRows(sheets, state as never);
  const changes = standingChanges(sheets, before, after);
  if (Object.values(changes).every(({ gone, put }) => gone.length + put.length === 0)) return false;
  const { births } = await follow(tx, sheets, { district, id, version });
  await standAnew(tx, sheets, { district, id, changes, births });
  await moveTallies(tx, district, [{ tallies: countChanges(sheets, { before, after, changes }) }]);
  return true;
}

async function stand(db: Queryable, stream: string, { district, sheet, month }: At): Promise<void> {
  await leaveOthers(db, stream, district);
  await db.query(
    `insert into figure_rebuild (district, stream, sheet, month) values ($1, $2, $3, $4)
     on conflict (district, stream) do update set sheet = excluded.sheet, month = excluded.month`,
    [district, stream, sheet, month],
  );
}

/** Only where it stands now is kept. */
async function leaveOthers(db: Queryable, stream: string, district: string): Promise<void> {
  await db.query(
    'delete from figure_rebuild /* across districts: one row a stream */ where stream = $1 and district <> $2',
    [stream, district],
  );
}

async function resumed(db: Queryable, stream: string): Promise<At | null> {
  const { rows } = await db.query<At>(
    'select district, sheet, month from figure_rebuild /* across districts: one row a stream */ where stream = $1',
    [stream],
  );
  return rows[0] ?? null;
}

export async function districtsOf(db: Queryable, { table }: Pick<AnyStream, 'table'>): Promise<string[]> {
  const { rows } = await db.query<{ district: string }>(`with recursive d(district) as (
      (select district from ${table} order by district limit 1)
      union all
      select (select t.district from ${table} t where t.district > d.district order by t.district limit 1)
      from d where d.district is not null
    ) select district from d where district is not null`);
  return rows.map(({ district }) => district);
}
