import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import type { LightMyRequestResponse } from 'fastify';
import { fullPath, methodsOf } from '../platform/http/mount.ts';
import { TRANSPORT_PROBLEMS } from '../platform/http/problem.ts';
import { isBinary, type Route } from '../platform/http/route.ts';
import { type Dice, dice, type Shot, shotAt } from '../testing/fuzz.ts';
import { openSetting, type Setting } from '../testing/rights-setting.ts';
import { actorNamed, NAMES, type Name, PEOPLE } from '../testing/rights-world.ts';
import { describedRoutes } from './routes.ts';

const routes = describedRoutes();
/** Open311 has an error format of its own: a list, as JSON or as XML. */
const open311 = /^\/open311\//;
const SHOTS_EACH = 60;
const driverWords =
  /node_modules|\.ts:\d|at async|postgres|relation "|syntax error|invalid input syntax|pg_|ECONN|FST_/i;

/** What every refusal must be. */
function checkProblem(answer: LightMyRequestResponse, shot: Shot): void {
  const told = `${JSON.stringify(shot).slice(0, 600)} → ${answer.statusCode} ${answer.body.slice(0, 400)}`;
  assert.ok(answer.statusCode < 500, told);
  if (answer.statusCode < 400 || shot.method === 'HEAD') return;
  if (open311.test(shot.url)) {
    checkOpen311(answer, told);
    return;
  }
  assert.match(String(answer.headers['content-type']), /^application\/problem\+json/, told);
  const problem = answer.json<{ status: number; title: string; type: string; detail: string }>();
  assert.equal(problem.status, answer.statusCode, told);
  assert.ok(problem.title.length > 0 && problem.detail.length > 0, told);
  const { instance: _, errors: __, ...words } = answer.json();
  assert.doesNotMatch(JSON.stringify(words), driverWords, told);
}

/** GeoReport v2: `[{code, description}]`, or the same as `<errors>`. */
function checkOpen311({ statusCode, headers, body }: LightMyRequestResponse, told: string): void {
  assert.doesNotMatch(body, driverWords, told);
  if (String(headers['content-type']).startsWith('text/xml')) {
    assert.match(
      body,
      new RegExp(`<errors><error><code>${statusCode}</code><description>[^<]+</description></error>`),
      told,
    );
    return;
  }
  assert.match(String(headers['content-type']), /^application\/json/, told);
  const [first] = JSON.parse(body) as { code: number; description: string }[];
  assert.equal(first?.code, statusCode, told);
  assert.ok((first?.description ?? '').length > 0, told);
}

