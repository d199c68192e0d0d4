/** The term of the words of leave: at its end they are gone for good, days and decision stay, and other leave is untouched. */
import assert from 'node:assert/strict';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { test } from 'node:test';
import { DAY, dayStartAt } from '@gridgov/domain/calendar/zone.ts';
import { wordsFor } from '@gridgov/domain/trades.ts';
import { FIELD_KINDS, forgetsOf, streamsOf } from '../../../app/trades.ts';
import { makeFileStore } from '../../../platform/files/store.ts';
import { uuidv7 } from '../../../platform/ledger/ids.ts';
import { makeLedgers } from '../../../platform/ledger/ledger.ts';
import { relayOnce } from '../../../platform/ledger/relay.ts';
import type { Job } from '../../../platform/ledger/stream.ts';
import { verifyLedger } from '../../../platform/ledger/verify.ts';
import { FORGOTTEN_FILE } from '../../../platform/sealed/forget.ts';
import { isAsSealed } from '../../../platform/sealed/seals.ts';
import { takeDue } from '../../../platform/timers/timers.ts';
import { openTrades, type TradeDeps } from '../../../platform/workflow/open.ts';
import { tradeRoutes } from '../../../platform/workflow/routes.ts';
import { tradeTasks } from '../../../platform/workflow/tasks.ts';
import { timedOf } from '../../../platform/workflow/timed.ts';
import { wordsOfTrades } from '../../../platform/workflow/words.ts';
import { enrolCast, member } from '../../../testing/cast.ts';
import { testDatabase } from '../../../testing/database.ts';
import { HERE, loanDeps } from '../../../testing/loans/world.ts';
import { TEST_CRYPTO, testSealing } from '../../../testing/sealing.ts';
import { serverOn } from '../../../testing/server.ts';
import { noFault } from '../../../testing/work.ts';
import { makePeopleNames } from '../../city/people/public.ts';
import { LEAVE, leaveTasks } from './public.ts';
import { leaveRoutes } from './routes.ts';

const STREET = `${HERE}012`;
const PEOPLE = {
  heitan: member(1, '黑潭', ['grid_worker', `${STREET}015003`]),
  xiheng: member(2, '溪横', ['grid_worker', `${STREET}015004`]),
  fanying: member(3, '帆影', ['street_head', STREET]),
} as const;
type Name = keyof typeof PEOPLE;
const [WHY, SAID, OTHER] = ['术后复查', '安心养病', '回乡办事'];

async function open(t: { after(fn: () => Promise<void>): void }) {
  const database = await testDatabase(t);
  const { db, owner } = database;
  const dataDir = await mkdtemp(path.join(tmpdir(), 'gridgov-leave-'));
  t.after(() => rm(dataDir, { recursive: true, force: true }));
  await enrolCast(owner, PEOPLE);
  const sealing = testSealing(
    db,
    { ownerUrl: database.ownerUrl, dataDir },
    { store: makeFileStore(dataDir), forgets: forgetsOf([LEAVE]) },
  );
  const deps: TradeDeps = {
    ...loanDeps(db),
    trades: openTrades(makeLedgers(db), [LEAVE]),
    words: wordsOfTrades([LEAVE], wordsFor),
    ...sealing,
  };
  const own = leaveRoutes({
    ...{ db, people: makePeopleNames(db), districts: deps.districts, seals: deps.seals },
  });
  const routes = () => [...own, ...tradeRoutes(deps, FIELD_KINDS)];
  const server = await serverOn(t, database, PEOPLE, routes, {}, [LEAVE]);
  const { clock } = server;
  const carry = leaveTasks({
    ...{ db, now: () => clock.now, onPosts: () => server.identity.forgetAll() },
    book: { refresh: async () => undefined },
  });
  const tasks: Record<string, (payload: Record<string, unknown>) => Promise<void>> = {
    ...tradeTasks(deps, () => clock.now),
    ...carry,
  };

  /** Runs every job that waits, twice: each is safe to run again. */
  async function work(): Promise<string[]> {
    const waiting: Job[] = [];
    const done: string[] = [];
    // One batch after the other.
    while ((await relayOnce(db, HERE, async (_, jobs) => void waiting.push(...jobs))) > 0);
    for (const { task, payload } of waiting) {
      // In their order, as they were written.
      for (let time = 0; time < 2; time += 1) await tasks[task]?.(payload);
      done.push(task);
    }
    return done;
  }
  const give = async (name: Name, where: string, body: object = {}) => {
    const reply = await server.as(name)('POST', where, body, { 'idempotency-key': uuidv7(clock.now) });
    assert.equal(reply.statusCode, 200, reply.body);
    return reply.json() as { id: string };
  };
  return {
    ...{ server, clock, owner, dataDir, work, give },
    ask: async (name: Name, reason: string) => {
      const first = dayStartAt(clock.now) + DAY;
      return (await give(name, '/leaves/commands/ask_leave', { first, last: first, reason })).id;
    },
    /** Lets happen what is due at a moment. Nobody's sign-in lasts as long, so people look before and after it. */
    async passTo(at: number) {
      const before = clock.now;
      clock.now = at;
      const trades = deps.trades.map((one) => timedOf(deps, one));
      await takeDue({ db, now: at, onError: noFault, inDutyHours: true, trades });
      const done = await work();
      clock.now = before;
      return done;
    },
    dueOf: async (id: string): Promise<number> => {
      const { rows } = await owner.query<{ at: string }>(
        `select state->'clocks'->'forget'->>'dueAt' as at from leave where id = $1`,
        [id.slice(7)],
      );
      return Number(rows[0]?.at);
    },
    words: async (name: Name, id: string) =>
      (await server.as(name)('POST', `/leaves/${id}/words`, {})).json() as {
        readonly forgotten: boolean;
        readonly items: readonly { readonly text: string }[];
      },
    verify: async () =>
      (
        await verifyLedger(db, streamsOf([LEAVE]), {
          isAsSealed: (place, key, row) => isAsSealed(TEST_CRYPTO, place, key, row),
        })
      ).broken,
    sealedOf: async (id: string) => {
      const { rows } = await owner.query<{ words: number; keys: number }>(
        `select (select count(*) from sealed_words where stream_id = $1)::int as words,
           (select count(*) from sealed_key where stream_id = $1)::int as keys`,
        [id.slice(7)],
      );
      return rows[0];
    },
  };
}

