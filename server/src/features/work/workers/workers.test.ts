/** Workers over the ledger: the roster follows the case, whatever order its jobs come in. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { DAY, dayTextAt } from '@gridgov/domain/calendar/zone.ts';
import { actorOf } from '@gridgov/domain/city/people/posts.ts';
import { Refusal } from '@gridgov/domain/refusal.ts';
import { uuidv7 } from '../../../platform/ledger/ids.ts';
import { makeLedgers } from '../../../platform/ledger/ledger.ts';
import { relayOnce } from '../../../platform/ledger/relay.ts';
import type { Job } from '../../../platform/ledger/stream.ts';
import { actOn, beginCase } from '../../../platform/workflow/act.ts';
import { openTrades } from '../../../platform/workflow/open.ts';
import { actingIn } from '../../../platform/workflow/served.ts';
import { testDatabase } from '../../../testing/database.ts';
import { HERE, loanDeps } from '../../../testing/loans/world.ts';
import { grantPost, listPostsOf } from '../../city/people/public.ts';
import { insertStandIn } from '../stand-ins/queries.ts';
import { WORKERS } from './public.ts';
import { ROSTER_TASK, rosterTasks } from './roster.ts';
import { gridsWith } from './workforce-queries.ts';

const TODAY = Date.parse('2026-11-24T00:00:00+08:00');
const NOW = TODAY + 10 * 3_600_000;
const STREET = `${HERE}001`;
const [FIRST, SECOND] = [`${STREET}001001`, `${STREET}001002`];
const PERSON = '00000000-0000-7000-8004-000000000009';

async function open(t: { after(fn: () => Promise<void>): void }) {
  const { db, owner } = await testDatabase(t);
  await owner.query(
    `insert into area (code, valid_from, valid_to, level, parent, name)
     values ($1, '2020-01-01', null, 'grid', $3, '一'), ($2, '2020-01-01', null, 'grid', $3, '二')`,
    [FIRST, SECOND, `${STREET}001`],
  );
  await owner.query(`insert into person (id, name) values ($1, '木雨')`, [PERSON]);
  const trades = openTrades(makeLedgers(db), [WORKERS]);
  const [trade = assert.fail('no trade')] = trades;
  const deps = { ...loanDeps(db), trades };
  const acting = actingIn([WORKERS]);
  const someone = (post: 'street_dispatcher' | 'street_head' | 'district_dispatcher', area: string) =>
    acting(actorOf({ personId: uuidv7(), postId: uuidv7(), post, area }));
  const desk = someone('street_dispatcher', STREET);
  const head = someone('street_head', STREET);
  const origin = () => ({ commandId: uuidv7(), requestId: 'r', address: '', now: NOW });
  const give = (who: typeof desk, id: string, command: string, body: Record<string, unknown> = {}) =>
    actOn(deps, trade, who, { district: HERE, id, command, body }, origin());
  const work = rosterTasks({ db, newId: uuidv7, onPosts: () => undefined });
  return {
    ...{ db, desk, head, give, district: someone('district_dispatcher', HERE) },
    async recruit(body: Record<string, unknown> = {}): Promise<string> {
      const asked = origin();
      const terms = { from: TODAY, until: TODAY + 700 * DAY };
      const engaged = { person: PERSON, kind: 'full_time', grid: FIRST, ...terms, ...body };
      await beginCase(deps, trade, desk, { district: HERE, command: 'recruit', body: engaged }, asked);
      return asked.commandId;
    },
    /** The jobs that wait, carried out from the last to the first, each twice. */
    async catchUp(): Promise<number> {
      const waiting: Job[] = [];
      while ((await relayOnce(db, HERE, async (_, jobs) => void waiting.push(...jobs))) > 0);
      const own = waiting.filter(({ task }) => task === ROSTER_TASK).reverse();
      for (const { payload } of [...own, ...own]) await work[ROSTER_TASK](payload);
      return own.length;
    },
    held: async (at: number) =>
      (await listPostsOf(db, PERSON, dayTextAt(at))).map(({ kind, area }) => [kind, area]),
  };
}

const refused = (code: string) => (error: unknown) => {
  assert.ok(error instanceof Refusal);
  assert.equal(error.code, code);
  return true;
};

