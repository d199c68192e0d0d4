/** The crypto of an installation: its secrets from the settings, and what must outlive each of them from its database. */
import type { Queryable } from '../db/database.ts';
import { timestamp } from '../db/types.ts';
import { type FieldCrypto, makeFieldCrypto, searchKeyOf } from './fields.ts';

const NAME = 'search';
const CONTEXT = 'message.key';

/**
 * Hashes by which numbers are found must stay the same when secrets come and go, or nothing would be found any more.
 * Their key is made from the oldest secret known at the first start, and lies sealed beside the other keys.
 *
 * @param secrets newest first @throws SealBrokenError where none of them opens what is there
 */
export async function openCrypto(
  db: Queryable,
  secrets: readonly string[],
  now: number,
): Promise<FieldCrypto> {
  const plain = makeFieldCrypto({ secrets });
  const kept = (await findKey(db)) ?? (await keepKey(db, plain, secrets, now));
  return makeFieldCrypto({ secrets, search: Buffer.from(plain.open(kept, CONTEXT), 'hex') });
}

/** The same for looking only: nothing is made where there is no key yet. @throws SealBrokenError */
export async function readCrypto(db: Queryable, secrets: readonly string[]): Promise<FieldCrypto> {
  const plain = makeFieldCrypto({ secrets });
  const kept = await findKey(db);
  return kept === undefined
    ? plain
    : makeFieldCrypto({ secrets, search: Buffer.from(plain.open(kept, CONTEXT), 'hex') });
}

async function findKey(db: Queryable): Promise<Buffer | undefined> {
  const { rows } = await db.query<{ key: Buffer }>(
    'select private_key as key from message_key where name = $1',
    [NAME],
  );
  return rows[0]?.key;
}

/** Of two that start at once one keeps it. */
async function keepKey(
  db: Queryable,
  crypto: FieldCrypto,
  secrets: readonly string[],
  now: number,
): Promise<Buffer> {
  const key = searchKeyOf(secrets.at(-1) ?? '');
  const sealed = crypto.seal(key.toString('hex'), CONTEXT);
  await db.query(
    `insert into message_key (name, public_key, private_key, made_at) values ($1, '', $2, $3)
     on conflict (name) do nothing`,
    [NAME, sealed, timestamp(now)],
  );
  return (await findKey(db)) ?? sealed;
}
