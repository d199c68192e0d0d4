import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { contactOf, describeApi } from '../platform/http/openapi.ts';
import { isJson } from '../platform/http/plain-schema.ts';
import { routeFaults, routeTable } from '../testing/route-table.ts';
import { describedRoutes, TAGS } from './routes.ts';

const routes = describedRoutes();

test('every route still has the right and the record that were reviewed', () => {
  const reviewed = readFileSync(path.join(import.meta.dirname, 'routes.reviewed.txt'), 'utf8');
  const hint = 'If the change is meant, run `npm run api` and let it be reviewed with the rest.';
  assert.equal(routeTable(routes), reviewed, hint);
});

test('no two routes share an address or a name, and none that is open to all changes anything unrecorded', () => {
  assert.deepEqual(routeFaults(routes), []);
});

test('what only one post may see is never open to all', () => {
  const open = routes
    .filter((route) => route.right === 'public' && route.absolute !== true)
    .map((route) => `${route.method} ${route.path}`);
  // Residents: each of these shows public facts, or asks for a secret, a code or a session of its own.
  const residents = open.filter((one) => one.includes(' /portal/'));
  assert.equal(residents.length, 36);
  assert.deepEqual(open.filter((one) => !residents.includes(one)).sort(), [
    // The ground under every map.
    'GET /base-map',
    'GET /base-map/tiles/:z/:x/:y',
    // A public key; and gateways, which have a key of their own.
    'GET /push/key',
    'GET /session/demo-accounts',
    'GET /session/ways',
    'POST /message-reports/:channel',
    'POST /session',
    'POST /session/code',
    'POST /session/passkey',
    'POST /session/passkey/options',
  ]);
});

test('the description names every route, explains every tag, and gives examples for parameters in paths', () => {
  const contact = contactOf('https://grid.example', undefined);
  const { paths } = describeApi(routes, { version: '0', tags: TAGS, contact });
  assert.ok(isJson(paths));
  const operations = Object.values(paths).flatMap((path) => (isJson(path) ? Object.values(path) : []));
  assert.equal(operations.length, routes.filter((route) => route.hidden !== true).length);
  const untold = routes.filter((route) => TAGS[route.tag] === undefined).map((route) => route.tag);
  assert.deepEqual([...new Set(untold)], []);
  const without = operations.flatMap((operation) => {
    if (!isJson(operation) || !Array.isArray(operation.parameters)) return [];
    const { operationId, parameters } = operation;
    return parameters
      .filter((one) => isJson(one) && one.in === 'path' && one.example === undefined)
      .map((one) => `${operationId} ${one.name}`);
  });
  assert.deepEqual(without, []);
});
