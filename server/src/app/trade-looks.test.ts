/** A trade whose desk hands nothing out to somebody who has another tool: a fact that stands in other rows. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { actorOf } from '@gridgov/domain/city/people/posts.ts';
import { tradeRight } from '@gridgov/domain/city/people/trade-rights.ts';
import { Refusal } from '@gridgov/domain/refusal.ts';
import { uuidv7 } from '../platform/ledger/ids.ts';
import { makeLedgers } from '../platform/ledger/ledger.ts';
import { actOn, beginCase } from '../platform/workflow/act.ts';
import { openTrades } from '../platform/workflow/open.ts';
import { type Look, type ServedTrade, serve } from '../platform/workflow/served.ts';
import { systemOf } from '../platform/workflow/tasks.ts';
import { testDatabase } from '../testing/database.ts';
import type { Loan } from '../testing/loans/events.ts';
import { COMMANDS } from '../testing/loans/tables.ts';
import { addLoanTable, BODY, HERE, LOANS, loanDeps } from '../testing/loans/world.ts';

type Lending = Omit<Loan, 'Facts'> & { readonly Facts: Loan['Facts'] & { readonly othersLent?: number } };
type Looking = Look<Lending>;

const DECLARED = LOANS as unknown as ServedTrade<Lending>;

/** Nothing is handed out to whoever has another tool; `look` counts those. */
function lending(look?: Looking) {
  const hand_out = { ...COMMANDS.hand_out, look: 'othersLent' };
  return serve<Lending>({
    ...DECLARED,
    trade: {
      ...DECLARED.trade,
      commands: { ...DECLARED.trade.commands, hand_out },
      barriers: {
        hand_out: ({ facts }) =>
          (facts.othersLent ?? 0) > 0 ? new Refusal('unchanged', { what: '@word.view' }) : null,
      },
    },
    ...(look === undefined ? {} : { looks: { othersLent: look } }),
  });
}

const othersLent: Looking = async (db, { district, state }) => {
  const { rows } = await db.query<{ n: number }>(
    `select count(*) as n from loan
      where district = $1 and id <> $2 and stage = 'lent' and state->>'borrower' = $3`,
    [district, state?.id, state?.borrower],
  );
  return { othersLent: rows[0]?.n ?? 0 };
};

async function open(t: { after(fn: () => Promise<void>): void }, look: Looking) {
  const { db, owner } = await testDatabase(t);
  await addLoanTable(owner);
  const trades = openTrades(makeLedgers(db), [lending(look)]);
  const [trade = assert.fail('no trade')] = trades;
  const deps = { ...loanDeps(db), trades };
  const now = Date.parse('2026-11-24T10:00:00+08:00');
  const origin = (commandId = uuidv7()) => ({ commandId, requestId: 'r', address: '', now });
  const may = (post: 'resident' | 'district_dispatcher', area: string, ...names: string[]) => ({
    ...actorOf({ personId: post, postId: post, post, area }),
    rights: new Set(names.map((name) => tradeRight(trade.served.trade, name))),
  });
  const desk = may('district_dispatcher', HERE, 'hand_out', 'take_back');
  return {
    ask: async () => {
      const asked = origin();
      const given = { district: HERE, command: 'ask', body: BODY };
      await beginCase(deps, trade, may('resident', '', 'ask'), given, asked);
      return asked.commandId;
    },
    give: (id: string, command: string, body: Readonly<Record<string, unknown>> = {}, commandId?: string) =>
      actOn(
        deps,
        trade,
        command === 'lapse' ? systemOf(trade.served) : desk,
        { district: HERE, id, command, body },
        origin(commandId),
      ),
  };
}

test('what stands in other rows decides, until it stands there no more', async (t) => {
  const { ask, give } = await open(t, othersLent);
  const [one, two] = [await ask(), await ask()];
  await give(one, 'hand_out');
  await assert.rejects(
    give(two, 'hand_out'),
    (error) => error instanceof Refusal && error.code === 'unchanged',
  );
  await give(one, 'take_back', { state: '完好' });
  const again = uuidv7();
  const { result, replayed } = await give(two, 'hand_out', {}, again);
  assert.deepEqual([result.stage, replayed], ['lent', false]);
  assert.equal((await give(two, 'hand_out', {}, again)).replayed, true, 'looked again, carried out once');
});

test('a case that moves while somebody looks is looked at again as it then is', async (t) => {
  const seen: (string | undefined)[] = [];
  let meanwhile: () => Promise<unknown> = async () => undefined;
  const { ask, give } = await open(t, async (_, { state }) => {
    seen.push(state?.stage);
    const move = meanwhile;
    meanwhile = async () => undefined;
    await move();
    return { othersLent: 0 };
  });
  const id = await ask();
  meanwhile = () => give(id, 'lapse');
  await assert.rejects(
    give(id, 'hand_out'),
    (error) => error instanceof Refusal && error.code !== 'unchanged',
  );
  assert.deepEqual(seen, ['asked', 'lapsed']);
});

test('a trade whose look nobody gives is not served', () => {
  assert.throws(() => lending(), /nothing looks up othersLent, which hand_out needs/);
});
