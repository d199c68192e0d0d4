/** Strict clients of the open interfaces, and the examples of their documentation, against a server that listens. */
import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { after, before, describe, test } from 'node:test';
import { promisify } from 'node:util';
import type { Right } from '@gridgov/domain/city/people/rights.ts';
import { createToken } from '../features/running/accounts/public.ts';
import { uuidv7 } from '../platform/ledger/ids.ts';
import { rootDir } from '../testing/cluster.ts';
import type { TestDatabase } from '../testing/database.ts';
import { BASE, openDoors } from '../testing/open-doors.ts';
import { EAST, GRIDS, type Name, WEST } from '../testing/rights-world.ts';

type Asked = { status: number; type: string; text: string; headers: Headers };

/** The examples for a shell on a page of the documentation, but for those that start programs of this repository. */
async function examplesOf(name: string): Promise<string[]> {
  const text = await readFile(path.join(rootDir, 'docs/interfaces', `${name}.md`), 'utf8');
  const blocks = [...text.matchAll(/```sh\n([\s\S]*?)```/g)]
    .map(([, block = '']) => block)
    .filter((block) => !/\bnpm /.test(block));
  assert.ok(blocks.length > 0, name);
  return blocks;
}

/** Whether they ran; there are machines without curl. */
async function runExamples(name: string, script: string, env: NodeJS.ProcessEnv): Promise<boolean> {
  try {
    await promisify(execFile)('sh', ['-e', '-c', script], { env, maxBuffer: 64 * 1024 * 1024 });
    return true;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 127) return false;
    throw new Error(`${name}.md: ${error instanceof Error ? error.message : String(error)}`);
  }
}

