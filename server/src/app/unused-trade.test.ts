/** A trade the city does not use is silent: nothing of it is shown, told or carried out, and nothing kept is lost. */
import assert from 'node:assert/strict';
import { type TestContext, test } from 'node:test';
import { uuidOf, uuidv7 } from '../platform/ledger/ids.ts';
import { takeDue } from '../platform/timers/timers.ts';
import { isToldOutside, toldEvents } from '../platform/workflow/feed.ts';
import { tradeTasks } from '../platform/workflow/tasks.ts';
import { timedTrades } from '../platform/workflow/timed.ts';
import { heardOf } from '../platform/workflow/unused.ts';
import { ask, HERE, LOANS, openLoans } from '../testing/loans/world.ts';
import { noFault } from '../testing/work.ts';

const DAY = 86_400_000;

async function begun(t: TestContext) {
  const world = await openLoans(t);
  const { database, deps, server } = world;
  const { id } = (await ask(server.as('muyu'))).json();
  const desk = server.as('chuyun');
  return {
    ...world,
    id,
    desk,
    /** What is due five days later, as the one taker does it. */
    take: () => {
      const now = server.clock.now + 5 * DAY;
      const trades = timedTrades(deps, now);
      return takeDue({ db: database.db, now, inDutyHours: true, onError: noFault, trades });
    },
    shown: async () => {
      const [trades, todo, owed, notices, one] = await Promise.all([
        desk('GET', '/trades'),
        desk('GET', '/todo'),
        desk('GET', '/todo/owed'),
        desk('GET', '/notices'),
        desk('GET', `/loans/${id}`),
      ]);
      return {
        trades: trades.json().items.length,
        todo: todo.json().items.length,
        counted: todo.json().counts.total,
        owed: owed.json().items.length,
        notices: notices.json().items.length,
        unread: notices.json().unread,
        page: one.statusCode,
      };
    },
    kept: async () =>
      (
        await database.db.query(
          `select (select count(*)::int from notice) as notices, (select count(*)::int from timer) as timers,
            (select count(*)::int from todo) as todo, (select stage from loan limit 1) as stage`,
        )
      ).rows[0],
  };
}

test('nothing of an unused trade is shown and no clock does anything; used again, all of it goes on in order', async (t) => {
  const { unused, shown, kept, take } = await begun(t);
  const before = await shown();
  const { notices, todo, page } = before;
  assert.deepEqual([before.trades, todo, before.counted, notices, before.unread, page], [1, 1, 1, 1, 1, 200]);
  const rows = await kept();

  unused.add('loan');
  assert.deepEqual(await shown(), {
    ...{ trades: 0, todo: 0, counted: 0, owed: 0, notices: 0, unread: 0, page: 404 },
  });
  assert.equal(await take(), 0);
  assert.deepEqual(await kept(), rows, 'what is kept lies as it was');

  unused.delete('loan');
  assert.deepEqual((await shown()).todo, 1);
  assert.equal(await take(), 1, 'the reminder that fell due meanwhile');
  const after = await kept();
  assert.deepEqual([after?.stage, after?.timers], ['lapsed', 0], 'and the command after it');
  await take();
  assert.deepEqual(await kept(), after, 'each once');
});

test('a follow-up begins nothing in an unused trade, and finishes in a case what was done while it was used', async (t) => {
  const { unused, deps, server, id, database } = await begun(t);
  const follow = tradeTasks(deps, () => server.clock.now)['trade.follow'] ?? assert.fail('no task');
  const cases = async () =>
    (await database.db.query<{ stage: string }>('select stage from loan order by id')).rows.map(
      ({ stage }) => stage,
    );
  const given = { trade: 'loan', district: HERE, body: {} };
  unused.add('loan');
  await follow({ ...given, id: uuidv7(), command: 'ask', commandId: uuidOf('begins') });
  assert.deepEqual(await cases(), ['asked']);
  await follow({ ...given, id: id.slice(7), command: 'lapse', commandId: uuidOf('ends') });
  assert.deepEqual(await cases(), ['lapsed']);
});

test('programs outside can ask for no event of an unused trade and are told of none', () => {
  const heard = heardOf([LOANS], new Map([['loan', null]]));
  assert.ok(toldEvents([LOANS]).includes('loan.asked'));
  assert.deepEqual(toldEvents(heard), []);
  assert.equal(isToldOutside(heard, 'loan.asked'), false);
  assert.equal(isToldOutside(heard, 'issue.closed'), true);
});
