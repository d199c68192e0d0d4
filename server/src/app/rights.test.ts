/**
 * Nobody sees a matter outside their sight by any route there is. The list of routes is the server's own: a new one
 * makes the first test fail until `testing/rights-routes.ts` says how it is asked.
 */
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { after, before, describe, test } from 'node:test';
import { setTimeout as wait } from 'node:timers/promises';
import { coversArea } from '@gridgov/domain/city/people/posts.ts';
import type { IssueState } from '@gridgov/domain/loop/issues/state.ts';
import { isOpen } from '@gridgov/domain/loop/issues/state.ts';
import { COMMAND_NAMES } from '@gridgov/domain/loop/issues/steps.ts';
import { maySee } from '@gridgov/domain/loop/issues/who.ts';
import { isUuid } from '../platform/ledger/ids.ts';
import { READS } from '../testing/rights-routes.ts';
import { betrayed, openSetting, type Setting, sees } from '../testing/rights-setting.ts';
import { actorNamed, EAST, GRIDS, NAMES, type Name, PEOPLE, WEST } from '../testing/rights-world.ts';
import { WRITES } from '../testing/rights-writes.ts';
import { describedRoutes } from './routes.ts';
import { TRADES } from './trades.ts';

/** Outside /api lie the open interfaces, which show what is public and nothing else: public-reads.test.ts. */
const routes = describedRoutes().filter((route) => route.absolute !== true && !isOfTable(route));

/** Made from the tables of a trade, and tried for every trade at once (`sealed-trades.test.ts`, `sealed-sight.test.ts`). */
function isOfTable({ tag, path }: { readonly tag: string; readonly path: string }): boolean {
  return TRADES.some(
    (served) =>
      (tag === 'trades' && (path === `/${served.path}` || path.startsWith(`/${served.path}/`))) ||
      path === `/${served.path}/:id/proof`,
  );
}
const keyOf = ({ method, path }: { method: string; path: string }) => `${method} ${path}`;
const isRead = ({ method }: { method: string }) => method === 'GET' || method === 'HEAD';
const isCommand = ({ path }: { path: string }) => path.startsWith('/issues/:id/commands/');

test('every route is classified: it is said how it is asked, and what decides', () => {
  const writes = routes.filter((route) => !isRead(route) && !isCommand(route));
  assert.deepEqual(Object.keys(READS).sort(), routes.filter(isRead).map(keyOf).sort());
  assert.deepEqual(Object.keys(WRITES).sort(), writes.map(keyOf).sort());
  const commands = routes.filter(isCommand).map(({ path }) => path.split('/').at(-1));
  assert.deepEqual(commands.sort(), [...COMMAND_NAMES].sort());
});

