/** A stranger, whoever guesses, and another resident: none of them learns anything personal by any answer, nor by its headers. */
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { test } from 'node:test';
import sharp from 'sharp';
import { uuidv7 } from '../../../platform/ledger/ids.ts';
import { CRYPTO, GRID, key, portalWorld } from './testing.ts';

type World = Awaited<ReturnType<typeof portalWorld>>;
type Answer = Awaited<ReturnType<World['send']>>;

const MAIL = 'yunshan@example.cn';
/** Of the report, none of it for others. */
const SECRETS = ['云杉', '13800001234', 'yunshan', '501室', '没了', 'CanonSecret', 'XmpSecret', 'resident:'];

/** As a telephone takes it: who, with what, where, in each place a file has for it. */
function picture(): Promise<Buffer> {
  return sharp({
    create: { width: 80, height: 60, channels: 3, background: '#335577' },
  })
    .withExif({
      IFD0: { Make: 'CanonSecret', Artist: 'CanonSecret', ImageDescription: 'CanonSecret' },
      IFD3: {
        GPSLatitudeRef: 'N',
        GPSLatitude: '36/1 6/1 0/1',
        GPSLongitudeRef: 'E',
        GPSLongitude: '119/1 24/1 0/1',
      },
    })
    .withXmp(
      `<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description xmlns:dc="http://purl.org/dc/elements/1.1/" dc:creator="XmpSecret"/></rdf:RDF></x:xmpmeta>`,
    )
    .jpeg()
    .toBuffer();
}

async function reported(world: World) {
  const { send, report, file, as } = world;
  const draft = uuidv7();
  const original = await picture();
  const headers = { 'content-type': 'image/jpeg', 'portal-draft': draft };
  const fileId = (await send('POST', '/portal/photos', original, headers)).json().id;
  const made = await report(
    {
      description: '路边一个井盖没了，我叫云杉，电话13800001234',
      place: { text: '滨河路12号2单元501室', grid: GRID, lon: 119.4, lat: 36.1 },
      contact: { channel: 'email', to: MAIL },
      files: [fileId],
    },
    draft,
  );
  assert.equal(made.statusCode, 200, made.body);
  const matter = made.json();
  await file(matter.id);
  const out = await as('street')('PUT', `/publication/photos/${matter.id}/${fileId}`, { publish: true });
  assert.equal(out.statusCode, 204, out.body);
  return { ...matter, fileId, original };
}

/** Signs in as whoever holds an address; the code that was sent is replaced by one the test knows. */
async function signedIn({ send, solve, database }: World, to: string): Promise<{ cookie: string }> {
  const asked = await send('POST', '/portal/session/code', { channel: 'email', to, solution: await solve() });
  const { id } = asked.json();
  const known = CRYPTO.blindIndex(`${id} 246810`, 'resident.code');
  await database.owner.query('update resident_code set code_hash = $2 where id = $1', [id, known]);
  const opened = await send('POST', '/portal/session', { id, code: '246810' });
  assert.equal(opened.statusCode, 204, opened.body);
  return { cookie: String(opened.headers['set-cookie']).split(';')[0] ?? '' };
}

const whole = ({ headers, rawPayload }: Answer) =>
  `${JSON.stringify(headers)}\n${rawPayload.toString('utf8')}\n${rawPayload.toString('latin1')}`;

