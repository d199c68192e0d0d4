/** Attachments of a trade: pages in order, turned, stamped when they leave, seen by sight, each look logged. */
import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Readable } from 'node:stream';
import { test } from 'node:test';
import { OPTIONAL, pages } from '@gridgov/domain/workflow/fields.ts';
import sharp from 'sharp';
import { digestsOf, otherFiles, ownFiles, takeWhole } from '../features/running/files/public.ts';
import { fileRoutes } from '../features/running/files/routes.ts';
import { makeFileStore } from '../platform/files/store.ts';
import { uuidv7 } from '../platform/ledger/ids.ts';
import { makeLedgers } from '../platform/ledger/ledger.ts';
import { verifyLedger } from '../platform/ledger/verify.ts';
import { maySeeCaseFile } from '../platform/workflow/files.ts';
import { openTrades, type TradeDeps } from '../platform/workflow/open.ts';
import { tradeRoutes } from '../platform/workflow/routes.ts';
import type { Served } from '../platform/workflow/served.ts';
import { enrolCast } from '../testing/cast.ts';
import { testDatabase } from '../testing/database.ts';
import { addLoanTable, BODY, HERE, LOANS, loanDeps, PEOPLE } from '../testing/loans/world.ts';
import { serverOn } from '../testing/server.ts';
import { FIELD_KINDS } from './trades.ts';

const { ask } = LOANS.trade.commands;
/** Loans with pages; the desk sees only that there is one, until it hands out. */
const WITH_PAGES: Served = {
  ...LOANS,
  trade: {
    ...LOANS.trade,
    commands: {
      ...LOANS.trade.commands,
      ask: {
        ...(ask ?? assert.fail('no command')),
        fields: { ...ask?.fields, papers: pages('凭证', 'Papers', OPTIONAL) },
      },
    },
    sight: (state, actor) => {
      const sight = LOANS.trade.sight(state, actor);
      return sight === 'content' && state.stage === 'asked' && actor.post !== 'resident' ? 'frame' : sight;
    },
  },
};

const PDF = Buffer.from('%PDF-1.4\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF\n');
const picture = (width: number, height: number) =>
  sharp({ create: { width, height, channels: 3, background: '#3377aa' } })
    .jpeg()
    .toBuffer();

type Limits = { readonly pages: number; readonly photoMb: number; readonly pdfMb: number };

async function pageWorld(t: { after(fn: () => Promise<void>): void }, attachments?: Limits) {
  const database = await testDatabase(t);
  const { db, owner } = database;
  await addLoanTable(owner);
  await enrolCast(owner, PEOPLE);
  const folder = await mkdtemp(path.join(tmpdir(), 'gridgov-pages-'));
  t.after(() => rm(folder, { recursive: true }));
  const store = makeFileStore(folder);
  const plain = loanDeps(db);
  const deps: TradeDeps = {
    ...plain,
    trades: openTrades(makeLedgers(db), [WITH_PAGES]),
    inForce: (at) => ({ ...plain.inForce(at), policy: attachments === undefined ? {} : { attachments } }),
    files: { ...plain.files, open: store.open },
    checkFiles: async (ids, personId) => digestsOf(await ownFiles(db, ids, personId)),
  };
  const mayRead = (actors: Parameters<typeof maySeeCaseFile>[1], { id }: { readonly id: string }) =>
    maySeeCaseFile(deps, actors, id);
  const routes = () => [...tradeRoutes(deps, FIELD_KINDS), ...fileRoutes({ db, store, mayRead })];
  const server = await serverOn(t, database, PEOPLE, routes, {}, [WITH_PAGES]);
  const [muyu, chuyun, yanxi] = await Promise.all([
    server.as('muyu'),
    server.as('chuyun'),
    server.as('yanxi'),
  ]);
  const sent = (name: string, content: Buffer, personId = PEOPLE.muyu.personId) =>
    takeWhole({ db, store }, Readable.from([content]), { name, personId, most: 1e6 }, Date.now());
  const begin = (papers: readonly object[], id = uuidv7()) =>
    muyu('POST', `/loans/commands/ask?district=${HERE}`, { ...BODY, papers }, { 'idempotency-key': id });
  return { db, owner, deps, sent, begin, muyu, chuyun, yanxi };
}

const at = (id: string, file: string, rest = '') => `/loans/${id}/events/1/files/${file}${rest}`;

