import assert from 'node:assert/strict';
import { type TestContext, test } from 'node:test';
import { call } from './call.ts';

function answerWith(t: TestContext): Headers[] {
  const seen: Headers[] = [];
  t.mock.method(globalThis, 'fetch', async (_: string, init: RequestInit) => {
    seen.push(new Headers(init.headers));
    return new Response('{}', { status: 200 });
  });
  return seen;
}

test('what changes something says what the phone’s clock shows, what only reads does not', async (t) => {
  const seen = answerWith(t);
  const wrong = Date.parse('2024-02-29T08:00:00Z');
  t.mock.timers.enable({ apis: ['Date'], now: wrong });
  await call({ method: 'POST', path: '/issues', body: {}, headers: { 'idempotency-key': 'k' } });
  await call({ method: 'GET', path: '/me' });
  assert.deepEqual(
    seen.map((headers) => headers.get('x-client-time')),
    ['2024-02-29T08:00:00.000Z', null],
  );
  assert.equal(seen[0]?.get('idempotency-key'), 'k');
});