const texts = ({ items }: { readonly items: readonly { readonly text: string }[] }) =>
  items.map(({ text }) => text);

test('at its term the words of leave are gone for good; days and decision stay, and a second leave is whole', async (t) => {
  const world = await open(t);
  const { ask, give, work, passTo, dueOf, words, verify, sealedOf, server, clock, owner, dataDir } = world;
  const first = await ask('heitan', WHY);
  await give('fanying', `/leaves/${first}/commands/grant_leave`, { words: SAID });
  // Some days later: its own term ends later.
  clock.now += 3 * DAY;
  await server.signOutAll();
  const second = await ask('xiheng', OTHER);
  await give('fanying', `/leaves/${second}/commands/refuse_leave`, { reason: '人手不够' });
  await work();
  const [due, later] = [await dueOf(first), await dueOf(second)];
  assert.ok(due > clock.now + 150 * DAY && due < clock.now + 200 * DAY, 'half a year, as it is shipped');
  assert.ok(later > due);

  await passTo(due - 1);
  assert.deepEqual(texts(await words('heitan', first)), [WHY, SAID], 'a moment before they are still there');
  assert.deepEqual(await passTo(due), ['trade.forget']);

  for (const name of ['heitan', 'fanying'] as const)
    assert.deepEqual(await words(name, first), { forgotten: true, items: [] }, name);
  assert.deepEqual(await sealedOf(first), { words: 0, keys: 0 });
  const seen = (await server.as('fanying')('GET', `/leaves/${first}`)).json();
  assert.deepEqual([seen.stage, seen.sealed], ['leave_granted', null], 'that it was granted stays');
  const [own] = (await server.as('heitan')('GET', '/leaves/own')).json().items;
  assert.deepEqual([own.stage, own.reason, own.said], ['leave_granted', null, null]);
  const { rows } = await owner.query('select from_day from duty_absence where person_id = $1', [
    PEOPLE.heitan.personId,
  ]);
  assert.equal(rows.length, 1, 'the days rosters and wages rest on stay');

  assert.deepEqual(texts(await words('xiheng', second)), [OTHER, '人手不够']);
  assert.deepEqual(await sealedOf(second), { words: 2, keys: 1 });
  assert.deepEqual(await verify(), [], 'nothing is missing that should be there');
  const list = await readFile(path.join(dataDir, 'proof', FORGOTTEN_FILE), 'utf8');
  assert.deepEqual([...new Set(list.trim().split('\n'))], [`leave ${HERE} ${first.slice(7)}`]);

  assert.deepEqual(await passTo(later - 1), [], 'once is enough, and the second has time left');
  assert.deepEqual(await passTo(later), ['trade.forget']);
  assert.deepEqual(await words('xiheng', second), { forgotten: true, items: [] });
  assert.deepEqual(await verify(), []);
});

test('leave nobody decided on keeps its words; taken back, their term begins, and ended early it is not longer', async (t) => {
  const { ask, give, work, passTo, dueOf, words, clock, verify, server } = await open(t);
  const waits = await ask('heitan', WHY);
  const ended = await ask('xiheng', OTHER);
  await give('fanying', `/leaves/${ended}/commands/grant_leave`);
  const due = await dueOf(ended);
  clock.now += DAY;
  await server.signOutAll();
  await give('xiheng', `/leaves/${ended}/commands/end_leave`, { reason: '事情办完了' });
  await work();
  assert.equal(await dueOf(ended), due, 'from when it was decided on');
  assert.equal(await dueOf(waits), 0, 'none runs before it is decided on');
  await passTo(due);
  assert.deepEqual(await words('xiheng', ended), { forgotten: true, items: [] });
  assert.deepEqual(texts(await words('heitan', waits)), [WHY]);

  await give('heitan', `/leaves/${waits}/commands/end_leave`);
  await work();
  const taken = await dueOf(waits);
  assert.ok(taken > due);
  assert.deepEqual(await passTo(taken), ['trade.forget']);
  assert.deepEqual(await words('heitan', waits), { forgotten: true, items: [] });
  assert.deepEqual(await verify(), []);
});
