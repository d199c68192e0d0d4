/** Courses, their banks and exams over HTTP: imported, assigned, drawn, handed in, certified; and what nobody else sees. */
import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { test } from 'node:test';
import { DAY, HOUR, MINUTE } from '@gridgov/domain/calendar/zone.ts';
import { FIELD_KINDS } from '../../../app/trades.ts';
import { RunningImports } from '../../../platform/imports/upload.ts';
import { uuidv7 } from '../../../platform/ledger/ids.ts';
import { makeLedgers } from '../../../platform/ledger/ledger.ts';
import { takeDue } from '../../../platform/timers/timers.ts';
import { openTrades } from '../../../platform/workflow/open.ts';
import { tradeRoutes } from '../../../platform/workflow/routes.ts';
import { timedOf } from '../../../platform/workflow/timed.ts';
import { enrolCast, member } from '../../../testing/cast.ts';
import { testDatabase } from '../../../testing/database.ts';
import { HERE, loanDeps } from '../../../testing/loans/world.ts';
import { serverOn } from '../../../testing/server.ts';
import { noFault } from '../../../testing/work.ts';
import { makeActingNames } from '../../city/people/public.ts';
import { courseRoutes } from '../courses/routes.ts';
import { EXAMS } from './public.ts';
import { examRoutes } from './routes.ts';

const STREET = `${HERE}012`;
const GRID = `${STREET}015003`;
const PEOPLE = {
  heitan: member(1, '黑潭', ['grid_worker', GRID]),
  qingyan: member(2, '青岩', ['grid_worker', `${HERE}013001001`]),
  fanzhi: member(3, '帆知', ['street_dispatcher', STREET]),
  other: member(4, '别处', ['street_dispatcher', `${HERE}013`]),
  chuyun: member(5, '初云', ['district_dispatcher', HERE]),
} as const;
type Name = keyof typeof PEOPLE;
const person = PEOPLE.heitan.personId;

const COURSE = {
  name: '岗前培训',
  topics: '法规、隐私、隐患',
  hours: 24,
  posts: ['grid_worker'],
  ...{ questions: 2, minutes: 30, pass: 60, attempts: 2, certifies: true },
  ...{ from: '2026-01-01', to: null },
};
const BANK = [
  '课程,题号,题型,题干,A,B,C,D,答案,分值,依据',
  '岗前培训,1,单选,飞线充电先做哪一步,拔插头,拍照上报,发到群里,月底再报,B,2,消防法',
  '岗前培训,2,多选,采集前要做什么,亮证,说明用途,拍身份证,,AB,3,个人信息保护法',
  '岗前培训,3,判断,可以把住户电话发到群里,,,,,错,1,个人信息保护法',
].join('\n');

async function open(t: { after(fn: () => Promise<void>): void }) {
  const database = await testDatabase(t);
  const { db } = database;
  await enrolCast(database.owner, PEOPLE);
  const folder = await mkdtemp(path.join(tmpdir(), 'gridgov-exams-'));
  t.after(() => rm(folder, { recursive: true, force: true }));
  const trades = openTrades(makeLedgers(db), [EXAMS]);
  const [trade = assert.fail('no trade')] = trades;
  const deps = { ...loanDeps(db), trades, people: makeActingNames(db) };
  const running = new RunningImports(folder);
  const routes = () => [
    ...courseRoutes({ db, running, newId: () => uuidv7(), areaName: (code) => code }),
    ...examRoutes({ db }),
    ...tradeRoutes(deps, FIELD_KINDS),
  ];
  const server = await serverOn<Name>(t, database, PEOPLE, routes, {}, [EXAMS]);
  const course = uuidv7();
  const upload = (name: Name, table: string, query = '') =>
    server.as(name)('POST', `/course-questions/import${query}`, table, { 'content-type': 'text/csv' });
  return {
    db,
    server,
    course,
    upload,
    make: (name: Name = 'chuyun') => server.as(name)('PUT', `/courses/${course}`, COURSE),
    /** The exam, assigned; its id. */
    async assigned(body: object = {}): Promise<string> {
      const given = { person, course, by: server.clock.now + 10 * DAY, ...body };
      const headers = { 'idempotency-key': uuidv7(server.clock.now) };
      const made = await server.as('fanzhi')('POST', '/exams/commands/assign', given, headers);
      assert.equal(made.statusCode, 200, made.body);
      return made.json().id;
    },
    give: (name: Name, id: string, command: string, body: object = {}) =>
      server.as(name)('POST', `/exams/${id}/commands/${command}`, body, { 'idempotency-key': uuidv7() }),
    due: () =>
      takeDue({
        db,
        now: server.clock.now,
        inDutyHours: false,
        onError: noFault,
        trades: [timedOf(deps, trade)],
      }),
  };
}

