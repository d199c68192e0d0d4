import assert from 'node:assert/strict';
import { test } from 'node:test';
import { claim, listItems, putLatest, setAside } from './items.ts';
import { content, phone } from './testing.ts';

test('what is written anew while the one before is chosen is what goes, and what was given up does not', async () => {
  const { db, owner, put, clock, send, calls } = await phone();
  await put('1', 'patrol.a');
  const latest = { matter: 'patrol.a', content: { ...content, body: { stops: ['北门'] } } };
  await putLatest(db, owner, { id: '2', ...latest }, clock.now);
  assert.deepEqual(
    (await listItems(db, owner)).map(({ id }) => id),
    ['1'],
    'in its place',
  );
  // Chosen, and written anew before it is taken.
  const taken = await claim(db, '1');
  assert.equal(taken?.state, 'waiting');
  await putLatest(db, owner, { id: '3', ...latest }, clock.now);
  assert.deepEqual(
    (await listItems(db, owner)).map(({ id, state }) => [id, state]),
    [
      ['1', 'sending'],
      ['3', 'waiting'],
    ],
    'what is on its way is left, the newer one follows',
  );
  await put('4', 'issue.b');
  await setAside(db, '4', clock.now);
  assert.equal(await claim(db, '4'), undefined);
  await send();
  assert.deepEqual(
    calls.map(({ headers, body }) => [headers?.['idempotency-key'], (body as { stops?: string[] }).stops]),
    [
      ['1', ['北门']],
      ['3', ['北门']],
    ],
  );
});
