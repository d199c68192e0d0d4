/** Changing the secret as an operator does: by the setting, then by the command, stopped on the way and run again. */
import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { test } from 'node:test';
import { makeFieldCrypto } from '../../platform/crypto/fields.ts';
import { openCrypto } from '../../platform/crypto/open.ts';
import { SealBrokenError } from '../../platform/crypto/provider.ts';
import { type TestDatabase, testDatabase } from '../../testing/database.ts';
import { SEALED_COLUMNS } from './sealed-columns.ts';
import { gridgov } from './testing.ts';

const [OLD, NEW] = [
  'the old secret of at least thirty-two characters',
  'the new secret of at least thirty-two characters',
];
const PEOPLE = 5_000;
const PHONE = 'person.phone';

/** People and addresses sealed with the old secret; enough that the command can be stopped on its way. */
async function fill({ owner }: TestDatabase): Promise<void> {
  const before = await openCrypto(owner, [OLD], Date.now());
  const numbers = Array.from({ length: PEOPLE }, (_, n) => String(13_800_000_000 + n));
  await owner.query(
    `insert into person (id, name, phone, phone_index)
     select gen_random_uuid(), '青木', p.phone, p.hash from unnest($1::bytea[], $2::bytea[]) as p(phone, hash)`,
    [numbers.map((one) => before.seal(one, PHONE)), numbers.map((one) => before.blindIndex(one, PHONE))],
  );
  const address = (n: number) => before.seal(`qingmu${n}@example.org`, 'message_setting.email');
  for (let n = 0; n < 3; n += 1) {
    // One after the other: the test database has few connections.
    await owner.query(
      `insert into message_setting (person_id, email, email_confirmed, code_tries, channels, digest, changed_at)
       values ($1, $2, true, 0, '{}', false, now())`,
      [`person ${n}`, address(n)],
    );
  }
}

async function resealed({ owner }: TestDatabase): Promise<{ old: number; fresh: number }> {
  const alone = makeFieldCrypto({ secrets: [NEW] });
  const { rows } = await owner.query<{ phone: Buffer }>('select phone from person');
  const fresh = rows.filter(({ phone }) => {
    try {
      return alone.open(phone, PHONE) !== '';
    } catch (error) {
      if (error instanceof SealBrokenError) return false;
      throw error;
    }
  }).length;
  return { old: rows.length - fresh, fresh };
}

/** Resolves when some statement waits for a row that another holds. */
async function waitsForRow({ db }: TestDatabase): Promise<void> {
  for (let tries = 0; tries < 1_000; tries += 1) {
    const { rows } = await db.query('select 1 from pg_locks where not granted limit 1');
    if (rows.length > 0) return;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  throw new Error('nothing waited for the row');
}

test('the secret is changed, sealing anew is stopped and run again; then the new one alone opens and finds everything', async (t) => {
  const database = await testDatabase(t);
  const folder = mkdtempSync(path.join(os.tmpdir(), 'gridgov-reseal-'));
  t.after(() => rmSync(folder, { recursive: true, force: true }));
  await fill(database);
  const env = {
    DATABASE_URL: database.ownerUrl,
    GRIDGOV_DATA: folder,
    GRIDGOV_MODE: 'production',
    GRIDGOV_SECRET: NEW,
    GRIDGOV_OLD_SECRETS: OLD,
  };
  // Somebody holds a row in the middle: the command waits there, on its way, while it is told to stop.
  const [held, free] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
  const holding = database.owner.transaction(async (tx) => {
    await tx.query(
      'select 1 from person where ctid = (select ctid from person order by ctid offset $1 limit 1) for update',
      [PEOPLE / 2],
    );
    held.resolve();
    await free.promise;
  });
  await held.promise;
  let begun = false;
  const stopped = await gridgov(['secret', 'reseal'], env, (_, kill) => {
    if (begun) return;
    begun = true;
    void waitsForRow(database).then(() => {
      kill('SIGINT');
      setTimeout(free.resolve, 300);
    }, free.reject);
  });
  await holding;
  assert.equal(stopped.code, 130, stopped.err);
  assert.match(stopped.err, /已中断。已重新加密的部分保留/);
  const half = await resealed(database);
  assert.ok(half.fresh > 0 && half.old > 0, `stopped in the middle: ${JSON.stringify(half)}`);
  const rest = await gridgov(['secret', 'reseal', '--json'], env);
  assert.equal(rest.code, 0, rest.err);
  const { columns } = rest.json as { columns: Record<string, number> };
  assert.equal(columns[PHONE], half.old, 'only what was left');
  const again = await gridgov(['secret', 'reseal', '--json'], env);
  assert.deepEqual(again.json, { values: 0, columns: {} });
  // The old secret is taken out of the settings.
  const alone = await openCrypto(database.owner, [NEW], Date.now());
  for (const { table, column, context } of SEALED_COLUMNS) {
    const { rows } = await database.owner.query<{ value: Buffer }>(
      `select ${column} as value from ${table} where ${column} is not null`,
    );
    for (const { value } of rows) alone.open(value, context);
  }
  const { rows } = await database.owner.query<{ phone: Buffer }>(
    'select phone from person where phone_index = $1',
    [alone.blindIndex('13800001234', PHONE)],
  );
  assert.deepEqual(
    rows.map(({ phone }) => alone.open(phone, PHONE)),
    ['13800001234'],
    'and it is still found by its number',
  );
  const old = makeFieldCrypto({ secrets: [OLD] });
  assert.throws(() => old.open(rows[0]?.phone ?? Buffer.of(), PHONE), SealBrokenError);
});
