/**
 * What anybody may read without signing in shows nobody who reported, how to reach them, or in which words. The list of
 * routes is the server's own: a new one makes the first test fail until it is said here how it is asked.
 */
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { isPublic } from '@gridgov/domain/loop/issues/public.ts';
import { openSetting, type Setting } from '../testing/rights-setting.ts';
import { EAST, GRIDS } from '../testing/rights-world.ts';
import { describedRoutes } from './routes.ts';

const SOME = '0192d3a0-7b1c-7000-8000-0123456789ab';
const box = '119,36,120,37';
const at =
  (...addresses: string[]): Addresses =>
  () =>
    addresses;
type Addresses = (setting: Setting) => string[];
const each =
  (address: (matter: { id: string; number: string; fileId: string }) => string): Addresses =>
  ({ world }) =>
    world.matters.map(({ id, fileId, signs: [, number = ''] }) => address({ id, number, fileId }));
const api = (...addresses: string[]) => at(...addresses.map((one) => `/api/v1${one}`));
const both = (address: string) => at(address.replace('*', 'json'), address.replace('*', 'xml'));

/** Addresses outside `/api/v1` as they stand, those inside with it. */
const READS: Readonly<Record<string, Addresses>> = {
  '/api/v1/base-map': api('/base-map'),
  '/api/v1/base-map/tiles/:z/:x/:y': api('/base-map/tiles/14/13700/6340'),
  '/api/v1/portal/about': api('/portal/about'),
  '/api/v1/portal/areas': api('/portal/areas', `/portal/areas?parent=${EAST}`),
  '/api/v1/portal/challenge': api('/portal/challenge'),
  '/api/v1/portal/classes': api('/portal/classes'),
  '/api/v1/portal/help/who': api('/portal/help/who', `/portal/help/who?area=${EAST}`),
  '/api/v1/portal/map': api(`/portal/map?bbox=${box}`),
  '/api/v1/portal/matters': api('/portal/matters?limit=200', `/portal/matters?area=${GRIDS[0]}&which=open`),
  '/api/v1/portal/matters/:id': each(({ id }) => `/api/v1/portal/matters/${id}`),
  '/api/v1/portal/me': api('/portal/me'),
  '/api/v1/portal/me/copy': api('/portal/me/copy'),
  '/api/v1/portal/me/telling': api('/portal/me/telling'),
  '/api/v1/portal/notices': api('/portal/notices'),
  '/api/v1/portal/outline': api('/portal/outline'),
  '/api/v1/portal/own-photos/:id': each(
    ({ fileId }) => `/api/v1/portal/own-photos/${fileId}?until=9999999999999&sign=x`,
  ),
  '/api/v1/portal/photos/:id': each(({ fileId }) => `/api/v1/portal/photos/${fileId}`),
  '/api/v1/portal/places': api(`/portal/places?q=${encodeURIComponent('虚构')}`),
  '/api/v1/portal/places/at': api('/portal/places/at?longitude=119.4&latitude=36.1'),
  '/api/v1/portal/purposes': api('/portal/purposes'),
  '/api/v1/portal/staff': api(`/portal/staff?grid=${GRIDS[0]}`),
  '/api/v1/portal/summary': api('/portal/summary'),
  '/api/v1/portal/warnings': api('/portal/warnings'),
  '/api/v1/push/key': api('/push/key'),
  '/api/v1/session/demo-accounts': api('/session/demo-accounts'),
  '/api/v1/session/ways': api('/session/ways'),
  '/auth/oidc/callback': at('/auth/oidc/callback'),
  '/auth/oidc/sign-out': at('/auth/oidc/sign-out'),
  '/auth/oidc/start': at('/auth/oidc/start'),
  '/feeds/alerts.atom': at('/feeds/alerts.atom'),
  '/feeds/alerts.cap': at('/feeds/alerts.cap'),
  '/feeds/alerts/:id.:format': at('/feeds/alerts/0192d3a0-7b1c-7000-8000-0123456789ab.cap'),
  '/feeds/areas/:code.:format': at(`/feeds/areas/${EAST}.atom`, `/feeds/areas/${GRIDS[0]}.atom`),
  '/feeds/calendar.ics': at('/feeds/calendar.ics'),
  '/feeds/duty/:key.:format': at(`/feeds/duty/${'A'.repeat(43)}.ics`),
  '/feeds/events.atom': at('/feeds/events.atom'),
  '/feeds/events.rss': at('/feeds/events.rss'),
  '/ogc': at('/ogc'),
  '/ogc/': at('/ogc/'),
  '/ogc/api': at('/ogc/api'),
  '/ogc/collections': at('/ogc/collections'),
  '/ogc/collections/:collection': at('/ogc/collections/matters', '/ogc/collections/grids'),
  '/ogc/collections/:collection/items': at(
    '/ogc/collections/matters/items?limit=1000',
    '/ogc/collections/grids/items',
  ),
  '/ogc/collections/:collection/items/:id': each(({ number }) => `/ogc/collections/matters/items/${number}`),
  '/ogc/conformance': at('/ogc/conformance'),
  '/open311/discovery.:format': both('/open311/discovery.*'),
  '/open311/v2/requests.:format': both('/open311/v2/requests.*?start_date=2026-01-01&extensions=true'),
  '/open311/v2/requests/:id.:format': each(
    ({ number }) => `/open311/v2/requests/${number}.json?extensions=true`,
  ),
  '/open311/v2/servicerequestupdates.:format': both(
    '/open311/v2/servicerequestupdates.*?start_date=2026-01-01',
  ),
  '/open311/v2/services.:format': both('/open311/v2/services.*'),
  '/open311/v2/services/:code.:format': at('/open311/v2/services/C1.json'),
  '/portal/': at('/portal/', '/portal/?lang=en'),
  '/portal/duty-list': at('/portal/duty-list', `/portal/duty-list?district=${EAST}&lang=en`),
  '/portal/duty-list/:id': at(`/portal/duty-list/${EAST}.${SOME}`),
  '/portal/objections': at('/portal/objections', '/portal/objections?lang=en'),
  '/portal/follow': at('/portal/follow', '/portal/follow?q=1124-0001'),
  '/portal/how': at('/portal/how'),
  '/portal/matters': at('/portal/matters', `/portal/matters?area=${GRIDS[0]}&which=all&lang=en`),
  '/portal/matters/:id': each(({ id }) => `/portal/matters/${id}`),
  '/portal/matters/:id/code': each(({ id }) => `/portal/matters/${id}/code`),
  '/portal/matters/:id/picture': each(({ id }) => `/portal/matters/${id}/picture`),
  '/portal/me': at('/portal/me'),
  '/portal/help': at('/portal/help'),
  '/portal/help/:id': each(({ id }) => `/portal/help/${id}`),
  '/portal/my/:id': each(({ id }) => `/portal/my/${id}`),
  '/portal/my/:id/rate': each(({ id }) => `/portal/my/${id}/rate`),
  '/portal/notices': at('/portal/notices'),
  '/portal/paper': at('/portal/paper', '/portal/paper?n=1&c=2&lang=en'),
  '/portal/picture': at('/portal/picture', `/portal/picture?area=${EAST}`),
  '/portal/privacy': at('/portal/privacy'),
  '/portal/report': at('/portal/report'),
  '/portal/staff': at('/portal/staff'),
  '/portal/subscribe': at('/portal/subscribe'),
  '/robots.txt': at('/robots.txt'),
  '/sitemap.xml': at('/sitemap.xml'),
  '/open311/v2/tokens/:id.:format': each(({ number }) => `/open311/v2/tokens/${number}.xml`),
};

