/** What residents' addresses answer, and to whom: those that the test of rights asks in vain, having no resident in it. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { uuidv7 } from '../../../../platform/ledger/ids.ts';
import { CRYPTO, GRID, key, portalWorld } from '../testing.ts';

test('GET /portal/matters/:id is there for all once it is public, and as if it never was before', async (t) => {
  const { send, as, report, file } = await portalWorld(t);
  const { id } = (await report()).json();
  const hidden = await report({ nature: 'report' });
  const ask = () =>
    Promise.all([send('GET', `/portal/matters/${id}`), as('city')('GET', `/portal/matters/${id}`)]);
  for (const answer of await ask())
    assert.equal(answer.statusCode, 404, 'not even for who may see it elsewhere');
  await file(id);
  await file(hidden.json().id);
  for (const answer of await ask()) {
    assert.equal(answer.statusCode, 200, answer.body);
    assert.ok(!answer.body.includes('云杉'), answer.body);
  }
  assert.equal((await send('GET', `/portal/matters/${hidden.json().id}`)).statusCode, 404);
});

/** Signs in as whoever holds an address; the code that was sent is replaced by one the test knows. */
function signingIn({ send, solve, database }: Awaited<ReturnType<typeof portalWorld>>) {
  return async (to: string) => {
    const asked = await send('POST', '/portal/session/code', {
      channel: 'email',
      to,
      solution: await solve(),
    });
    assert.equal(asked.statusCode, 200, asked.body);
    const { id } = asked.json();
    const code = '246810';
    const known = CRYPTO.blindIndex(`${id} ${code}`, 'resident.code');
    await database.owner.query('update resident_code set code_hash = $2 where id = $1', [id, known]);
    const opened = await send('POST', '/portal/session', { id, code });
    assert.equal(opened.statusCode, 204, opened.body);
    return { cookie: String(opened.headers['set-cookie']).split(';')[0] ?? '' };
  };
}

test('GET /portal/me/copy holds what is the asker’s own, and nothing without a session', async (t) => {
  const world = await portalWorld(t);
  const { send, as, report } = world;
  const signIn = signingIn(world);
  const [mine, other] = ['yunshan@example.cn', 'biluo@example.cn'];
  await report({ description: '我家门口的灯不亮', contact: { channel: 'email', to: mine } });
  await report({ description: '楼道里的灯不亮', contact: { channel: 'email', to: other } });
  const copy = async (headers: Record<string, string>) => send('GET', '/portal/me/copy', undefined, headers);
  const [first, second] = [await copy(await signIn(mine)), await copy(await signIn(other))];
  assert.ok(first.body.includes('我家门口的灯不亮') && first.body.includes(mine), first.body);
  assert.ok(!first.body.includes('楼道里') && !first.body.includes(other), first.body);
  assert.ok(second.body.includes('楼道里的灯不亮') && !second.body.includes('我家门口'), second.body);
  for (const answer of [await copy({}), await copy({ cookie: 'gridgov_resident=made-up' })]) {
    assert.equal(answer.statusCode, 401, answer.body);
  }
  assert.equal((await as('city')('GET', '/portal/me/copy')).statusCode, 401, 'a post is no resident');
});

test('GET /portal/me/telling says how the asker is told, and nothing without a session', async (t) => {
  const world = await portalWorld(t);
  const { send, as } = world;
  const session = await signingIn(world)('yunshan@example.cn');
  assert.equal((await send('GET', '/portal/me/telling', undefined, session)).statusCode, 200);
  assert.equal((await send('GET', '/portal/me/telling')).statusCode, 401);
  assert.equal((await as('city')('GET', '/portal/me/telling')).statusCode, 401, 'a post is no resident');
});

test('GET /portal/own-photos/:id opens by the address its matter gave, for that photo and that time', async (t) => {
  const { send, report, photo, clock } = await portalWorld(t);
  const sent = async () => {
    const commandId = uuidv7(clock.now);
    const { id: file } = (await photo(commandId)).json();
    const { shortNumber, secret } = (await report({ files: [file] }, commandId)).json();
    const own = (await send('POST', '/portal/matters/open', { number: shortNumber, secret })).json().own;
    return { file, url: String(own.matter.photos[0].url) };
  };
  const [one, two] = [await sent(), await sent()];
  assert.equal((await send('GET', one.url)).statusCode, 200);
  assert.equal((await send('GET', one.url.replace(one.file, two.file))).statusCode, 404, 'another photo');
  assert.equal((await send('GET', one.url.replace(/sign=./, 'sign=~'))).statusCode, 404, 'another signature');
  const longer = one.url.replace(/until=(\d+)/, (_, until) => `until=${Number(until) + 3_600_000}`);
  assert.equal((await send('GET', longer)).statusCode, 404, 'a longer time');
  clock.now += 5 * 3_600_000;
  assert.equal((await send('GET', one.url)).statusCode, 404, 'afterwards');
});

test('GET /portal/photos/:id shows what was let out, until it is taken back', async (t) => {
  const { send, as, report, file, photo, clock } = await portalWorld(t);
  const commandId = uuidv7(clock.now);
  const { id: picture } = (await photo(commandId)).json();
  const { id } = (await report({ files: [picture] }, commandId)).json();
  await file(id);
  const ask = async () => (await send('GET', `/portal/photos/${picture}`)).statusCode;
  const decide = async (body: object) => {
    const decided = await as('street')('PUT', `/publication/photos/${id}/${picture}`, body, key());
    assert.equal(decided.statusCode, 204, decided.body);
  };
  assert.equal(await ask(), 404);
  await decide({ publish: true });
  assert.equal(await ask(), 200);
  await decide({ publish: false, reason: '看得见门牌' });
  assert.equal(await ask(), 404);
});

test('GET /portal/places/at names the grid of a point, which is public, and nothing outside the city', async (t) => {
  const { send, deps, database } = await portalWorld(t);
  const ring = [119.395, 36.095, 119.405, 36.105] as const;
  const [west, south, east, north] = ring;
  const corners = [
    [west, south],
    [east, south],
    [east, north],
    [west, north],
    [west, south],
  ];
  await database.owner.query(
    `insert into area_boundary (code, valid_from, coordinates, west, south, east, north, label_lon, label_lat, source,
       origin_crs, synthetic, derived)
     values ($1, '2020-01-01', $2, $3, $4, $5, $6, 119.4, 36.1, '测试', 'WGS-84', true, false)`,
    [GRID, JSON.stringify([[corners]]), ...ring],
  );
  await database.owner.query('update area_revision set revision = revision + 1');
  await deps.places.reload();
  const found = await send('GET', '/portal/places/at?longitude=119.4&latitude=36.1');
  assert.deepEqual([found.statusCode, found.json().code], [200, GRID]);
  assert.equal((await send('GET', '/portal/places/at?longitude=100&latitude=20')).statusCode, 404);
});
