/** Systems a city leaves unused, on the server's own routes. */
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { fullPath } from '../platform/http/mount.ts';
import { openSetting, type Setting } from '../testing/rights-setting.ts';
import { EAST } from '../testing/rights-world.ts';
import { describedRoutes } from './routes.ts';
import { TRADES } from './trades.ts';
import { optionalOf, withoutDeputies } from './used.ts';

const SOME = '0192d3a0-7b1c-7000-8000-0123456789ab';
const WARNING = {
  category: 'Infra',
  severity: 'Severe',
  urgency: 'Expected',
  certainty: 'Likely',
  event: '停水',
  headline: '夜间停水',
  description: '主管道抢修。',
  instruction: '先存水。',
  areas: [EAST],
  onsetAt: Date.UTC(2026, 10, 24, 16),
  expiresAt: Date.UTC(2026, 10, 26),
};
/** Half a minute before the next day in the city. */
const LATE = Date.UTC(2026, 10, 24, 15, 59, 30);
const OPTIONAL = optionalOf(TRADES);
const ALL = [...OPTIONAL.keys()];
const routes = describedRoutes().filter(({ system }) => system !== undefined);

/** An address of a route, with something in each of its places. */
const addressOf = (route: (typeof routes)[number]) =>
  (route.absolute === true ? 'http://127.0.0.1:8080' : '') +
  fullPath(route).replace(/:(\w+)/g, (_, name: string) => String(route.examples?.[name] ?? SOME));

describe('systems a city does not use', () => {
  const closing: (() => Promise<void>)[] = [];
  let setting: Setting;
  before(async () => {
    setting = await openSetting({ after: (fn) => void closing.push(fn) });
    setting.server.clock.now = LATE;
  });
  after(async () => {
    for (const close of closing.reverse()) await close();
  });

  const keeper: Setting['server']['send'] = (...asked) => setting.server.as('keeper')(...asked);
  async function use(unused: readonly string[], from?: string) {
    const { policy } = (await keeper('GET', '/rules/policy')).json();
    const body = {
      policy: { ...policy, unused },
      note: '调整启用的系统',
      ...(from === undefined ? {} : { from }),
    };
    return keeper('PUT', '/rules/policy', body);
  }
  async function refused(): Promise<string[]> {
    const told: string[] = [];
    for (const route of routes) {
      // One after the other: a hundred at once would be a test of the pool.
      const { method, system = '' } = route;
      const answer = await setting.server.as('east')(method, addressOf(route), undefined, {
        'accept-language': 'en',
      });
      if (answer.body.includes('This city does not use')) {
        assert.equal(answer.statusCode, 404, `${method} ${route.path}`);
        assert.ok(answer.body.includes(OPTIONAL.get(system)?.en ?? ''), route.path);
        told.push(`${method} ${route.path}`);
      }
    }
    return told;
  }

  const feed = async () => (await setting.server.send('GET', 'http://127.0.0.1:8080/feeds/events.atom')).body;
  const warnings = async () => (await setting.server.as('eastHead')('GET', '/warnings')).json().items;

  test('every system that can be left unused has routes, and all of them answer while it is used', async () => {
    assert.deepEqual([...new Set(routes.map(({ system }) => system))].sort(), [...ALL].sort());
    assert.deepEqual(await refused(), []);
  });

  test('from its day on each route of a system that is off is not there and says why, and no right of it is held', async () => {
    const rights = async () => (await setting.server.as('eastHead')('GET', '/me')).json();
    assert.ok((await rights()).rights.includes('warning.issue'));
    const made = await setting.server.as('eastHead')('POST', '/warnings', WARNING, {
      'idempotency-key': SOME,
    });
    assert.equal(made.statusCode, 201, made.body);
    assert.equal((await use(ALL, '2026-11-25')).statusCode, 200);
    assert.deepEqual(await refused(), []);
    assert.match(await feed(), /夜间停水/);
    setting.server.clock.now += 60_000;
    assert.deepEqual(
      await refused(),
      routes.map(({ method, path }) => `${method} ${path}`),
    );
    const me = await rights();
    assert.deepEqual([...me.unused].sort(), [...ALL].sort());
    assert.ok(!me.rights.includes('warning.issue') && me.rights.includes('issue.read'));
    assert.doesNotMatch(await feed(), /夜间停水/);
    // What cannot be left unused goes on.
    assert.equal((await setting.server.as('east')('GET', '/issues?view=all')).statusCode, 200);
  });

  test('used again, all of it is there as it was', async () => {
    assert.equal((await use([])).statusCode, 200);
    assert.deepEqual(await refused(), []);
    assert.deepEqual((await setting.server.as('eastHead')('GET', '/me')).json().unused, []);
    assert.equal((await warnings())[0].headline, '夜间停水');
    assert.match(await feed(), /夜间停水/);
  });

  test('the loop and what is no system cannot be left unused, and the refusal says what can', async () => {
    for (const system of ['loop', 'running', 'city', 'nothing']) {
      const answer = await use([system]);
      assert.equal(answer.statusCode, 422, system);
      assert.match(answer.json().detail, /warnings/);
    }
  });

  test('a client of before, which names no systems, changes none', async () => {
    await use(['warnings']);
    const { policy } = (await keeper('GET', '/rules/policy')).json();
    const { unused, ...older } = policy;
    assert.deepEqual(unused, ['warnings']);
    const made = await keeper('PUT', '/rules/policy', {
      policy: { ...older, returnLimit: 3 },
      note: '退回三次',
    });
    assert.equal(made.statusCode, 200);
    assert.deepEqual((await keeper('GET', '/rules/policy')).json().policy.unused, ['warnings']);
  });
});

test('where no deputies are used nobody acts in the post of somebody else, and own posts stay', async () => {
  const own = { postId: 'own' };
  const signed = { actors: [own, { postId: 'other', deputyFor: 'somebody' }] };
  const identify = {
    cached: () => signed,
    find: async () => null,
    watch: () => new AbortController().signal,
  };
  const posts = (unused: readonly string[]) =>
    withoutDeputies(identify as never, () => new Map(unused.map((one) => [one, { zh: '', en: '' }])))
      .cached({ kind: 'session', secret: '' }, 0)
      ?.actors.map(({ postId }) => postId);
  assert.deepEqual(posts([]), ['own', 'other']);
  assert.deepEqual(posts(['deputies']), ['own']);
});