const WRITES_OUTSIDE = [
  'POST /api/webhooks · system.operate',
  'POST /open311/v2/requests.:format · public',
  'POST /open311/v2/servicerequestupdates.:format · public',
  // The plain forms of residents, guarded and recorded as the app's.
  'POST /portal/duty-list/:id · public',
  'POST /portal/follow · public',
  'POST /portal/objections · public',
  'POST /portal/paper · public',
  'POST /portal/report · public',
];

const routes = describedRoutes();

test('every route that is open to all to read, inside /api/v1 or not, is asked here', () => {
  const open = routes
    .filter(({ right, method }) => right === 'public' && method === 'GET')
    .map(({ absolute, path }) => (absolute === true ? path : `/api/v1${path}`));
  assert.deepEqual(Object.keys(READS).sort(), open.sort());
});

test('outside /api/v1 nothing is written but what was reviewed, and nothing is read that is not open to all', () => {
  const outside = routes.filter(({ absolute }) => absolute === true);
  const writes = outside.filter(({ method }) => method !== 'GET');
  assert.deepEqual(
    writes.map(({ method, path, right }) => `${method} ${path} · ${right}`).sort(),
    WRITES_OUTSIDE,
  );
  const closed = outside.filter(({ method, right }) => method === 'GET' && right !== 'public');
  assert.deepEqual(
    closed.map(({ path }) => path),
    [],
  );
});

