import assert from 'node:assert/strict';
import { test } from 'node:test';
import { actorOf } from '@gridgov/domain/city/people/posts.ts';
import { tradeRight } from '@gridgov/domain/city/people/trade-rights.ts';
import { testDatabase } from '../../testing/database.ts';
import { addLoanTable, HERE, LOANS, loanDeps } from '../../testing/loans/world.ts';
import { faults, noFault } from '../../testing/work.ts';
import { uuidv7 } from '../ledger/ids.ts';
import { takeDue } from '../timers/timers.ts';
import type { WorkDeps } from '../work/work.ts';
import { actOn, beginCase } from './act.ts';
import { timedOf } from './timed.ts';

/** A Tuesday, ten in the morning in China. */
const START = Date.parse('2026-11-24T10:00:00+08:00');
const HOUR = 3_600_000;
const DESK = `desk:district:${HERE}`;

const resident = actorOf({ personId: 'muyu', postId: 'p1', post: 'resident', area: '' });
const dispatcher = actorOf({ personId: 'chuyun', postId: 'p2', post: 'district_dispatcher', area: HERE });
const may = (one: typeof resident, ...names: string[]) => ({
  ...one,
  rights: new Set(names.map((name) => tradeRight(LOANS.trade, name))),
});

async function loanWorld(t: { after(fn: () => Promise<void>): void }) {
  const { db, owner } = await testDatabase(t);
  await addLoanTable(owner);
  const deps = loanDeps(db);
  const [open = assert.fail('no trade')] = deps.trades;
  const trades = [timedOf(deps, open)];
  const originAt = (now: number, commandId = uuidv7()) => ({ commandId, requestId: 'r', address: '', now });
  return {
    db,
    owner,
    async ask(now = START) {
      const origin = originAt(now);
      const body = { tool: '梯子', until: now + 100 * HOUR };
      await beginCase(deps, open, may(resident, 'ask'), { district: HERE, command: 'ask', body }, origin);
      return origin.commandId;
    },
    handOut: (id: string, now: number) =>
      actOn(
        deps,
        open,
        may(dispatcher, 'hand_out'),
        { district: HERE, id, command: 'hand_out', body: {} },
        originAt(now),
      ),
    take: (now: number, { duty = true, onError = noFault as WorkDeps['onError'] } = {}) =>
      takeDue({ db, now, onError, inDutyHours: duty, trades }),
    async reminders() {
      const { rows } = await db.query<{ kind: string; to_key: string; facts: { title: string } }>(
        "select kind, to_key, facts from notice where kind like 'mark.%' order by at, kind, to_key",
      );
      return rows.map(({ kind, to_key, facts }) => [
        kind.split('.').slice(1, 3).join(' '),
        to_key,
        facts.title,
      ]);
    },
    async stages() {
      const { rows } = await db.query<{ stage: string }>('select stage from loan order by id');
      return rows.map(({ stage }) => stage);
    },
    waiting: async () =>
      (await db.query<{ clock: string; mark: number }>('select clock, mark from timer order by due')).rows,
  };
}

test('whoever has to move is reminded at the marks of the table, and the command is given when time runs out', async (t) => {
  const world = await loanWorld(t);
  await world.ask();
  assert.deepEqual(await world.waiting(), [
    { clock: 'fetch', mark: 50 },
    { clock: 'fetch', mark: 100 },
  ]);
  await world.take(START + HOUR);
  assert.deepEqual(await world.reminders(), []);
  await world.take(START + 26 * HOUR);
  const [number] = (await world.db.query<{ number: string }>('select number from loan')).rows;
  assert.deepEqual(await world.reminders(), [['loan/fetch 50', DESK, `借用 ${number?.number}`]]);
  await world.take(START + 26 * HOUR);
  assert.deepEqual(await world.stages(), ['asked']);
  await world.take(START + 51 * HOUR);
  assert.deepEqual(await world.stages(), ['lapsed']);
  assert.equal((await world.reminders()).length, 1, 'the table has no reminder at the end');
  assert.deepEqual(await world.waiting(), []);
});

test('a command is given once by two servers, and not for a clock that stopped', async (t) => {
  const world = await loanWorld(t);
  const [first, second] = [await world.ask(), await world.ask()];
  await world.handOut(second, START + HOUR);
  await Promise.all([world.take(START + 51 * HOUR), world.take(START + 51 * HOUR)]);
  assert.deepEqual((await world.stages()).sort(), ['lapsed', 'lent']);
  const { rows } = await world.db.query('select stream_id from event where name = $1', ['loan.lapsed']);
  assert.deepEqual(rows, [{ stream_id: first }]);
});

test('however late, what fell due first comes first: who is no longer asked is not reminded', async (t) => {
  const world = await loanWorld(t);
  const id = await world.ask();
  await world.owner.query("update timer set due = due + interval '30 days' where mark = 50");
  await world.take(START + 80 * 24 * HOUR);
  assert.deepEqual(await world.stages(), ['lapsed']);
  assert.deepEqual(await world.reminders(), [], `${id} lapsed before`);
});

test('outside duty hours nothing is taken that does not come always', async (t) => {
  const world = await loanWorld(t);
  await world.ask();
  await world.take(START + 90 * HOUR, { duty: false });
  assert.deepEqual([await world.reminders(), await world.stages()], [[], ['asked']]);
  await world.owner.query('update timer set always = true where mark = 100');
  await world.take(START + 90 * HOUR, { duty: false });
  assert.deepEqual([await world.reminders(), await world.stages()], [[], ['lapsed']]);
});

test('a case whose clocks cannot be read is set aside, and holds up nobody else', async (t) => {
  const world = await loanWorld(t);
  const [bad] = [await world.ask(), await world.ask(START + 1)];
  await world.owner.query("update loan set state = state - 'clocks' where id = $1", [bad]);
  const { onError } = faults();
  await world.take(START + 51 * HOUR, { onError });
  assert.deepEqual(await world.stages(), ['asked', 'lapsed']);
  const { rows } = await world.db.query<{ key: string }>('select key from work_aside');
  assert.ok(rows.length > 0 && rows.every(({ key }) => key.startsWith(String(bad))));
});