type Item = { text: string; options: string[]; right: string | null; basis: string | null; chosen: string };
const RIGHT: Readonly<Record<string, string[]>> = {
  飞线充电先做哪一步: ['拍照上报'],
  采集前要做什么: ['亮证', '说明用途'],
  可以把住户电话发到群里: ['错'],
};
const answering = (items: readonly Item[]) =>
  items
    .map(({ text, options }, at) => {
      const letters = [...'ABCDEF'].filter((_, n) => RIGHT[text]?.includes(options[n] ?? ''));
      return `${at + 1}:${letters.join('')}`;
    })
    .join(' ');

test('a bank is imported with the faults of each row, and again changes nothing; a changed question is a new version', async (t) => {
  const { make, upload, course, server } = await open(t);
  assert.equal((await make()).statusCode, 204);
  const wrong = `${BANK}\n没有这门,1,单选,题,甲,乙,,,A,1,\n岗前培训,3,判断,再来一次,,,,,对,1,\n岗前培训,9,单选,题,甲,,丙,,AD,0,`;
  const refused = (await upload('chuyun', wrong)).json();
  assert.deepEqual([refused.applied, refused.refused], [false, 3]);
  const fields = refused.problems.map(({ row, field }: { row: number; field: string }) => `${row} ${field}`);
  assert.deepEqual(fields.sort(), ['0 ', '5 course', '6 no', '7 answer', '7 b', '7 points']);
  const done = await upload('chuyun', BANK);
  assert.equal(done.statusCode, 200, done.body);
  assert.deepEqual([done.json().applied, done.json().added], [true, 3]);
  assert.equal((await upload('chuyun', BANK)).json().unchanged, 3);
  const changed = await upload('chuyun', BANK.replace('月底再报', '不报'));
  assert.deepEqual([changed.json().changed, changed.json().unchanged], [1, 2]);
  const { items } = (await server.as('chuyun')('GET', `/courses/${course}/questions`)).json();
  assert.deepEqual(
    items.map(({ no, version, answer }: { no: string; version: number; answer: string }) => [
      no,
      version,
      answer,
    ]),
    [
      ['1', 2, 'B'],
      ['2', 1, 'AB'],
      ['3', 1, 'B'],
    ],
  );
  // A street reads the course of its district; the bank with its answers is the district's.
  const [seen] = (await server.as('fanzhi')('GET', '/courses')).json().items;
  assert.deepEqual([seen.name, seen.bank, seen.mayEdit], ['岗前培训', 3, false]);
  assert.equal((await server.as('fanzhi')('GET', `/courses/${course}/questions`)).statusCode, 404);
  assert.equal((await server.as('fanzhi')('PUT', `/courses/${course}`, COURSE)).statusCode, 403);
  assert.equal((await server.as('heitan')('GET', `/courses/${course}/questions`)).statusCode, 403);
  assert.equal((await upload('fanzhi', BANK)).json().refused, 3, 'not of a course of its own');
});