describe('reading without signing in', () => {
  const closing: (() => Promise<void>)[] = [];
  let setting: Setting;
  const shown: string[] = [];
  before(async () => {
    setting = await openSetting({ after: (fn) => void closing.push(fn) });
    const { world, database } = setting;
    // Half of the matters are such as everybody may know of once they are decided on.
    for (const { id, n } of world.matters) {
      if (n % 2 === 1) continue;
      const [district, issueId] = id.split('.');
      const state = { ...world.stateOf(id), nature: 'complaint' };
      await database.owner.query(
        `update issue set nature = 'complaint', state = jsonb_set(state, '{nature}', '"complaint"')
         where district = $1 and id = $2`,
        [district, issueId],
      );
      if (isPublic(state as Parameters<typeof isPublic>[0])) shown.push(id);
    }
    assert.ok(shown.length > 5, `${shown.length} public matters`);
    // One file is let out, and another was looked at and kept back: neither makes the rest public.
    const [first = '', second = ''] = shown;
    await decide(first, true);
    await decide(second, false);
  });
  after(async () => {
    // What was opened last goes first.
    for (const close of closing.reverse()) await close();
  });

  async function decide(id: string, published: boolean): Promise<void> {
    const matter = setting.world.matters.find((one) => one.id === id);
    await setting.database.owner.query(
      `insert into published_photo (district, stream_id, file_id, published, hash, reason, by_person, at)
       values ($1, $2, $3, $4, null, '', 'somebody', now())`,
      [id.slice(0, 6), id.slice(7), matter?.fileId ?? SOME, published],
    );
  }

  /** What nobody may read of a matter, whether it is public or not; of others not even that there is one. */
  function secretsOf(id: string, signs: readonly string[], fileId: string): string[] {
    const isShown = shown.includes(id);
    const words = isShown
      ? signs.filter((sign) => /^(井盖缺损印|描述述|来电人|139\d|附件)/.test(sign))
      : [...signs];
    return fileId === '' || id === shown[0] ? words : [...words, fileId];
  }

  test('no page, feed or collection has a name, a telephone, a word of a report or a photo nobody let out', async () => {
    const { world, server } = setting;
    const secrets = world.matters.flatMap(({ id, signs, fileId }) => secretsOf(id, signs, fileId));
    assert.ok(secrets.length > 100);
    const letOut = `/portal/photos/${fileOf(shown[0])}`;
    let [seen, photos] = [0, 0];
    for (const url of Object.values(READS).flatMap((addresses) => addresses(setting))) {
      const { statusCode, body } = await server.app.inject({ method: 'GET', url });
      assert.ok(statusCode < 500, `${url} ${statusCode} ${body}`);
      const betrayed = secrets.filter((secret) => body.includes(secret) && !url.includes(secret));
      assert.deepEqual(betrayed, [], url);
      photos += body.split(letOut).length - 1;
      seen += shown.filter((id) => body.includes(id) || body.includes(numberOf(id))).length;
    }
    // A test that is shown nothing proves nothing.
    assert.ok(seen > shown.length * 4, `${seen} times a public matter was shown`);
    assert.ok(photos > 3, `the photo that was let out was shown ${photos} times`);
  });

  const fileOf = (id: string | undefined) =>
    setting.world.matters.find((one) => one.id === id)?.fileId ?? SOME;
  const numberOf = (id: string) => setting.world.matters.find((one) => one.id === id)?.signs[1] ?? SOME;

  test('what is not public is not there under its own address', async () => {
    const { world, server } = setting;
    for (const { id, fileId, signs } of world.matters.filter((one) => !shown.includes(one.id))) {
      const number = signs[1] ?? '';
      for (const url of [
        `/api/v1/portal/matters/${id}`,
        `/portal/matters/${id}`,
        `/portal/matters/${id}/picture`,
        `/portal/matters/${id}/code`,
        `/api/v1/portal/photos/${fileId}`,
        `/open311/v2/requests/${number}.json`,
        `/ogc/collections/matters/items/${number}`,
      ]) {
        assert.equal((await server.app.inject({ method: 'GET', url })).statusCode, 404, url);
      }
    }
  });
});
