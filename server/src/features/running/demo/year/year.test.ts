import assert from 'node:assert/strict';
import { test } from 'node:test';
import { testServer } from '../../../../testing/server.ts';
import { beginPart, endPart } from '../queries.ts';
import { noteYear } from './queries.ts';
import { yearRoutes } from './routes.ts';

test('the system administrator sees how far the year is, stops it and goes on, and nobody else may', async (t) => {
  const server = await testServer(t, ({ db }) => yearRoutes({ db }));
  const { db } = server.database;
  const { now } = server.clock;
  const songtao = server.as('songtao');
  const seen = async () => (await songtao('GET', '/demo/year')).json();
  assert.deepEqual(await seen(), { state: 'none', done: 0, total: null });
  assert.equal((await songtao('POST', '/demo/year/stop')).statusCode, 404, 'there is none to stop');
  await beginPart(db, 'year', now);
  assert.deepEqual(await seen(), { state: 'loading', done: 0, total: null });
  await noteYear(db, 24, 100);
  assert.equal((await songtao('POST', '/demo/year/stop')).statusCode, 204);
  assert.deepEqual(await seen(), { state: 'stopped', done: 24, total: 100 });
  assert.equal((await songtao('POST', '/demo/year/go-on')).statusCode, 204);
  assert.deepEqual(await seen(), { state: 'loading', done: 24, total: 100 });
  for (const path of ['/demo/year/stop', '/demo/year/go-on'])
    assert.equal((await server.as('danqing')('POST', path)).statusCode, 403);
  assert.equal((await server.as('danqing')('GET', '/demo/year')).statusCode, 403);
  await endPart(db, 'year', now);
  assert.equal((await seen()).state, 'done');
  assert.equal((await songtao('POST', '/demo/year/stop')).statusCode, 404, 'it is all there');
});
