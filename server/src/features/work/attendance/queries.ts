import { COMMANDS } from '@gridgov/domain/work/attendance/commands.ts';
import type { Known, State } from '@gridgov/domain/work/attendance/events.ts';
import type { Queryable } from '../../../platform/db/database.ts';
import { column, insertRow, moment, type RowOf, tableOf } from '../../../platform/db/row.ts';
import { timestamp } from '../../../platform/db/types.ts';

/** What can still be corrected stands. */
const STANDS = COMMANDS.strike_out.from;

/** Check-ins of these duties that stand: of a person one, see migration 0700. */
export async function arrivalsOf(
  db: Queryable,
  districts: readonly string[],
  duties: readonly string[],
): Promise<State[]> {
  const { rows } = await db.query<{ state: State }>(
    `select state from attendance where district = any($1) and duty = any($2) and stage = any($3)
     order by moved_at, id limit 2000`,
    [districts, duties, STANDS],
  );
  return rows.map(({ state }) => state);
}

/** Null where there is no such shift. */
export async function seatOfShift(db: Queryable, shift: string): Promise<string | null> {
  const { rows } = await db.query<{ seat: string }>('select seat from duty_shift where id = $1', [shift]);
  return rows[0]?.seat ?? null;
}

const PLACE = tableOf('duty_place', 'id', {
  id: column(),
  seat: column(),
  text: column(),
  lon: column<number>(),
  lat: column<number>(),
  at: moment(),
  byPerson: column(),
});
export type PlaceRow = RowOf<typeof PLACE>;
export type Place = Pick<PlaceRow, 'text'> & NonNullable<Known['place']>;

/** Where the duties of these seats are served; seats of which nobody said it are not among them. */
export async function placesOf(db: Queryable, seats: readonly string[]): Promise<ReadonlyMap<string, Place>> {
  const { rows } = await db.query<Place & { seat: string }>(
    'select seat, text, lon, lat from duty_place where seat = any($1) and ended_at is null',
    [seats],
  );
  return new Map(rows.map(({ seat, ...place }) => [seat, place]));
}

/** The one before ends. */
export async function putPlace(tx: Queryable, row: PlaceRow): Promise<void> {
  await tx.query(
    'update duty_place set ended_at = $2, ended_by = $3 where seat = $1 and ended_at is null and id <> $4',
    [row.seat, timestamp(row.at), row.byPerson, row.id],
  );
  await insertRow(tx, PLACE, row);
}
