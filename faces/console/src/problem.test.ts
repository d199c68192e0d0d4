import assert from 'node:assert/strict';
import { test } from 'node:test';
import { commandId } from './commandId.ts';
import { isPassing, isSignedOut, ProblemError, problemOf, unreachable } from './problem.ts';

const answer = (status: number, type: string, body: string) =>
  new Response(body, { status, headers: { 'content-type': type, 'x-request-id': 'r-1' } });

test('a problem is read with its code, fields and request id', async () => {
  const body = JSON.stringify({
    title: '缺少“理由”',
    code: 'field-missing',
    errors: [{ field: 'reason', message: 'x' }],
  });
  const problem = await problemOf(answer(422, 'application/problem+json', body));
  assert.deepEqual([problem.status, problem.code, problem.requestId], [422, 'field-missing', 'r-1']);
  assert.equal(problem.errors?.[0]?.field, 'reason');
});

test('a page of a proxy and a cut-off body are told as unexpected, with their status', async () => {
  assert.equal((await problemOf(answer(502, 'text/html', '<h1>Bad gateway'))).code, 'unexpected');
  const cut = await problemOf(answer(500, 'application/problem+json', '{"title":'));
  assert.deepEqual([cut.code, cut.status], ['unexpected', 500]);
});

test('only passing faults are asked again by themselves', () => {
  const of = (status: number) => new ProblemError({ ...unreachable(), status });
  assert.deepEqual(
    [0, 409, 422, 429, 503].map((status) => isPassing(of(status))),
    [true, false, false, true, true],
  );
  assert.equal(isPassing(new TypeError('bug')), false);
  assert.equal(isSignedOut(of(401)), true);
});

test('command ids are uuid v7: they carry their time and never meet', () => {
  const id = commandId(Date.parse('2026-11-24T06:30:00Z'));
  assert.match(id, /^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  assert.equal(Number.parseInt(id.replaceAll('-', '').slice(0, 12), 16), Date.parse('2026-11-24T06:30:00Z'));
  assert.equal(new Set(Array.from({ length: 100 }, () => commandId(1))).size, 100);
});