describe('the open interfaces', () => {
  const closing: (() => Promise<void>)[] = [];
  let key = '';
  let owner: TestDatabase['owner'];
  let media: () => Promise<number>;
  let clock: { now: number };

  before(async () => {
    ({ key, owner, media, clock } = await openDoors({ after: (fn) => void closing.push(fn) }));
  });
  after(async () => {
    // What was opened last goes first.
    for (const close of closing.reverse()) await close();
  });

  async function ask(address: string, init?: RequestInit): Promise<Asked> {
    const answer = await fetch(`${BASE}${address}`, init);
    const type = answer.headers.get('content-type') ?? '';
    return { status: answer.status, type, text: await answer.text(), headers: answer.headers };
  }
  const send = (fields: Record<string, string> | string, what = 'requests', format = 'json') =>
    ask(`/open311/v2/${what}.${format}`, { method: 'POST', body: new URLSearchParams(fields) });
  const here = { service_code: 'C-01-13', lat: '37.545001', long: '121.415002' };
  const idOf = ({ text }: Asked) => JSON.parse(text)[0].service_request_id as string;

  test('what is sent in comes back equal to the character, in both formats, without who sent it', async () => {
    const description = ' <b>"井盖"</b> & 𠮷野家 👩‍🚒\r\nzweite Zeile\t]]> ';
    const person = { first_name: '云', last_name: '起', email: 'yunqi@example.org', phone: '13800001111' };
    const sent = await send({ ...here, api_key: key, description, ...person });
    assert.equal(sent.status, 200, sent.text);
    const id = idOf(sent);
    const json = await ask(`/open311/v2/requests/${id}.json`);
    assert.equal(json.type, 'application/json; charset=utf-8');
    const [row] = JSON.parse(json.text);
    assert.equal(row.description, description);
    assert.equal(row.lat, 37.545001);
    assert.equal(row.long, 121.415002);
    assert.match(row.requested_datetime, /T\d\d:\d\d:\d\d\+08:00$/);
    const xml = await ask(`/open311/v2/requests/${id}.xml`);
    assert.equal(xml.type, 'text/xml; charset=utf-8');
    assert.ok(xml.text.startsWith('<?xml version="1.0" encoding="UTF-8"?>'));
    assert.ok(
      xml.text.includes(
        '<description> &lt;b&gt;"井盖"&lt;/b&gt; &amp; 𠮷野家 👩‍🚒&#13;\nzweite Zeile\t]]&gt; </description>',
      ),
    );
    for (const { text } of [json, xml]) {
      for (const secret of ['yunqi', '13800001111', '起']) assert.ok(!text.includes(secret), secret);
    }
  });

  test('a form sent twice is one request', async () => {
    const form = { ...here, api_key: key, description: '再发一次' };
    const first = idOf(await send(form));
    assert.equal(idOf(await send(form)), first);
    // Nine minutes on, which may lie in the next window of the clock; and eleven.
    const minutes = (n: number) => {
      clock.now += n * 60_000;
    };
    minutes(9);
    assert.equal(idOf(await send(form)), first);
    minutes(2);
    assert.notEqual(idOf(await send(form)), first);
    minutes(-11);
  });

  test('the clock of the program that sends is noted beside ours', async () => {
    const said = '2021-01-01T00:00:00.000Z';
    const { text } = await ask('/open311/v2/requests.json', {
      method: 'POST',
      body: new URLSearchParams({ ...here, api_key: key, description: '钟不准' }),
      headers: { 'x-client-time': said },
    });
    const { rows } = await owner.query(
      `select e.client_at from event e join issue i on i.district = e.district and i.id = e.stream_id
       where i.number = $1 and e.at > e.client_at`,
      [JSON.parse(text)[0].service_request_id],
    );
    assert.deepEqual(
      rows.map((row: { client_at?: number }) => row.client_at),
      [Date.parse(said)],
    );
  });

  test('every error is a list in the format asked for', async () => {
    const wrong: [number, Record<string, string> | string][] = [
      [403, { ...here, description: 'x' }],
      [403, { ...here, api_key: 'wrong' }],
      [400, { ...here, api_key: key, service_code: 'no' }],
      [400, { ...here, api_key: key, service_code: '' }],
      [400, { ...here, api_key: key, service_code: 'S-01-02' }],
      [400, { ...here, api_key: key, lat: '91' }],
      [400, { api_key: key, service_code: 'C-01-13' }],
      [400, { ...here, api_key: key, service_code: 'C-01-01' }],
      [400, { ...here, api_key: key, media_url: 'file:///etc/passwd' }],
      [400, `lat=1&${new URLSearchParams({ ...here, api_key: key })}`],
    ];
    for (const [status, form] of wrong) {
      const json = await send(form);
      assert.equal(json.status, status, json.text);
      assert.equal(JSON.parse(json.text)[0].code, status);
      const xml = await send(form, 'requests', 'xml');
      assert.match(
        xml.text,
        new RegExp(`<errors><error><code>${status}</code><description>.+</description>`),
      );
    }
    const addresses: [number, string][] = [
      [404, 'requests/990106-20260101-0001'],
      [404, 'tokens/none'],
      [404, 'services/none'],
      [404, 'nothing/at/all'],
      [400, 'requests'.concat('.json?start_date=yesterday#')],
    ];
    for (const [status, address] of addresses) {
      const json = await ask(`/open311/v2/${address}${address.includes('?') ? '' : '.json'}`);
      assert.equal(json.status, status, address);
      assert.equal(JSON.parse(json.text)[0].code, status);
    }
  });

  test('an update is kept under its own id, and only once', async () => {
    const id = idOf(await send({ ...here, api_key: key, description: '要更新的' }));
    const update = {
      api_key: key,
      service_request_id: id,
      update_id: 'u-1',
      status: 'open',
      description: '看过了',
    };
    const when = { updated_datetime: '2026-11-24T09:00:00+08:00' };
    for (const _ of [1, 2]) {
      const { status, text } = await send({ ...update, ...when }, 'servicerequestupdates');
      assert.equal(status, 200, text);
      assert.equal(JSON.parse(text)[0].update_id, 'u-1');
    }
    // Everybody is shown the address, so it has to be one.
    for (const media_url of ['javascript:alert(1)', `https://x.example/${'x'.repeat(2_000)}`]) {
      const refused = await send({ ...update, update_id: 'u-2', media_url }, 'servicerequestupdates');
      assert.equal(refused.status, 400, refused.text);
    }
    const { text } = await ask(`/open311/v2/servicerequestupdates.json?service_request_id=${id}`);
    assert.deepEqual(JSON.parse(text), [
      {
        update_id: 'u-1',
        service_request_id: id,
        status: 'OPEN',
        updated_datetime: '2026-11-24T09:00:00+08:00',
        description: '看过了',
        media_url: null,
      },
    ]);
  });

  test('a picture at an inner address is never asked for', async () => {
    const url = 'http://127.0.0.1:18117/feeds/events.atom';
    const id = idOf(await send({ ...here, api_key: key, description: '有照片', media_url: url }));
    assert.equal(await media(), 1);
    assert.equal(await media(), 0);
    const [row] = JSON.parse((await ask(`/open311/v2/requests/${id}.json`)).text);
    assert.equal(row.media_url, url);
  });

  test('all grids are read page by page, each once, with the same count on every page', async () => {
    const seen: string[] = [];
    let next = '/ogc/collections/grids/items?limit=2';
    while (next !== '') {
      const page = JSON.parse((await ask(next)).text);
      assert.equal(page.numberMatched, GRIDS.length);
      assert.equal(page.numberReturned, page.features.length);
      seen.push(...page.features.map(({ id }: { id: string }) => id));
      const link = page.links.find(({ rel }: { rel: string }) => rel === 'next');
      next = link === undefined ? '' : link.href.slice(BASE.length);
    }
    assert.deepEqual(seen, [...GRIDS].sort());
  });

  test('the description of the map interface has the type that GDAL compares with, letter by letter', async () => {
    const { type, text } = await ask('/ogc/api');
    const pieces = type.split(/;\s*/);
    assert.deepEqual(pieces.slice(0, 2), ['application/vnd.oai.openapi+json', 'version=3.0']);
    assert.equal(JSON.parse(text).openapi, '3.0.3');
  });

  test('matters of a street, and what is wrong with a question', async () => {
    const all = JSON.parse((await ask(`/ogc/collections/matters/items?street=${EAST}012`)).text);
    assert.ok(all.numberMatched > 0);
    const other = JSON.parse((await ask(`/ogc/collections/matters/items?street=${WEST}001`)).text);
    assert.equal(other.numberMatched, 0);
    for (const query of [
      'bbox=1,2,3',
      'bbox=a,b,c,d',
      'limit=0',
      'limit=x',
      'nonsense=1',
      'datetime=x',
      'crs=x',
    ]) {
      assert.equal((await ask(`/ogc/collections/grids/items?${query}`)).status, 400, query);
    }
    for (const address of [
      'none',
      '',
      'none/items',
      'grids/items/none',
      'grids/items/',
      'matters/items/none',
    ]) {
      assert.equal((await ask(`/ogc/collections/${address}`)).status, 404, address);
    }
  });

  test('what is far too long is refused in the form of its interface, and no method is at fault', async () => {
    const long = await ask(`/open311/v2/requests.json?status=${'x'.repeat(40_000)}`);
    assert.deepEqual([long.status, long.type], [400, 'application/json; charset=utf-8']);
    assert.equal(JSON.parse(long.text)[0].code, 400);
    // A piece longer than any id: there is no such thing.
    for (const address of [
      `/open311/v2/requests/${'9'.repeat(300)}.json`,
      `/feeds/areas/${'9'.repeat(300)}.atom`,
    ])
      assert.ok([400, 404].includes((await ask(address)).status), address);
  });

  test('whoever asks with HEAD gets the same answer without its body', async () => {
    const addresses = [
      '/open311/discovery.xml',
      '/open311/v2/services.json',
      '/open311/v2/requests.xml?page_size=1',
      '/ogc',
      '/ogc/collections/grids/items?limit=1',
      '/feeds/events.atom',
      '/feeds/alerts.cap',
    ];
    for (const address of addresses) {
      const [full, bare] = [await ask(address), await ask(address, { method: 'HEAD' })];
      assert.deepEqual([bare.status, bare.type, bare.text], [200, full.type, ''], address);
    }
    const unknown = await ask('/open311/v2/requests/none.json', { method: 'HEAD' });
    assert.deepEqual([unknown.status, unknown.text], [404, '']);
    const other = await ask('/feeds/events.atom', { method: 'DELETE' });
    assert.deepEqual([other.status, other.headers.get('allow')], [405, 'GET, HEAD']);
  });

  test('a page beyond the last one is empty, however far', async () => {
    for (const what of ['requests', 'servicerequestupdates']) {
      const { status, text } = await ask(`/open311/v2/${what}.json?page=1000000000000&page_size=100000000`);
      assert.deepEqual([status, text], [200, '[]'], what);
    }
  });

  test('feeds have their types, and 304 for whoever has them', async () => {
    const types = {
      'events.atom': 'application/atom+xml',
      'events.rss': 'application/rss+xml',
      'calendar.ics': 'text/calendar',
      'alerts.cap': 'application/cap+xml',
    };
    for (const [file, type] of Object.entries(types)) {
      const { status, type: given, headers, text } = await ask(`/feeds/${file}`);
      assert.equal(status, 200);
      assert.equal(given, `${type}; charset=utf-8`);
      assert.ok(text.length > 200);
      const again = await ask(`/feeds/${file}`, { headers: { 'if-none-match': headers.get('etag') ?? '' } });
      assert.equal(again.status, 304, file);
    }
    const { text } = await ask('/feeds/calendar.ics');
    for (const line of text.split('\r\n'))
      assert.ok(Buffer.byteLength(line) <= 75 && !line.includes('\n'), line);
    assert.match(text, /DTSTART;VALUE=DATE:20260215\r\nDTEND;VALUE=DATE:20260224\r\nSUMMARY:春节放假/);
  });

  test('every warning in force is reachable as a message of its own, and who ends it is told there', async () => {
    const given = async (headline: string, minutesAgo: number) => {
      const id = uuidv7();
      await owner.query(
        `insert into warning (id, category, urgency, severity, certainty, event, headline, description, instruction,
           exercise, areas, sent_at, onset_at, expires_at, by_person)
         values ($1, 'Met', 'Expected', 'Severe', 'Likely', '大风', $2, '阵风 <10 级> & 以上 𠮷', '减少外出', false, $3,
           $4::timestamptz, $4, $4::timestamptz + interval '1 day', 'x')`,
        [id, headline, [GRIDS[0]], new Date(clock.now - minutesAgo * 60_000)],
      );
      return id;
    };
    const empty = await ask('/feeds/alerts.atom');
    assert.match(empty.text, /<updated>2\d{3}-\d\d-\d\dT00:00:00\+08:00<\/updated>/);
    const [older, newer] = [await given('大风蓝色预警', 30), await given('大风黄色预警', 10)];
    const { text, type, headers } = await ask('/feeds/alerts.atom');
    assert.equal(type, 'application/atom+xml; charset=utf-8');
    const links = [...text.matchAll(/type="application\/cap\+xml" href="([^"]+)"/g)].map(([, href]) => href);
    assert.deepEqual(
      links,
      [newer, older].map((id) => `${BASE}/feeds/alerts/${id}.cap`),
    );
    for (const id of [newer, older]) {
      const cap = await ask(`/feeds/alerts/${id}.cap`);
      assert.equal(cap.type, 'application/cap+xml; charset=utf-8');
      assert.match(cap.text, new RegExp(`<identifier>${id}</identifier>.*<msgType>Alert</msgType>`));
      // Latitude first, and closed.
      assert.match(cap.text, /<polygon>(37\.\d{6},121\.\d{6})( 37\.\d{6},121\.\d{6})+ \1<\/polygon>/);
    }
    assert.ok((await ask('/feeds/alerts.cap')).text.includes(newer));
    await owner.query(
      `update warning set ended_at = $2, ended_by = 'x', end_kind = 'lifted', end_reason = '风停' where id = $1`,
      [older, new Date(clock.now)],
    );
    const end = await ask(`/feeds/alerts/${older}.cap`);
    assert.match(end.text, new RegExp(`<identifier>${older}-end</identifier>.*<msgType>Cancel</msgType>`));
    const again = await ask('/feeds/alerts.atom', {
      headers: { 'if-none-match': headers.get('etag') ?? '' },
    });
    assert.equal(again.status, 200);
    assert.match(again.text, /<title>解除：大风蓝色预警<\/title>/);
    for (const id of [uuidv7(), 'none']) {
      const { status } = await ask(`/feeds/alerts/${id}.cap`);
      assert.equal(status, id === 'none' ? 400 : 404, id);
    }
  });

  test('a reader that knows only the date has the feed already, unless something came since', async () => {
    const { headers } = await ask('/feeds/events.atom');
    const modified = headers.get('last-modified') ?? '';
    const since = async (at: string) =>
      (await ask('/feeds/events.atom', { headers: { 'if-modified-since': at } })).status;
    assert.equal(await since(modified), 304);
    assert.equal(await since(new Date(Date.parse(modified) - 1_000).toUTCString()), 200);
    assert.equal(await since('yesterday'), 200);
  });

  /** A token of somebody who holds the right, for programs. */
  async function tokenOf(name: Name, scope: Right): Promise<string> {
    const given = { account: name, name: scope, scopes: [scope], areas: [] };
    const { token } = await createToken(owner, {
      ...given,
      expiresAt: null,
      now: Date.now(),
      createdBy: null,
    });
    return token;
  }

  test('the examples of the documentation work as they stand there', async (t) => {
    // Whom the example of the sign-in rules names.
    await owner.query(
      `insert into account (id, name, must_change, failures, status, demo, language, created_at, version)
       values ($1, 'yunxiu', false, 0, 'active', false, 'zh', '2026-01-01', 1)`,
      [uuidv7()],
    );
    const tokens: Readonly<Record<string, string>> = {
      webhooks: await tokenOf('machines', 'system.operate'),
      events: await tokenOf('city', 'issue.read'),
      'sign-in': await tokenOf('locks', 'account.manage'),
    };
    for (const name of ['open311', 'ogc', 'feeds', ...Object.keys(tokens)]) {
      const blocks = await examplesOf(name);
      const env = { ...process.env, BASE, API_KEY: key, GRIDGOV: BASE, TOKEN: tokens[name] ?? '' };
      // The stream of events has no end: two seconds without a refusal are enough.
      const brief = name === 'events' ? 'curl() { command curl -m 2 "$@" || [ $? -eq 28 ]; }\n' : '';
      if (!(await runExamples(name, brief + blocks.join('\n'), env))) return t.skip('curl is not here');
    }
  });
});
