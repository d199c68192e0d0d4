import assert from 'node:assert/strict';
import { type TestContext, test } from 'node:test';
import { makeContacts } from '../features/loop/issues/public.ts';
import { makeFieldCrypto } from '../platform/crypto/fields.ts';
import { uuidv7 } from '../platform/ledger/ids.ts';
import { testDatabase } from '../testing/database.ts';
import { reportersOf } from './messages.ts';

const HERE = '370602';

async function house(t: TestContext) {
  const { db, owner } = await testDatabase(t);
  const crypto = makeFieldCrypto({ secrets: ['a secret of no worth, for tests only, long enough'] });
  const contacts = makeContacts(crypto);
  const calls = async (matter: string, phone: string) => {
    await owner.query(
      `insert into issue_caller (district, stream_id, id, phone_sealed, phone_index, at, person_id)
        values ($1, $2, $3, $4, $5, now(), $3)`,
      [HERE, matter, uuidv7(), contacts.seal(phone), contacts.index(phone)],
    );
  };
  return { calls, ...reportersOf({ db, contacts }, { db, crypto }) };
}

test('who rang about an open matter is told by SMS like whoever reported it; a landline is not written to', async (t) => {
  const { calls, reporters, withReporters } = await house(t);
  const [rung, other] = [uuidv7(), uuidv7()];
  await calls(rung, '138-0000-1234');
  await calls(rung, '0535-6600000');
  assert.deepEqual([...(await withReporters(HERE, [rung, other]))], [rung]);
  assert.deepEqual(await reporters(HERE, rung), {
    about: `${rung}:0`,
    ways: [{ channel: 'sms', to: '13800001234', language: 'zh' }],
  });
  assert.deepEqual((await reporters(HERE, other)).ways, []);
});
