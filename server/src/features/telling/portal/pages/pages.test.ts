import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import sharp from 'sharp';
import { html } from '../../../../platform/http/html.ts';
import { uuidv7 } from '../../../../platform/ledger/ids.ts';
import { GRID, portalWorld } from '../testing.ts';
import { pageText } from './frame.ts';
import { lookOf } from './look.ts';

const ORIGIN = 'http://127.0.0.1:8080';
const SHELL = readFileSync(
  path.join(import.meta.dirname, '../../../../../../faces/portal/index.html'),
  'utf8',
);

async function pagesWorld(t: Parameters<typeof portalWorld>[0]) {
  const world = await portalWorld(t);
  const { app, clock } = world;
  const get = (url: string, headers: object = {}) =>
    app.inject({ url, headers: { accept: '*/*', ...headers } });
  /** As a browser without scripts sends a form. */
  const post = async (
    url: string,
    fields: readonly (readonly [string, string | Blob])[],
    headers: object = {},
  ) => {
    const form = new FormData();
    for (const [name, value] of fields) form.append(name, value);
    const sent = new Response(form);
    const payload = Buffer.from(await sent.arrayBuffer());
    const type = sent.headers.get('content-type') ?? '';
    return app.inject({
      method: 'POST',
      url,
      payload,
      headers: { 'content-type': type, origin: ORIGIN, ...headers },
    });
  };
  /** The fields of the form on a page, with what is typed and chosen in their place. */
  const filled = (page: string, typed: Readonly<Record<string, string>>) => {
    const found = [...page.matchAll(/<input type="hidden" name="(\w+)" value="([^"]*)">/g)];
    const held = found.map(([, name = '', value = '']) => [name, value] as const);
    return [...held.filter(([name]) => typed[name] === undefined), ...Object.entries(typed)];
  };
  return { ...world, get, post, filled, wait: (ms: number) => (clock.now += ms) };
}

