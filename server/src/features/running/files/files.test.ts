import assert from 'node:assert/strict';
import { createHash, randomBytes } from 'node:crypto';
import * as fs from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { test } from 'node:test';
import { setTimeout as wait } from 'node:timers/promises';
import sharp from 'sharp';
import { makeFileStore } from '../../../platform/files/store.ts';
import { CAST } from '../../../testing/cast.ts';
import { type Send, testServer } from '../../../testing/server.ts';
import { type MayRead, ownFiles, sweepUploads } from './public.ts';
import { fileRoutes } from './routes.ts';

type Context = Parameters<typeof testServer>[0];

async function serve(t: Context, mayRead: MayRead = async () => false) {
  const folder = fs.mkdtempSync(path.join(tmpdir(), 'gridgov-files-'));
  t.after(async () => fs.rmSync(folder, { recursive: true, force: true }));
  const store = makeFileStore(folder);
  const server = await testServer(t, ({ db }) => fileRoutes({ db, store, mayRead }));
  const left = () => fs.readdirSync(path.join(folder, 'uploads')).length;
  return { ...server, store, folder, left };
}

/** A picture as a telephone takes it: lying on its side, with time and place. */
function phonePicture(): Promise<Buffer> {
  return sharp({ create: { width: 60, height: 40, channels: 3, background: '#2a6f4e' } })
    .withExif({
      IFD0: { Make: 'Telephone of somebody' },
      IFD2: { DateTimeOriginal: '2026:11:24 09:30:00', OffsetTimeOriginal: '+08:00' },
      IFD3: {
        GPSLatitudeRef: 'N',
        GPSLatitude: '37/1 30/1 0/1',
        GPSLongitudeRef: 'E',
        GPSLongitude: '121/1 24/1 0/1',
      },
    })
    .withMetadata({ orientation: 6 })
    .jpeg()
    .toBuffer();
}

const chunk = (offset: number) => ({
  'content-type': 'application/offset+octet-stream',
  'upload-offset': String(offset),
});

async function sendWhole(send: Send, content: Buffer, name = '现场.jpg') {
  const made = (await send('POST', '/uploads', { name, bytes: content.length })).json();
  return send('PATCH', `/uploads/${made.id}`, content, chunk(0));
}

test('a photo arrives in pieces, gives up time and place, and is served upright without them', async (t) => {
  const server = await serve(t);
  const qinghe = server.as('qinghe');
  const picture = await phonePicture();
  const sha256 = createHash('sha256').update(picture).digest('hex');
  const given = { name: '路灯 不亮.jpg', bytes: picture.length, sha256 };
  const upload = (await qinghe('POST', '/uploads', given)).json();
  const half = Math.floor(picture.length / 2);
  const first = await qinghe('PATCH', `/uploads/${upload.id}`, picture.subarray(0, half), chunk(0));
  assert.deepEqual([first.json().offset, first.json().file], [half, null]);
  const head = await qinghe('HEAD', `/uploads/${upload.id}`);
  assert.equal(head.headers['upload-offset'], String(half));
  const last = await qinghe('PATCH', `/uploads/${upload.id}`, picture.subarray(half), chunk(half));
  const { file } = last.json();
  assert.deepEqual(
    [file.type, file.width, file.height, file.takenAt, file.lat, file.lon],
    ['image/jpeg', 40, 60, Date.UTC(2026, 10, 24, 1, 30), 37.5, 121.4],
  );
  const served = await qinghe('GET', `/files/${file.id}`);
  assert.equal(served.headers['content-type'], 'image/jpeg');
  assert.match(String(served.headers['content-disposition']), /^inline; .*UTF-8''%E8%B7%AF/);
  const left = await sharp(served.rawPayload).metadata();
  assert.deepEqual([left.exif, left.orientation], [undefined, undefined]);
  assert.equal(served.rawPayload.includes('somebody'), false);
  const small = await qinghe('GET', `/files/${file.id}?size=thumb`);
  assert.equal(small.statusCode, 200);
  const again = await qinghe('GET', `/files/${file.id}`, undefined, {
    'if-none-match': String(served.headers.etag),
  });
  assert.equal(again.statusCode, 304);
  assert.equal(server.left(), 0);
});

test('a chunk at the wrong place is refused with the right one, and the last one again gives the same file', async (t) => {
  const server = await serve(t);
  const qinghe = server.as('qinghe');
  const picture = await phonePicture();
  const { id } = (await qinghe('POST', '/uploads', { name: 'a.jpg', bytes: picture.length })).json();
  const wrong = await qinghe('PATCH', `/uploads/${id}`, picture.subarray(0, 10), chunk(5));
  assert.deepEqual([wrong.statusCode, wrong.headers['upload-offset']], [409, '0']);
  const once = (await qinghe('PATCH', `/uploads/${id}`, picture, chunk(0))).json();
  const twice = (await qinghe('PATCH', `/uploads/${id}`, picture, chunk(0))).json();
  assert.deepEqual(twice, once);
});