test('no answer to a stranger, to a wrong secret or to another resident holds anything of whoever reported', async (t) => {
  const world = await portalWorld(t);
  const { send, solve } = world;
  const { id, number, shortNumber, secret, fileId, original } = await reported(world);
  const theirs = { contact: { channel: 'email', to: 'biluo@example.cn' }, description: '灯不亮' };
  const other = (await world.report(theirs)).json();
  const hash = createHash('sha256').update(original).digest();
  const secrets = [
    ...SECRETS,
    secret,
    hash.toString('hex'),
    hash.toString('base64'),
    hash.toString('base64url'),
  ];
  const near = { text: '滨河路12号', grid: GRID, lon: 119.4, lat: 36.1 };
  const answers: [string, Answer][] = [];
  const ask = async (...call: Parameters<World['send']>) => {
    const answer = await send(...call);
    answers.push([`${call[0]} ${call[1]} ${answer.statusCode}`, answer]);
    return answer;
  };
  for (const path of [
    '/portal/matters',
    `/portal/matters/${id}`,
    '/portal/map?bbox=119,36,120,37',
    `/portal/places?q=${encodeURIComponent('滨河路12号')}`,
    `/portal/places?q=${encodeURIComponent('云杉')}`,
    '/portal/summary',
    '/portal/me',
    '/portal/me/copy',
    `/portal/photos/${fileId}`,
    `/portal/photos/${fileId}?size=thumb`,
    `/portal/own-photos/${fileId}?until=9999999999999&sign=x`,
    `/portal/staff?grid=${GRID}`,
  ])
    await ask('GET', path);
  const advice = await ask('POST', '/portal/advice', { text: '井盖坏了', place: near });
  assert.equal(advice.json().same[0].id, id, 'the matter is found, without words of its reporter');
  await ask('POST', '/portal/matters/open', { number: shortNumber });
  // Right for another matter, wrong for this one.
  for (const wrong of ['ABCDEF', other.secret]) {
    for (const called of [shortNumber, number])
      await ask('POST', '/portal/matters/open', { number: called, secret: wrong });
    await ask('POST', `/portal/matters/${id}/own`, { secret: wrong });
    for (const command of ['object', 'note', 'withdraw', 'rate', 'reopen', 'urge'])
      await ask('POST', `/portal/matters/${id}/commands/${command}`, { secret: wrong, note: '补充' }, key());
  }
  await ask('POST', `/portal/matters/${id}/own`, {});
  await ask('POST', `/portal/matters/${id}/own`, {}, { cookie: 'gridgov_resident=made-up' });
  const session = await signedIn(world, 'biluo@example.cn');
  for (const path of ['/portal/me', '/portal/me/copy', `/portal/matters/${id}`])
    await ask('GET', path, undefined, session);
  assert.equal((await ask('POST', `/portal/matters/${id}/own`, {}, session)).statusCode, 404);
  await ask('POST', `/portal/matters/${id}/commands/note`, { note: '补充' }, { ...session, ...key() });
  const joined = await ask('POST', `/portal/matters/${id}/join`, { solution: await solve() }, key());
  const fellow = await ask('POST', `/portal/matters/${id}/own`, { secret: joined.json().secret });
  assert.equal(fellow.json().role, 'fellow');
  for (const [what, answer] of answers) {
    const found = secrets.filter((one) => whole(answer).includes(one));
    assert.deepEqual(found, [], what);
  }
  assert.ok(
    answers.filter(([, { statusCode }]) => statusCode === 200).length > 8,
    'something was shown at all',
  );
});

test('a wrong secret is answered as if the matter were not there, in every word', async (t) => {
  const world = await portalWorld(t);
  const { send } = world;
  const { id } = await reported(world);
  const none = `${id.slice(0, 7)}${uuidv7()}`;
  const said = async (matter: string, body: object) => {
    const answer = await send('POST', `/portal/matters/${matter}/own`, body);
    const { instance, requestId, ...rest } = answer.json();
    return [answer.statusCode, rest];
  };
  assert.deepEqual(await said(id, { secret: 'ABCDEF' }), await said(none, { secret: 'ABCDEF' }));
  assert.deepEqual(await said(id, {}), await said(none, {}));
});

test('a photo that is let out, and that of its reporter, hold nothing of the camera and no name of a file', async (t) => {
  const world = await portalWorld(t);
  const { send } = world;
  const { id, secret, fileId } = await reported(world);
  const own = (await send('POST', `/portal/matters/${id}/own`, { secret })).json();
  const [mine] = own.matter.photos;
  for (const path of [
    `/portal/photos/${fileId}`,
    `/portal/photos/${fileId}?size=thumb`,
    mine.url,
    mine.thumbnail,
  ]) {
    const answer = await send('GET', path.replace(/^\/api\/v1/, ''));
    assert.equal(answer.statusCode, 200, path);
    const { exif, xmp, iptc, width } = await sharp(answer.rawPayload).metadata();
    assert.deepEqual([exif, xmp, iptc], [undefined, undefined, undefined], path);
    assert.ok((width ?? 0) > 0);
    assert.ok(!/Secret|photo\.jpg/.test(whole(answer)), path);
  }
});