describe('thousands of requests that nobody would send', () => {
  const closing: (() => Promise<void>)[] = [];
  let setting: Setting;
  before(async () => {
    setting = await openSetting({ after: (fn) => void closing.push(fn) });
    // Opens everybody's session.
    for (const name of NAMES) await setting.server.as(name)('GET', '/me');
  });
  after(async () => {
    for (const close of closing.reverse()) await close();
  });

  const isStream = ({ schema: { reply } }: Route) =>
    Object.values(reply).some((one) => isBinary(one) && one.binary.includes('text/event-stream'));

  /** Those who hold the right, so that what is sent gets past the door. */
  function holdersOf({ right }: Route): Name[] {
    return NAMES.filter(
      (name) => right === 'public' || right === 'signed-in' || actorNamed(name).rights.has(right),
    );
  }

  async function fire(name: Name | null, { method, url, headers, payload }: Shot) {
    const cookie = name === null ? {} : { cookie: `gridgov_session=session-of-${PEOPLE[name].accountId}` };
    return setting.server.app.inject({
      method: method as 'GET',
      url,
      headers: { origin: 'http://127.0.0.1:8080', ...headers, ...cookie },
      ...(payload === undefined ? {} : { payload }),
    });
  }

  /** One shot; what is wrong with its answer, or the status. */
  async function tryOne(route: Route, name: Name | null, shot: Shot): Promise<string | number> {
    let answer: LightMyRequestResponse;
    try {
      answer = await fire(name, shot);
      checkProblem(answer, shot);
    } catch (error) {
      return `${name} ${JSON.stringify(shot).slice(0, 300)} ${error instanceof Error ? error.message : String(error)} ${setting.server.diary.at(-1) ?? ''}`;
    }
    const { statusCode } = answer;
    if (statusCode >= 400 || statusCode in route.schema.reply) return statusCode;
    return `${route.method} ${route.path} answered ${statusCode}, which it does not say`;
  }

  async function tryMany(route: Route, d: Dice): Promise<(string | number)[]> {
    const names = holdersOf(route);
    const found: (string | number)[] = [];
    for (let n = 0; n < SHOTS_EACH; n += 1) {
      // The dice fall in one order only where shots are fired one by one.
      found.push(await tryOne(route, names.length === 0 ? null : d.pick(names), shotAt(route, d)));
    }
    return found;
  }

  test('are answered, each refusal as a problem that says its status and nothing of the machine', async () => {
    const seen = new Map<number, number>();
    const wrong: string[] = [];
    // An endless stream is asked only for what it refuses; who signs out is asked no more.
    const asked = routes.filter((route) => !isStream(route) && route.operationId !== 'signOut');
    for (const [index, route] of asked.entries()) {
      // One after the other: each fault is then found again by its seed.
      const found = await tryMany(route, dice(index + 20_261_124));
      wrong.push(...found.filter((one) => typeof one === 'string').slice(0, 1));
      for (const one of found) if (typeof one === 'number') seen.set(one, (seen.get(one) ?? 0) + 1);
    }
    assert.deepEqual(wrong, []);
    for (const status of [200, 400, 404, 422])
      assert.ok((seen.get(status) ?? 0) > 20, `${status}: ${[...seen]}`);
  });

  test('without sign-in, or with a token nobody made, whatever is protected answers 401', async () => {
    for (const [index, route] of routes.entries()) {
      if (route.right === 'public') continue;
      for (const authorization of [undefined, 'Bearer ggt_wrong', 'Bearer ', `Bearer ${'x'.repeat(4_000)}`]) {
        const shot = shotAt({ ...route, schema: { ...route.schema } }, dice(index));
        const url = fullPath(route).replaceAll(/:(\w+)/g, (_, name: string) =>
          String(route.examples?.[name] ?? 'x'),
        );
        const headers = { ...shot.headers, ...(authorization === undefined ? {} : { authorization }) };
        const answer = await fire(null, { ...shot, url, headers });
        assert.equal(
          answer.statusCode,
          401,
          `${route.method} ${url} ${authorization}: ${answer.body.slice(0, 200)}`,
        );
        checkProblem(answer, shot);
        assert.ok(answer.headers['www-authenticate'], 'says how to sign in');
      }
    }
  });

  test('methods and addresses that there are not are 404 or 405 with what there is', async () => {
    const methods = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE', 'HEAD', 'OPTIONS'] as const;
    for (const route of routes) {
      const url = fullPath(route).replaceAll(/:(\w+)/g, (_, name: string) =>
        String(route.examples?.[name] ?? 'x'),
      );
      for (const method of methods) {
        if (
          routes.some(
            (one) => fullPath(one) === fullPath(route) && methodsOf(one).some((known) => known === method),
          )
        )
          continue;
        const answer = await fire(null, { method, url, headers: {} });
        assert.ok([400, 401, 404, 405].includes(answer.statusCode), `${method} ${url} ${answer.statusCode}`);
        checkProblem(answer, { method, url, headers: {} });
      }
    }
    for (const url of ['/api', '/api/v1', '/api/v1/nothing', '/api/v2/me', '/%', '/%ff', '/api/v1/%00']) {
      const answer = await fire(null, { method: 'GET', url, headers: {} });
      assert.ok([400, 404].includes(answer.statusCode), `${url} ${answer.statusCode}`);
      checkProblem(answer, { method: 'GET', url, headers: {} });
    }
    assert.ok(TRANSPORT_PROBLEMS['method-wrong'].status === 405);
  });
});