test('content is judged by what it is, not by its name, and what is refused leaves nothing behind', async (t) => {
  const server = await serve(t);
  const qinghe = server.as('qinghe');
  const page = await sendWhole(qinghe, Buffer.from('<html><script>alert(1)</script></html>'), '照片.jpg');
  assert.equal(page.statusCode, 415);
  const broken = await sendWhole(qinghe, (await phonePicture()).subarray(0, 400));
  assert.equal(broken.statusCode, 422);
  const { id } = (
    await qinghe('POST', '/uploads', { name: 'a.jpg', bytes: 5, sha256: '0'.repeat(64) })
  ).json();
  assert.equal((await qinghe('PATCH', `/uploads/${id}`, Buffer.from('hello'), chunk(0))).statusCode, 422);
  const { id: small } = (await qinghe('POST', '/uploads', { name: 'a.jpg', bytes: 5 })).json();
  const more = await qinghe('PATCH', `/uploads/${small}`, Buffer.from('hello, world'), chunk(0));
  assert.equal(more.statusCode, 413);
  assert.equal((await qinghe('GET', `/uploads/${small}`)).json().offset, 0);
  await qinghe('DELETE', `/uploads/${small}`);
  assert.equal(server.left(), 0);
});

test('a file is shown to who sent it and to whom its matter may be shown, and to nobody else', async (t) => {
  const server = await serve(t, async (actors) => actors.some((actor) => actor.post === 'street_dispatcher'));
  const { file } = (await sendWhole(server.as('qinghe'), await phonePicture())).json();
  const status = async (name: 'qinghe' | 'xiheng' | 'lanting') =>
    (await server.as(name)('GET', `/files/${file.id}`)).statusCode;
  assert.deepEqual(
    [await status('qinghe'), await status('xiheng'), await status('lanting')],
    [200, 200, 404],
  );
  assert.equal((await server.send('GET', `/files/${file.id}`)).statusCode, 401);
});

test('nobody goes on with, or attaches, what another person sent', async (t) => {
  const server = await serve(t);
  const { db } = server.database;
  const { id } = (await server.as('qinghe')('POST', '/uploads', { name: 'a.jpg', bytes: 5 })).json();
  assert.equal((await server.as('xiheng')('GET', `/uploads/${id}`)).statusCode, 404);
  const { file } = (await sendWhole(server.as('qinghe'), await phonePicture())).json();
  assert.equal((await ownFiles(db, [file.id], CAST.qinghe.personId)).length, 1);
  await assert.rejects(ownFiles(db, [file.id], CAST.xiheng.personId), { code: 'field-wrong' });
});

test('a hundred uploads cut off on the way leave the next one served, can go on, and are swept in the end', async (t) => {
  const server = await serve(t);
  const address = new URL(await server.app.listen({ host: '127.0.0.1', port: 0 }));
  const qinghe = server.as('qinghe');
  const cookie = `gridgov_session=session-of-${CAST.qinghe.accountId}`;
  const ids: string[] = [];
  for (let n = 0; n < 100; n += 1) {
    // One after the other: the hundred cuts below are what is tried, not these.
    ids.push((await qinghe('POST', '/uploads', { name: 'a.jpg', bytes: 1_000_000 })).json().id);
  }
  await Promise.all(ids.map((id) => cutOff(Number(address.port), id, cookie)));
  const offsets = async () =>
    Promise.all(ids.map(async (id) => (await qinghe('GET', `/uploads/${id}`)).json().offset as number));
  let [arrived, before] = [await offsets(), ''];
  for (
    let tries = 0;
    tries < 200 && (before !== `${arrived}` || arrived.every((offset) => offset === 0));
    tries += 1
  ) {
    // A busy machine takes its time over what had arrived before the cut: until nothing more comes.
    before = `${arrived}`;
    await wait(300);
    arrived = await offsets();
  }
  assert.ok(
    arrived.some((offset) => offset > 0) && arrived.every((offset) => offset < 1_000_000),
    `${arrived}`,
  );
  assert.equal((await sendWhole(qinghe, await phonePicture())).statusCode, 200);
  const { pool } = server.database.db;
  assert.equal(pool.totalCount - pool.idleCount, 0);
  assert.deepEqual(server.diary, []);
  const past = server.clock.now - 30 * 3_600_000;
  for (const id of ids) fs.utimesSync(server.store.pathOfUpload(id), past / 1000, past / 1000);
  assert.equal(await sweepUploads(server.database.db, server.store, server.clock.now), 100);
  assert.equal(server.left(), 0);
});

function cutOff(port: number, id: string, cookie: string): Promise<void> {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1', () => {
      socket.write(
        `PATCH /api/v1/uploads/${id} HTTP/1.1\r\nHost: 127.0.0.1:8080\r\nOrigin: http://127.0.0.1:8080\r\nCookie: ${cookie}\r\n` +
          'Content-Type: application/offset+octet-stream\r\nUpload-Offset: 0\r\nContent-Length: 1000000\r\n\r\n',
      );
      socket.write(randomBytes(20_000), () => setTimeout(() => socket.destroy(), 1_000));
    });
    socket.on('close', () => resolve());
  });
}
