import assert from 'node:assert/strict';
import { test } from 'node:test';
import { wordsFor } from '@gridgov/domain/trades.ts';
import Type from 'typebox';
import { makeLog } from '../log/log.ts';
import type { KnownNames } from './known.ts';
import { known } from './known.ts';
import { nearestOf } from './nearest.ts';
import { defineRoute } from './route.ts';
import { makeHttpServer } from './server.ts';
import { defaultSettings } from './settings.ts';

const NAMES = { area: ['370602001', '370602002', '370611'], class: ['C-01-01', 'C-01-02', 'P-01-01'] };
const names: KnownNames = {
  has: (kind, name) => (NAMES[kind as 'area' | 'class'] ?? []).includes(name),
  all: (kind) => NAMES[kind as 'area' | 'class'] ?? [],
};
const Area = known('area', Type.String({ maxLength: 15 }));
const Class = known('class', Type.String({ maxLength: 15 }));

function serverWithNames(t: { after(fn: () => Promise<void>): void }) {
  const routes = [
    defineRoute({
      method: 'POST',
      path: '/things',
      summary: 'Things',
      tag: 'things',
      right: 'public',
      audit: { none: 'test' },
      schema: {
        query: Type.Object({
          area: Type.Optional(Area),
          state: Type.Optional(Type.Enum(['open', 'closed'])),
          limit: Type.Optional(Type.Integer({ minimum: 1 })),
        }),
        body: Type.Object({
          class: Type.Optional(Class),
          places: Type.Optional(Type.Array(Type.Object({ area: Type.Union([Area, Type.Null()]) }))),
        }),
        reply: { 200: Type.Object({}) },
      },
      run: () => ({}),
    }),
  ];
  const unused = () => {
    throw new Error('not called: nobody signs in here');
  };
  const server = makeHttpServer({
    routes,
    db: {} as never,
    identify: { cached: () => null, find: unused, watch: unused } as never,
    log: makeLog('silent'),
    settings: { ...defaultSettings, publicUrl: 'http://127.0.0.1:8080' },
    words: wordsFor,
    known: names,
  });
  t.after(() => server.close());
  return async (query: string, payload: object = {}) => {
    const answer = await server.app.inject({
      method: 'POST',
      url: `/api/v1/things${query}`,
      payload,
      headers: { 'accept-language': 'en' },
    });
    const { code, errors = [] } = answer.json<{ code?: string; errors?: object[] }>();
    return { status: answer.statusCode, code, errors };
  };
}

test('a name that nobody knows is refused by its field with the nearest ones; what is known passes', async (t) => {
  const ask = serverWithNames(t);
  assert.equal((await ask('?area=370602001', { class: 'P-01-01', places: [{ area: null }] })).status, 200);
  assert.equal((await ask('?area=')).status, 200);
  assert.deepEqual(await ask('?area=370602003', { places: [{ area: '370611' }, { area: '370612' }] }), {
    status: 422,
    code: 'name-unknown',
    errors: [
      { field: 'area', message: 'there is no “370602003”', right: '370602001, 370602002, 370611' },
      { field: 'places.1.area', message: 'there is no “370612”', right: '370611, 370602001, 370602002' },
    ],
  });
  const [fault] = (await ask('', { class: 'C-01-20' })).errors as { right: string }[];
  assert.match(fault?.right ?? '', /^C-01-0/);
});

test('a value that is none of a list in the address is such a name; one of a wrong form is a wrong request', async (t) => {
  const ask = serverWithNames(t);
  assert.deepEqual(await ask('?state=clsed'), {
    status: 422,
    code: 'name-unknown',
    errors: [{ field: 'state', message: 'is none of the values', right: 'closed, open' }],
  });
  assert.equal((await ask('?limit=x')).status, 400);
  assert.equal((await ask('?state=clsed&limit=x')).status, 400);
});

test('among thousands of names those that begin alike are compared, and the nearest is found', () => {
  const codes = Array.from({ length: 20_000 }, (_, n) => String(370_602_001_000_000 + n));
  assert.equal(nearestOf('3706020010150x1', codes, 1)[0]?.startsWith('3706020010150'), true);
  assert.deepEqual(nearestOf('issue.close', ['issue.closed', 'issue.rated'], 1), ['issue.closed']);
});