describe('reading', () => {
  const closing: (() => Promise<void>)[] = [];
  let setting: Setting;
  before(async () => {
    setting = await openSetting({ after: (fn) => void closing.push(fn) });
  });
  after(async () => {
    // What was opened last goes first.
    for (const close of closing.reverse()) await close();
  });

  /** Files also open for whoever sent them; the proof of a matter is the audit's, and says nothing of it. */
  const OTHERWISE: ReadonlySet<string> = new Set([
    // Asked for by a right of their own, before it is asked what is seen.
    'GET /issues/:id/forms',
    'GET /issues/:id/papers',
    'GET /issues/:id/papers/:paper/file',
    'GET /issues/:id/team',
    'GET /issues/:id/patrols',
    'GET /issues/:id/whistles',
    'GET /files/:id',
    'GET /audit/proof/:id',
  ]);

  /** Asks under every address of a route; returns whether one was answered, and how many matters were shown. */
  async function askAll(name: Name, key: string): Promise<{ answered: boolean; shown: number }> {
    const { world, server } = setting;
    const [method = 'GET'] = key.split(' ');
    const found = { answered: false, shown: 0 };
    for (const address of READS[key]?.(world, name) ?? []) {
      const { statusCode, body } = await server.as(name)(method, address);
      assert.ok(statusCode < 500, `${name} ${address} ${statusCode} ${body}`);
      const signs = betrayed(setting, name, body, address).filter((sign) => !isTold(key, sign));
      assert.deepEqual(signs, [], `${name} sees ${signs} by ${address}`);
      const matter = world.matters.find(({ id, fileId }) => address.includes(id) || address.includes(fileId));
      if (matter !== undefined && !OTHERWISE.has(key))
        assert.equal(statusCode, sees(setting, name, matter) ? 200 : 404, `${name} ${address}`);
      if (statusCode >= 300) continue;
      found.answered = true;
      found.shown += world.matters.filter(({ signs: [id = ''] }) => body.includes(id)).length;
    }
    return found;
  }

  test('no route shows anybody anything of a matter outside their sight, and a matter opens for all who see it', async () => {
    const answered = new Set<string>();
    let shown = 0;
    for (const name of NAMES) {
      for (const key of Object.keys(READS)) {
        const found = await askAll(name, key);
        if (found.answered) answered.add(key);
        shown += found.shown;
      }
    }
    assert.ok(shown > 2_000, `only ${shown} matters were shown at all`);
    // An address that nobody is ever answered under proves nothing.
    const silent = Object.keys(READS).filter((key) => !answered.has(key));
    assert.deepEqual(
      silent.filter((key) => !SILENT.has(key) && !RESIDENTS.has(key)),
      [],
    );
  });

  test('what only a resident is answered is asked in their own test, by the name of the route', async () => {
    const asked = await readFile(
      path.join(import.meta.dirname, '../features/telling/portal/matters/reach.test.ts'),
      'utf8',
    );
    for (const key of RESIDENTS) assert.ok(asked.includes(`test('${key} `), key);
  });

  test('the book, the open list and their counter hold exactly what may be seen', async () => {
    const { world, server } = setting;
    const nobodys = (state: IssueState) => ({
      ...state,
      reporter: { personId: null, kind: 'system' as const },
    });
    for (const name of NAMES.filter((one) => actorNamed(one).rights.has('issue.read'))) {
      const send = server.as(name);
      const idsIn = async (address: string): Promise<string[]> =>
        (await send('GET', address))
          .json()
          .rows.map(({ id }: { id: string }) => id)
          .sort();
      const states = world.matters.map(({ id }) => world.stateOf(id));
      const sight = states.filter((state) => maySee(nobodys(state), actorNamed(name)));
      const ids = (some: readonly IssueState[]) => some.map(({ district, id }) => `${district}.${id}`).sort();
      assert.deepEqual(await idsIn('/issues?view=all&limit=200'), ids(sight), `${name} book`);
      assert.deepEqual(await idsIn('/issues?limit=200'), ids(sight.filter(isOpen)), `${name} open`);
      const counters: { id: string; count: number }[] = (await send('GET', '/issue-views')).json();
      assert.equal(counters.find(({ id }) => id === 'area')?.count, sight.filter(isOpen).length, name);
    }
  });

  test('a queue is told what concerns it, and a follower hears only of what they may see', async () => {
    const { world, server, database } = setting;
    const { rows } = await database.db.query<{ stream_id: string; to_key: string }>(
      'select stream_id, to_key from notice',
    );
    let heard = 0;
    for (const name of NAMES) {
      const { seats, personId } = actorNamed(name);
      const keys = [...seats, `person:${personId}`];
      const own = new Set(rows.filter(({ to_key }) => keys.includes(to_key)).map((row) => row.stream_id));
      for (const { id } of world.matters) {
        // Whoever once could see it may have followed it.
        await database.db.query(
          'insert into issue_follow (district, stream_id, person_id, at) values ($1, $2, $3, $4)',
          [id.slice(0, 6), id.slice(7), personId, new Date(0).toISOString()],
        );
      }
      const { items } = (await server.as(name)('GET', '/notices')).json();
      for (const { issue } of items as { issue: string }[]) {
        const matter = world.matters.find(({ id }) => id === issue);
        const may = matter !== undefined && (own.has(issue.slice(7)) || sees(setting, name, matter));
        assert.ok(may, `${name} ${issue}`);
      }
      heard += items.length;
    }
    assert.ok(heard > 100, `${heard} notices`);
  });

  test('people are shown to those in whose area they work', async () => {
    const { server } = setting;
    const people = Object.values(PEOPLE);
    const addresses = [
      '/people?limit=200',
      ...[EAST, WEST, GRIDS[4]].map((area) => `/people?area=${area}`),
      ...people.map(({ personId }) => `/people/${personId}`),
    ];
    for (const name of NAMES.filter((one) => actorNamed(one).rights.has('people.read'))) {
      const replies = await Promise.all(addresses.map((address) => server.as(name)('GET', address)));
      const shown = replies
        .filter(({ statusCode }) => statusCode === 200)
        .map(({ body }) => body)
        .join();
      for (const person of people) {
        const inArea = person.posts.some(({ area }) => coversArea(actorNamed(name), area ?? ''));
        assert.equal(shown.includes(person.name), inArea, `${name} and ${person.name}`);
      }
    }
  });

  test('advice for a report being written shows nothing outside the sight', async () => {
    const { server } = setting;
    const place = { text: '滨河路', grid: GRIDS[0], lon: 119.4, lat: 36.1 };
    for (const name of NAMES) {
      const may = actorNamed(name).rights.has('issue.report');
      const { statusCode, body } = await server.as(name)('POST', '/issues/advice', {
        text: '井盖缺损',
        place,
      });
      assert.equal(statusCode, may ? 200 : 403, body);
      assert.deepEqual(betrayed(setting, name, body), [], name);
    }
  });

  test('what is checked for a bulk command is only what may be seen', async () => {
    const { world, server } = setting;
    const ids = world.matters.map(({ id }) => id);
    for (const name of NAMES) {
      const may = actorNamed(name).rights.has('issue.read');
      const { statusCode, body } = await server.as(name)('POST', '/issues/bulk/check', { ids });
      assert.equal(statusCode, may ? 200 : 403, body);
      assert.deepEqual(betrayed(setting, name, body), [], name);
    }
  });

  test('an export holds what its maker may see, and is nobody else’s', async () => {
    const { server } = setting;
    for (const name of NAMES) {
      const may = actorNamed(name).rights.has('issue.export');
      for (const view of ['all', 'area', 'reported']) {
        const begun = await server.as(name)('POST', '/issue-exports', { view, format: 'csv' });
        assert.equal(begun.statusCode, may ? 202 : 403, begun.body);
        if (may) await checkExport(name, begun.json().id);
      }
    }
  });

  async function checkExport(name: Name, id: string): Promise<void> {
    const { server } = setting;
    const state = async () => (await server.as(name)('GET', `/issue-exports/${id}`)).json().state;
    // Another page of it is written meanwhile.
    for (let tries = 0; tries < 500 && (await state()) === 'running'; tries += 1) await wait(10);
    const { statusCode, body } = await server.as(name)('GET', `/issue-exports/${id}/file`);
    assert.equal(statusCode, 200, body);
    assert.deepEqual(betrayed(setting, name, body), [], `${name} export`);
    const other = server.as(name === 'city' ? 'east' : 'city');
    assert.equal((await other('GET', `/issue-exports/${id}`)).statusCode, 404);
    assert.equal((await other('GET', `/issue-exports/${id}/file`)).statusCode, 404);
    assert.equal((await other('DELETE', `/issue-exports/${id}`)).statusCode, 404);
  }

  test('a stream tells a listener of nothing outside their sight', async () => {
    const { world, live } = setting;
    let told = 0;
    for (const name of NAMES) {
      const since = String(world.now - 300_000);
      const out = await live.open(actorNamed(name), [EAST, WEST], since, new AbortController().signal);
      const text = String(out.read());
      assert.deepEqual(betrayed(setting, name, text), [], `${name} hears`);
      told += world.matters.filter(({ id }) => text.includes(id)).length;
    }
    assert.ok(told > 50, `${told} were told`);
  });
});

