import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import fastJson from 'fast-json-stringify';
import { fullPath } from '../platform/http/mount.ts';
import { contactOf, describeApi } from '../platform/http/openapi.ts';
import { isJson, plainSchema } from '../platform/http/plain-schema.ts';
import { Answer, isBinary, type Route } from '../platform/http/route.ts';
import { makeHttpServer } from '../platform/http/server.ts';
import { defaultSettings } from '../platform/http/settings.ts';
import { type Part, validatorOf } from '../platform/http/validate.ts';
import { makeLog } from '../platform/log/log.ts';
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
  assert.equal(residents.length, 43);
  assert.deepEqual(open.filter((one) => !residents.includes(one)).sort(), [
    // The ground under every map.
    'GET /base-map',
    'GET /base-map/tiles/:z/:x/:y',
    // A public key; and gateways, which have a key of their own.
    'GET /push/key',
    'GET /session/demo-accounts',
    'GET /session/ways',
    // A button has a key of its own.
    'POST /help/button-calls/:district/:key',
    'POST /help/voice-answers',
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

test('what checks a request and what writes an answer can be made for every route, though a server makes it late', () => {
  const wrong = routes.flatMap(({ method, path, schema: { params, query, headers, body, reply } }) => {
    const faults: string[] = [];
    const tried = (part: string, make: () => unknown) => {
      try {
        make();
      } catch (error) {
        faults.push(`${method} ${path} ${part}: ${String(error)}`);
      }
    };
    for (const [part, one] of Object.entries({ params, query, headers, body }))
      if (one !== undefined && !isBinary(one)) tried(part, () => validatorOf(one, part as Part));
    for (const [status, one] of Object.entries(reply))
      if (one !== null && !isBinary(one)) tried(status, () => fastJson(plainSchema(one)));
    return faults;
  });
  assert.deepEqual(wrong, []);
});

/** Open to all and without a body: only what an address may say is left to be checked. */
function onlyAddresses(): Route[] {
  return routes.map((route) => {
    const { query, reply } = route.schema;
    const schema = { reply, ...(query === undefined ? {} : { query }) };
    const audit = { none: 'test' };
    return {
      ...route,
      audit,
      right: 'public',
      rate: 'normal',
      schema,
      run: () => new Answer(204, undefined),
    };
  });
}

test('no address passes over a parameter it does not know, but for those handed on and those of others’ clients', async (t) => {
  const unused = () => {
    throw new Error('not called: nobody signs in here');
  };
  const server = makeHttpServer({
    routes: onlyAddresses(),
    db: {} as never,
    identify: { cached: () => null, find: unused, watch: unused } as never,
    log: makeLog('silent'),
    settings: { ...defaultSettings, publicUrl: 'http://127.0.0.1:8080' },
    words: (reference) => reference,
  });
  t.after(() => server.close());
  const taking: string[] = [];
  for (const { method, schema, ...route } of routes) {
    const url = `${fullPath(route).replaceAll(/:(\w+)/g, 'x')}?no-such-parameter=1`;
    const key = { 'idempotency-key': '0192d3a0-7b1c-7000-8000-0123456789ab', 'accept-language': 'en' };
    const answer = await server.app.inject({ method, url, headers: key });
    if (answer.statusCode === 204) {
      taking.push(`${method} ${fullPath(route)}`);
      continue;
    }
    // The answer to HEAD has no words.
    if (method === 'HEAD') {
      assert.equal(answer.statusCode, 422, url);
      continue;
    }
    const { errors } = answer.json<{ errors: { field: string; right: string }[] }>();
    const fault = errors.find(({ field }) => field === 'no-such-parameter');
    const known = Object.keys(schema.query?.properties ?? {});
    const needed = schema.query?.required ?? [];
    assert.equal(answer.statusCode, needed.length > 0 ? 400 : 422, url);
    if (known.length === 0) assert.equal(fault?.right, 'leave it out: this address takes no parameters', url);
    else assert.ok(known.includes(fault?.right.split(/,| /)[0] ?? ''), `${url}: ${fault?.right}`);
  }
  const kinds = taking.map((one) => one.replace(/^\w+ \/(open311|portal|auth).*/, '$1'));
  assert.deepEqual([...new Set(kinds)].sort(), [
    'GET /robots.txt',
    'GET /sitemap.xml',
    'auth',
    'open311',
    'portal',
  ]);
  assert.deepEqual(
    taking.filter((one) => one.includes(' /auth/')),
    ['GET /auth/oidc/callback'],
  );
});