test('public matters are read without scripts, each at its own address with its own head', async (t) => {
  const { get, report, file } = await pagesWorld(t);
  const { id } = (await report()).json();
  assert.equal((await get(`/portal/matters/${id}`)).statusCode, 404, 'before anybody decided on it');
  await file(id);
  const page = await get(`/portal/matters/${id}`);
  assert.equal(page.statusCode, 200);
  assert.match(String(page.headers['content-type']), /text\/html/);
  assert.match(String(page.headers['content-security-policy']), /script-src 'self';/);
  assert.match(page.body, /<title>井盖缺损，滨河路12号·/);
  assert.match(page.body, /<meta name="description" content="已交给roads。/);
  assert.match(page.body, new RegExp(`<link rel="canonical" href="${ORIGIN}/portal/matters/${id}">`));
  assert.match(page.body, new RegExp(`property="og:image" content="${ORIGIN}/portal/matters/${id}/picture"`));
  assert.match(page.body, /<h1>井盖缺损，滨河路12号<\/h1>/);
  assert.ok(!page.body.includes('云杉') && !page.body.includes('没了'), 'nothing that is not public');
  const list = await get('/portal/matters');
  assert.match(list.body, new RegExp(`href="/portal/matters/${id}"`));
  assert.notEqual(/<title>(.*?)</.exec(list.body)?.[1], /<title>(.*?)</.exec(page.body)?.[1]);
  const english = await get(`/portal/matters/${id}?lang=en`);
  assert.match(english.body, /<html lang="en"/);
  assert.match(english.body, /<h1><span lang="zh-CN">/, 'names stay Chinese and are marked');
  assert.match(english.body, /href="\/portal\/matters\?lang=en"/, 'links lead on in the language');
  assert.match((await get('/sitemap.xml')).body, new RegExp(`<loc>${ORIGIN}/portal/matters/${id}</loc>`));
  assert.match((await get('/robots.txt')).body, /Disallow: \/portal\/my\/[\s\S]*Sitemap: http/);
});

test('what is not there is 404 whatever is asked for, and every other page answers', async (t) => {
  const { get } = await pagesWorld(t);
  for (const at of ['/portal/matters/990106.', '/portal/matters/x%27y', `/portal/matters/990106.${uuidv7()}`])
    assert.equal((await get(at)).statusCode, 404, at);
  const pages = [
    '',
    'report',
    'follow',
    'matters?which=done',
    'me',
    'subscribe',
    'staff?grid=990106012015001&utm_source=x',
    'report?help=1',
    '?lang=de',
    'notices',
    'how',
    'privacy',
    'my/x',
  ];
  assert.match((await get('/portal/privacy')).body, /收结果的手机或邮箱[\s\S]*第十三条[\s\S]*镇街派遣员/);
  for (const one of pages) {
    const { statusCode, body } = await get(`/portal/${one}`);
    assert.equal(statusCode, 200, one);
    assert.match(body, /<h1>/, one);
  }
  assert.match((await get('/portal/me')).body, /noindex/);
});

test('a link shows a picture of the place, and a code to scan', async (t) => {
  const { get, report, file } = await pagesWorld(t);
  const { id } = (await report()).json();
  await file(id);
  const picture = await get(`/portal/matters/${id}/picture`);
  const { width, height, format } = await sharp(picture.rawPayload).metadata();
  assert.deepEqual([width, height, format], [1200, 630, 'jpeg']);
  assert.equal((await get(`/portal/matters/990106.${uuidv7()}/picture`)).statusCode, 404);
  assert.match((await get(`/portal/matters/${id}/code`)).body, /^<svg /);
});

test('hostile words of a matter stay words, in the head as on the page', () => {
  const look = lookOf({ nameOf: () => '虚构市' }, { language: 'zh', now: 0, query: {} });
  const hostile = '"><script>alert(1)</script>$&$1';
  const page = { path: '/x', title: hostile, description: hostile, seed: { path: hostile, data: hostile } };
  const made = pageText(SHELL, ORIGIN, look, { ...page, body: html`` });
  assert.ok(!made.includes('<script>alert'), made);
  assert.ok(made.includes('<script type="module"'), 'the app is still in it');
  assert.equal(made.match(/<title>/g)?.length, 1);
  assert.equal(made.match(/name="description"/g)?.length, 1);
  assert.match(made, /&lt;script&gt;alert\(1\)&lt;\/script&gt;\$&amp;\$1/);
});

test('a report is sent by the plain form alone, once however often it is sent, and followed by its code', async (t) => {
  const { get, post, filled, wait, deps, database } = await pagesWorld(t);
  const form = (await get('/portal/report')).body;
  const typed = {
    place: `虚构${GRID.slice(0, 12)}`,
    kind: 'complaint',
    description: '路边一个井盖没了',
    contact: '',
  };
  const photo = await sharp({ create: { width: 60, height: 40, channels: 3, background: '#345' } })
    .jpeg()
    .toBuffer();
  const picked = ['photo', new Blob([new Uint8Array(photo)], { type: 'image/jpeg' })] as const;
  const chosen = { ...typed, searched: typed.place, at: GRID };
  const quick = await post('/portal/report', filled(form, chosen));
  assert.match(quick.body, /交得太快了/, 'nobody writes that fast');
  assert.match(quick.body, /路边一个井盖没了<\/textarea>/, 'what was written is kept');
  wait(5_000);
  const asked = await post('/portal/report', [...filled(form, typed), picked]);
  assert.equal(asked.statusCode, 200, asked.body);
  assert.match(asked.body, /照片已收到1张/);
  const whole = [...filled(form, chosen), picked];
  const sent = await post('/portal/report', whole);
  const part = (body: string, name: string) => new RegExp(`data-${name}>([^<]+)<`).exec(body)?.[1] ?? '';
  const [number, secret] = [part(sent.body, 'number'), part(sent.body, 'secret')];
  assert.match(number, /^\d{6}-\d{8}-\d+$/, sent.body);
  const again = await post('/portal/report', whole);
  assert.deepEqual([part(again.body, 'number'), part(again.body, 'secret')], [number, secret]);
  const { rows } = await database.db.query<{ n: number }>('select count(*)::int as n from issue', []);
  assert.equal(rows[0]?.n, 1);
  const own = await post('/portal/follow', [
    ['number', number],
    ['secret', secret.toLowerCase()],
  ]);
  assert.match(own.body, /我们收到了[\s\S]*路边一个井盖没了/);
  assert.match(own.body, /noindex/);
  const wrong = await post('/portal/follow', [
    ['number', number],
    ['secret', 'ABCDEF'],
  ]);
  assert.match(wrong.body, /没查到。请核对编号和查询码。/);
  assert.ok(!wrong.body.includes('没了'));
  assert.equal(deps.guard.holds({ salt: 'x', until: 9e12, sign: 'x' }, 0), false);
});

test('the plain form is guarded as the app’s: by origin, by its own mark, by a number of tries', async (t) => {
  const { get, post, filled, wait } = await pagesWorld(t);
  const chosen = {
    place: '路口',
    searched: '路口',
    at: GRID,
    kind: 'complaint',
    description: '井盖没了',
    contact: '',
  };
  const form = (await get('/portal/report')).body;
  wait(5_000);
  const foreign = await post('/portal/report', filled(form, chosen), { origin: 'https://elsewhere.example' });
  assert.equal(foreign.statusCode, 403);
  const forged = filled(form, chosen).map(([name, value]) => [name, name === 'sign' ? 'x' : value] as const);
  assert.match((await post('/portal/report', forged)).body, /请再按一次/);
  assert.match((await post('/portal/report', filled(form, chosen))).body, /data-secret/);
  const other = filled(form, chosen).map(
    ([name, value]) => [name, name === 'id' ? uuidv7() : value] as const,
  );
  assert.match((await post('/portal/report', other)).body, /请再按一次/, 'a form serves one report');
  const statuses = new Set<number>();
  for (let n = 0; n < 21; n += 1) {
    const next = (await get('/portal/report')).body;
    wait(5_000);
    statuses.add((await post('/portal/report', filled(next, chosen))).statusCode);
  }
  assert.deepEqual([...statuses], [200, 429]);
});