/**
 * The audit reads who did what, by ids, and not what was said. A queue keeps what it was told, also when the matter
 * has gone to others since: the test of notices holds that to the queue's own.
 */
function isTold(key: string, sign: string): boolean {
  return key === 'GET /notices' || (key.startsWith('GET /audit/') && isUuid(sign));
}

/**
 * Open to all, and answered to whoever has what it takes: a public matter, a photo let out, the session of a resident,
 * an address handed out with one's matter. Nobody here has; public-reads.test.ts searches what they do answer.
 */
const RESIDENTS: ReadonlySet<string> = new Set([
  'GET /portal/matters/:id',
  'GET /portal/me/copy',
  'GET /portal/me/telling',
  'GET /portal/own-photos/:id',
  'GET /portal/photos/:id',
  'GET /portal/places/at',
]);

/** Nothing lies under these addresses in the small city, or it is asked for by a test of its own. */
const SILENT: ReadonlySet<string> = new Set([
  // No list is numbered there; one is opened in its own test.
  'GET /duty-items/:district/papers/:paper/file',
  // No period was scored there, and no figures run by a template; both in their own test.
  'GET /score-results/:id/:judged/papers',
  'GET /score-results/:id/:judged/papers/:paper/file',
  'GET /score-results/one',
  'GET /score-results/rows',
  // Nobody has written an entry there.
  'GET /knowledge/:id/versions',
  // No course is taught there, and nobody is examined.
  'GET /courses/:id/questions',
  'GET /courses/:id/materials',
  'GET /exams/:id/paper',
  'GET /trainings/:id/code',
  // Nobody is on leave there.
  'GET /leaves/:id/people',
  'GET /accounts/:id/second-factor',
  'GET /areas/:code/boundary',
  'GET /classes/:code',
  'GET /names/classes/:code',
  'GET /events',
  'GET /files/:id',
  'GET /grid-plans/:id',
  'GET /imports/:id',
  'GET /issue-exports/:id',
  'GET /issue-exports/:id/file',
  'GET /live',
  'GET /places/at',
  'GET /unit-grids/:code',
  'GET /uploads/:id',
  'HEAD /uploads/:id',
  'GET /webhooks/:id',
  'GET /webhooks/:id/deliveries',
]);