test('from assigning to the certificate: no right answer leaves before the end, and none but the candidate sees the paper', async (t) => {
  const { make, upload, assigned, give, server, course } = await open(t);
  await make();
  await upload('chuyun', BANK);
  const id = await assigned();
  const again = { person, course, by: server.clock.now + DAY };
  const twice = await server.as('fanzhi')('POST', '/exams/commands/assign', again, {
    'idempotency-key': uuidv7(),
  });
  assert.deepEqual([twice.statusCode, twice.json().code], [409, 'exam-open']);
  assert.equal((await server.as('heitan')('GET', `/exams/${id}/paper`)).statusCode, 404, 'not begun');
  assert.equal((await give('qingyan', id, 'sit')).statusCode, 404);
  const started = await give('heitan', id, 'sit');
  assert.equal(started.statusCode, 200, started.body);
  const paper = (await server.as('heitan')('GET', `/exams/${id}/paper`)).json();
  assert.equal(paper.endsAt, server.clock.now + 30 * MINUTE);
  assert.equal(paper.items.length, 2);
  assert.ok(paper.items.every(({ right, basis }: Item) => right === null && basis === null));
  assert.equal((await server.as('fanzhi')('GET', `/exams/${id}/paper`)).statusCode, 404, 'under way');
  assert.equal((await server.as('other')('GET', `/exams/${id}`)).statusCode, 404);
  const done = await give('heitan', id, 'hand_in', { answers: answering(paper.items) });
  assert.equal(done.statusCode, 200, done.body);
  assert.equal(done.json().stage, 'passed');
  const after = (await server.as('fanzhi')('GET', `/exams/${id}/paper`)).json();
  assert.equal(after.score, after.full);
  assert.ok(after.items.every(({ right, chosen, basis }: Item) => right === chosen && basis !== ''));
  assert.equal((await server.as('other')('GET', `/exams/${id}/paper`)).statusCode, 404);
});

test('lists name whom an exam is about to who may read it, and the step is what whoever has the turn does', async (t) => {
  const { make, upload, assigned, give, server } = await open(t);
  await make();
  await upload('chuyun', BANK);
  const id = await assigned();
  const seen = async (name: Name) =>
    (await server.as(name)('GET', '/exams')).json().items.map(({ about }: { about: string }) => about);
  for (const name of ['fanzhi', 'chuyun', 'heitan'] as const)
    assert.deepEqual(await seen(name), ['黑潭'], name);
  for (const name of ['other', 'qingyan'] as const) assert.deepEqual(await seen(name), [], name);
  const effects = async (name: Name) =>
    (await server.as(name)('GET', `/exams/${id}`))
      .json()
      .commands.map(({ command, effect }: { command: string; effect?: string }) => [command, effect]);
  assert.deepEqual(await effects('heitan'), [['sit', 'moves']]);
  // Theirs to call off, and not the step that is waited for.
  assert.deepEqual(await effects('fanzhi'), [['call_off', undefined]]);
  await give('heitan', id, 'sit');
  assert.deepEqual(await effects('heitan'), [
    ['save_answers', 'notes'],
    ['hand_in', 'moves'],
  ]);
});

test('a paper keeps the version it was drawn with; what is saved is marked when nobody hands in', async (t) => {
  const { make, upload, assigned, give, due, server } = await open(t);
  await make();
  await upload('chuyun', BANK);
  const id = await assigned();
  await give('heitan', id, 'sit');
  const { items } = (await server.as('heitan')('GET', `/exams/${id}/paper`)).json();
  await upload('chuyun', BANK.replace('拍照上报', '报告').replace(',B,2,', ',A,2,').replace('错,1', '对,1'));
  const saved = await give('heitan', id, 'save_answers', { answers: answering(items) });
  assert.equal(saved.statusCode, 200, saved.body);
  server.clock.now += 30 * MINUTE + 24 * HOUR;
  await due();
  // Their sessions have ended meanwhile.
  await server.signOutAll();
  const after = (await server.as('heitan')('GET', `/exams/${id}/paper`)).json();
  assert.deepEqual([after.stage, after.score], ['passed', after.full]);
});

test('nobody is assigned an exam by a street they do not work in, nor for a course that does not hold', async (t) => {
  const { make, server, course } = await open(t);
  await make();
  const assign = (name: Name, body: object) => {
    const given = { person, course, by: server.clock.now + DAY, ...body };
    return server.as(name)('POST', '/exams/commands/assign', given, { 'idempotency-key': uuidv7() });
  };
  assert.equal((await assign('other', {})).json().code, 'outside-area');
  assert.equal((await assign('fanzhi', { course: uuidv7() })).json().code, 'not-found');
  assert.equal((await assign('fanzhi', { person: PEOPLE.fanzhi.personId })).json().code, 'outside-area');
  assert.equal((await assign('heitan', {})).statusCode, 403);
});