test('taking up, moving, standing down and leaving are in the roster from their days on', async (t) => {
  const { desk, head, district, give, recruit, catchUp, held } = await open(t);
  const id = await recruit();
  await assert.rejects(recruit(), refused('already-engaged'));
  await give(desk, id, 'examine', { exam: '上岗考试', examinedOn: TODAY, points: 90, passed: true });
  await give(district, id, 'certify');
  assert.deepEqual(await held(NOW), [], 'a certificate is no post');
  await assert.rejects(give(desk, id, 'take_up', { day: TODAY }), refused('no-right'));
  await give(head, id, 'take_up', { day: TODAY });
  assert.equal(await catchUp(), 1);
  assert.deepEqual(await held(NOW), [['grid_worker', FIRST]]);

  await give(head, id, 'transfer', { grid: SECOND, day: TODAY + DAY, reason: '补缺' });
  await catchUp();
  assert.deepEqual(await held(NOW), [['grid_worker', FIRST]]);
  assert.deepEqual(await held(NOW + DAY), [['grid_worker', SECOND]]);

  await give(head, id, 'relieve', { reason: '病假' });
  await give(head, id, 'reinstate');
  await give(head, id, 'depart', { day: TODAY + 3 * DAY, reason: '辞职' });
  assert.equal(await catchUp(), 3);
  assert.deepEqual(await held(NOW + 2 * DAY), [['grid_worker', SECOND]]);
  assert.deepEqual(await held(NOW + 3 * DAY), []);
  await recruit({ kind: 'assistant' });
});

test('nobody is recruited who stands in no register, or for a grid there is not', async (t) => {
  const { recruit } = await open(t);
  await assert.rejects(recruit({ person: uuidv7() }), refused('not-found'));
  await assert.rejects(recruit({ grid: `${STREET}001009` }), refused('not-found'));
  await assert.rejects(recruit({ grid: `${HERE}002001001` }), refused('not-found'));
});

test('a stand-in ends when the grid has its worker again, and when they stand down themselves', async (t) => {
  const { db, desk, head, district, give, recruit, catchUp, held } = await open(t);
  const [day, to] = [dayTextAt(TODAY), dayTextAt(TODAY + 30 * DAY)];
  const other = '00000000-0000-7000-8004-000000000010';
  await db.query(`insert into person (id, name) values ($1, '渔小满')`, [other]);
  const standIn = async (personId: string, grid: string) => {
    const post = { personId, kind: 'grid_worker' as const, area: grid, unitId: null, from: day, to };
    const { id } = await grantPost(db, post, uuidv7);
    const by = { reason: '缺员', byPerson: head.personId, at: NOW };
    await insertStandIn(db, { district: HERE, postId: id, grid, ...by });
  };
  await standIn(other, FIRST);
  const id = await recruit();
  await give(desk, id, 'examine', { exam: '上岗考试', examinedOn: TODAY, points: 90, passed: true });
  await give(district, id, 'certify');
  await give(head, id, 'take_up', { day: TODAY });
  await catchUp();
  assert.deepEqual(await listPostsOf(db, other, day), []);
  await standIn(PERSON, SECOND);
  assert.equal((await held(NOW)).length, 2);
  await give(head, id, 'relieve', { reason: '调查期间' });
  await catchUp();
  assert.deepEqual(await held(NOW), []);
});

test('helpers are counted part-time where their file says so, else as assistants', async (t) => {
  const { db, desk, head, district, give, recruit, catchUp } = await open(t);
  const id = await recruit({ kind: 'part_time' });
  await give(desk, id, 'examine', { exam: '上岗考试', examinedOn: TODAY, points: 90, passed: true });
  await give(district, id, 'certify');
  await give(head, id, 'take_up', { day: TODAY });
  await catchUp();
  const other = '00000000-0000-7000-8004-000000000010';
  await db.query(`insert into person (id, name) values ($1, '渔小满')`, [other]);
  const post = { personId: other, kind: 'grid_assistant' as const, area: FIRST, unitId: null };
  await grantPost(db, { ...post, from: dayTextAt(TODAY), to: null }, uuidv7);
  const [first] = await gridsWith(db, STREET, dayTextAt(TODAY));
  assert.deepEqual(first, { code: FIRST, households: null, fullTime: 0, partTime: 1, assistants: 1 });
});
