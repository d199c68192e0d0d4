/** Buttons for help, without the key in the address of each: of it a digest is kept. */
import type { PlaceValue } from '@gridgov/domain/workflow/fields.ts';
import type { Queryable } from '../../../platform/db/database.ts';
import { timestamp } from '../../../platform/db/types.ts';

export type ButtonRow = {
  readonly id: string;
  readonly name: string;
  readonly place: PlaceValue;
  readonly madeAt: number;
  readonly endedAt: number | null;
};

export async function buttonByKey(
  db: Queryable,
  district: string,
  hash: Buffer,
): Promise<Pick<ButtonRow, 'id' | 'place'> | null> {
  const { rows } = await db.query<Pick<ButtonRow, 'id' | 'place'>>(
    'select id, place from help_button where district = $1 and secret_hash = $2 and ended_at is null',
    [district, hash],
  );
  return rows[0] ?? null;
}

export async function listButtons(db: Queryable, districts: readonly string[]): Promise<ButtonRow[]> {
  const { rows } = await db.query<ButtonRow>(
    `select id, name, place, made_at as "madeAt", ended_at as "endedAt" from help_button
     where district = any($1) order by ended_at is not null, name, id limit 2000`,
    [districts],
  );
  return rows;
}

export async function insertButton(
  tx: Queryable,
  row: {
    readonly district: string;
    readonly id: string;
    readonly name: string;
    readonly place: PlaceValue;
    readonly secretHash: Buffer;
    readonly now: number;
    readonly by: string;
  },
): Promise<void> {
  await tx.query(
    `insert into help_button (district, id, name, place, secret_hash, made_at, made_by)
     values ($1, $2, $3, $4, $5, $6, $7)`,
    [row.district, row.id, row.name, JSON.stringify(row.place), row.secretHash, timestamp(row.now), row.by],
  );
}

export async function endButton(
  tx: Queryable,
  { district, id, now }: { readonly district: string; readonly id: string; readonly now: number },
): Promise<void> {
  await tx.query(
    'update help_button set ended_at = $3 where district = $1 and id = $2 and ended_at is null',
    [district, id, timestamp(now)],
  );
}