test('pages keep their order and their turns, and leave turned and stamped, each look logged', async (t) => {
  const { db, sent, begin, muyu } = await pageWorld(t);
  const [second, first, paper] = [
    await sent('二.jpg', await picture(300, 200)),
    await sent('一.jpg', await picture(400, 200)),
    await sent('三.pdf', PDF),
  ];
  const order = [
    { file: first.id, turn: 90 },
    { file: second.id, turn: 0 },
    { file: paper.id, turn: 0 },
  ];
  const begun = await begin(order);
  assert.equal(begun.statusCode, 200, begun.body);
  const { id } = begun.json();
  const { timeline, members } = (await muyu('GET', `/loans/${id}`)).json();
  assert.deepEqual(
    timeline[0].attached[0].pages.map(({ name, turn }: { name: string; turn: number }) => [name, turn]),
    [
      ['一.jpg', 90],
      ['二.jpg', 0],
      ['三.pdf', 0],
    ],
  );
  assert.equal(members.find(({ name }: { name: string }) => name === 'papers').text, '3 页');

  const shown = await muyu('GET', at(id, first.id));
  assert.equal(shown.statusCode, 200, shown.body);
  const { width, height = 0 } = await sharp(shown.rawPayload).metadata();
  assert.equal(width, 200, 'turned');
  assert.ok(height > 400, 'with a strip below it');
  const strip = await sharp(shown.rawPayload)
    .extract({ left: 0, top: 401, width: 200, height: height - 401 })
    .toBuffer();
  const { channels } = await sharp(strip).stats();
  assert.ok(
    channels.every(({ stdev }) => stdev > 20),
    'that something is written in',
  );
  assert.match(String(shown.headers['cache-control']), /no-store/);
  const small = await sharp((await muyu('GET', at(id, first.id, '/small'))).rawPayload).metadata();
  assert.deepEqual([small.width, small.height], [160, 320]);
  const saved = await muyu('GET', at(id, paper.id));
  assert.deepEqual(saved.rawPayload, PDF, 'a PDF as it was sent in');
  assert.match(String(saved.headers['content-disposition']), /^attachment/);

  const looks = await db.query<{ subject: string; details: { file: string } }>(
    "select subject, details from access_log where kind = 'personal'",
  );
  assert.deepEqual(
    looks.rows.map(({ subject, details }) => `${subject} ${details.file}`).sort(),
    [first.id, paper.id].map((file) => `loan:${id} ${file}`).sort(),
  );
});

test('a page is seen by whoever sees what it came with, and its original by whoever sent it alone', async (t) => {
  const { sent, begin, chuyun, yanxi, muyu } = await pageWorld(t);
  const { id: file } = await sent('一.jpg', await picture(300, 200));
  const { id } = (await begin([{ file, turn: 0 }])).json();
  const seen = async () => {
    const answers = await Promise.all([chuyun('GET', at(id, file)), yanxi('GET', at(id, file))]);
    return answers.map(({ statusCode }) => statusCode);
  };
  assert.deepEqual(await seen(), [404, 404], 'the frame alone');
  assert.equal((await chuyun('POST', `/loans/${id}/commands/hand_out`, {})).statusCode, 200);
  assert.deepEqual(await seen(), [200, 404]);
  assert.equal((await chuyun('GET', `/files/${file}`)).statusCode, 404, 'without a stamp');
  assert.equal((await muyu('GET', `/files/${file}`)).statusCode, 200);
  const other = await sent('别的.jpg', await picture(300, 200));
  assert.equal((await muyu('GET', at(id, other.id))).statusCode, 404, 'of no case');
});

test('only pictures and PDFs are pages, each once, by quarter turns, and no more than the city takes', async (t) => {
  const { sent, begin } = await pageWorld(t, { pages: 2, photoMb: 1, pdfMb: 1 });
  const files = [];
  // One after the other: they are refused by their order.
  for (const name of ['一', '二', '三']) files.push(await sent(`${name}.jpg`, await picture(90, 60)));
  const [one, two, three] = files.map(({ id: file }) => ({ file, turn: 0 }));
  assert.ok(one !== undefined && two !== undefined && three !== undefined);
  const said = async (papers: readonly object[]) => {
    const { statusCode, body } = await begin(papers);
    return statusCode === 200 ? 'taken' : body;
  };
  assert.match(await said([one, two, three]), /最多 2 页/);
  assert.match(await said([one, one]), /每份文件只放一次/);
  assert.notEqual(await said([{ ...one, turn: 45 }]), 'taken');
  const foreign = await sent('别人的.jpg', await picture(90, 60), PEOPLE.shiquan.personId);
  assert.match(await said([{ file: foreign.id, turn: 0 }]), /不是本人上传/);
  // A sound, by its first bytes: taken by the store, and no page.
  const sound = await sent(
    '录音.jpg',
    Buffer.concat([Buffer.from('OggS'), Buffer.alloc(24), Buffer.from('OpusHead'), Buffer.alloc(400)]),
  );
  assert.match(await said([{ file: sound.id, turn: 0 }]), /JPEG, PNG, WebP, PDF/);
  assert.equal(await said([one, two]), 'taken');
});

test('a page that was exchanged, or whose row was changed, is found by the proof', async (t) => {
  const { db, owner, deps, sent, begin } = await pageWorld(t);
  const { id: file } = await sent('一.jpg', await picture(300, 200));
  await begin([{ file, turn: 180 }]);
  const [open = assert.fail('no trade')] = deps.trades;
  const checks = (tx: Parameters<typeof otherFiles>[0]) => ({
    case_file: (rows: Parameters<typeof otherFiles>[1]) => otherFiles(tx, rows),
  });
  const broken = async () =>
    (await verifyLedger(db, [open.stream], { checks })).broken.map(({ problem }) => problem);
  assert.deepEqual(await broken(), []);
  await owner.query("update file set name = '别的.jpg' where id = $1", [file]);
  assert.deepEqual(await broken(), ['beside']);
});
