/** `docs/new-register.md` is true: what it shows compiles, is served with its rights, and is seen in the navigation. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, before, describe, test } from 'node:test';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { SHANGHAI_OFFSET } from '@gridgov/domain/calendar/zone.ts';
import { contactOf, describeApi } from '@gridgov/server/platform/http/openapi.ts';
import type { Route } from '@gridgov/server/platform/http/route.ts';
import { uuidv7 } from '@gridgov/server/platform/ledger/ids.ts';
import { enrolCast, member } from '@gridgov/server/testing/cast.ts';
import { testDatabase } from '@gridgov/server/testing/database.ts';
import { routeFaults, routeTable } from '@gridgov/server/testing/route-table.ts';
import { serverOn } from '@gridgov/server/testing/server.ts';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');
const page = readFileSync(path.join(root, 'docs/new-register.md'), 'utf8');
const homes = { server: 'server/src/features/safety/kits', console: 'faces/console/src/areas/safety/kits' };
/** Everything of a folder as it is, but for what lies on the way to the register: that is a folder of its own. */
function mirrored(source: string, target: string, [open, ...rest]: readonly string[]): void {
  mkdirSync(target, { recursive: true });
  const there = existsSync(source) ? readdirSync(source) : [];
  for (const name of there.filter((one) => one !== open))
    symlinkSync(path.join(source, name), path.join(target, name));
  if (open !== undefined) mirrored(path.join(source, open), path.join(target, open), rest);
}

/** A repository with the register of the page in it; all the rest is this one's. */
function copied(): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'gridgov-new-register-'));
  symlinkSync(path.join(root, 'node_modules'), path.join(folder, 'node_modules'));
  writeFileSync(path.join(folder, 'package.json'), '{ "type": "module" }');
  for (const home of Object.values(homes)) {
    const [source = '', way = ''] = home.split(/(?<=src)\//);
    mirrored(path.join(root, source), path.join(folder, source), way.split('/'));
  }
  const blocks = page.matchAll(/```tsx?\n\/\/ (server|console)\/(\S+)\n([\s\S]*?)```/g);
  for (const [, layer = '', file = '', code = ''] of blocks) {
    const to = path.join(folder, homes[layer as keyof typeof homes], file);
    mkdirSync(path.dirname(to), { recursive: true });
    writeFileSync(to, code);
  }
  return folder;
}

describe('the register of docs/new-register.md', () => {
  let folder = '';
  before(() => {
    folder = copied();
  });
  after(() => rmSync(folder, { recursive: true }));
  const load = (home: keyof typeof homes, file: string) =>
    import(pathToFileURL(path.join(folder, homes[home], file)).href);

  test('compiles with the console and the server around it', () => {
    const settings = {
      extends: path.join(root, 'tsconfig.json'),
      compilerOptions: { typeRoots: [path.join(root, 'node_modules/@types')], types: ['node', 'geojson'] },
      include: [
        ...Object.values(homes).map((home) => path.join(folder, home)),
        path.join(folder, 'faces/console/src/main.tsx'),
        path.join(folder, 'faces/console/src/vite-env.d.ts'),
        path.join(root, 'faces/ui/src'),
      ],
    };
    writeFileSync(path.join(folder, 'tsconfig.json'), JSON.stringify(settings));
    const tsc = path.join(root, 'node_modules/typescript/bin/tsc');
    const { stdout, status } = spawnSync(process.execPath, [tsc, '-p', folder], { encoding: 'utf8' });
    assert.equal(status, 0, stdout);
  });

  test('is served: listed by its rights, described, recorded, and the same request again adds nothing', async (t) => {
    const { kitRoutes } = await load('server', 'routes.ts');
    const routes: Route[] = kitRoutes({ offset: SHANGHAI_OFFSET });
    assert.deepEqual(routeFaults(routes), []);
    const table = routeTable(routes);
    assert.match(table, /^GET {4}\/api\/v1\/kits · issue\.read/m);
    assert.match(table, /^POST {3}\/api\/v1\/kits · area\.draw · access change$/m);
    const api = JSON.stringify(
      describeApi(routes, {
        version: '1',
        contact: contactOf('https://city.example', undefined),
        tags: { kits: 'Kits' },
      }),
    );
    assert.match(api, /"operationId":"listKits"[\s\S]*"operationId":"addKit"/);

    const database = await testDatabase(t);
    await database.owner.query(/```sql\n([\s\S]*?);\ngrant/.exec(page)?.[1] ?? '');
    await database.owner.query('grant select, insert on kit to public');
    const cast = {
      head: member(1, '溪横', ['street_head', '370602001']),
      worker: member(2, '清禾', ['grid_worker', '370602001001001']),
    };
    await enrolCast(database.owner, cast);
    const { as } = await serverOn(t, database, cast, ({ db }) => kitRoutes({ db, offset: SHANGHAI_OFFSET }));
    const kit = { place: '社区服务站门口', phone: '', from: '2026-11-01', to: null };
    const key = { 'idempotency-key': uuidv7() };
    assert.equal((await as('worker')('POST', '/kits', kit, key)).statusCode, 403);
    for (const _ of [1, 2]) assert.equal((await as('head')('POST', '/kits', kit, key)).statusCode, 201);
    const wrong = { ...kit, to: '2026-11-01' };
    assert.equal((await as('head')('POST', '/kits', wrong, { 'idempotency-key': uuidv7() })).statusCode, 422);
    const { items, next } = (await as('worker')('GET', '/kits')).json();
    assert.deepEqual([items, next], [[{ id: key['idempotency-key'], ...kit }], null]);
    const { rows } = await database.owner.query('select 1 from access_log where subject = $1', [
      `kit:${key['idempotency-key']}`,
    ]);
    assert.ok(rows.length > 0);
  });

  test('stands in the navigation of whoever holds the right, and brings its words', async () => {
    const { kits } = await load('console', 'area.ts');
    const { mayEnter } = await import('@gridgov/console/shell/area.ts');
    const [entry] = kits.entries;
    assert.deepEqual([mayEnter(entry, ['issue.read']), mayEnter(entry, ['system.operate'])], [true, false]);
    assert.equal(kits.routes[0].options.path, entry.to);
    const words = path.join(folder, homes.console, 'words');
    assert.deepEqual(readdirSync(words).sort(), ['en.ts', 'zh.ts']);
  });
});
