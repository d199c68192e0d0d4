/** Files of a trade on the form: kept beside the event they came with, proved by it, and seen by whoever sees that event. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type Actor, actorOf } from '@gridgov/domain/city/people/posts.ts';
import { tradeRight } from '@gridgov/domain/city/people/trade-rights.ts';
import { Refusal } from '@gridgov/domain/refusal.ts';
import { files, OPTIONAL } from '@gridgov/domain/workflow/fields.ts';
import { digestsOf, insertFile, otherFiles, ownFiles } from '../features/running/files/public.ts';
import { uuidv7 } from '../platform/ledger/ids.ts';
import { makeLedgers } from '../platform/ledger/ledger.ts';
import { verifyLedger } from '../platform/ledger/verify.ts';
import { actOn, beginCase } from '../platform/workflow/act.ts';
import { maySeeCaseFile } from '../platform/workflow/files.ts';
import { openTrades, type TradeDeps } from '../platform/workflow/open.ts';
import type { Served } from '../platform/workflow/served.ts';
import { testDatabase } from '../testing/database.ts';
import { addLoanTable, HERE, LOANS, loanDeps, THERE } from '../testing/loans/world.ts';

const START = Date.parse('2026-11-24T10:00:00+08:00');

/** Loans whose desk sees only that there is one, until it hands out; a photo comes with what is asked for. */
const { ask } = LOANS.trade.commands;
const WITH_PHOTOS: Served = {
  ...LOANS,
  trade: {
    ...LOANS.trade,
    commands: {
      ...LOANS.trade.commands,
      ask: {
        ...(ask ?? assert.fail('no command')),
        fields: { ...ask?.fields, photos: files('照片', 'Photos', OPTIONAL) },
      },
    },
    sight: (state, actor) => {
      const sight = LOANS.trade.sight(state, actor);
      return sight === 'content' && state.stage === 'asked' && actor.post !== 'resident' ? 'frame' : sight;
    },
  },
};

const someone = (personId: string, post: Actor['post'], area: string, ...names: string[]): Actor => ({
  ...actorOf({ personId, postId: `post of ${personId}`, post, area }),
  rights: new Set(names.map((name) => tradeRight(LOANS.trade, name))),
});
const muyu = someone('muyu', 'resident', '', 'ask');
const chuyun = someone('chuyun', 'district_dispatcher', HERE, 'hand_out');
const yanxi = someone('yanxi', 'district_dispatcher', THERE, 'hand_out');

async function photoOf({ db }: Pick<TradeDeps, 'db'>, personId: string): Promise<string> {
  const id = uuidv7();
  const hash = Buffer.alloc(32, 1);
  const told = {
    name: '梯子.jpg',
    type: 'image/jpeg',
    bytes: 1_000,
    hash,
    sourceHash: hash,
    accountId: uuidv7(),
  };
  const size = { width: 640, height: 480, takenAt: null, lon: null, lat: null };
  await insertFile(db, { id, personId, createdAt: START, ...told, ...size });
  return id;
}

async function photoWorld(t: { after(fn: () => Promise<void>): void }) {
  const { db, owner } = await testDatabase(t);
  await addLoanTable(owner);
  const deps: TradeDeps = {
    ...loanDeps(db),
    trades: openTrades(makeLedgers(db), [WITH_PHOTOS]),
    checkFiles: async (ids, personId) => digestsOf(await ownFiles(db, ids, personId)),
  };
  const [open = assert.fail('no trade')] = deps.trades;
  const origin = (commandId = uuidv7()) => ({ commandId, requestId: 'r', address: '', now: START });
  const begin = async (photo: string) => {
    const from = origin();
    const body = { tool: '梯子', until: START + 86_400_000, photos: [photo] };
    await beginCase(deps, open, muyu, { district: HERE, command: 'ask', body }, from);
    return from.commandId;
  };
  const handOut = (id: string) =>
    actOn(deps, open, chuyun, { district: HERE, id, command: 'hand_out', body: {} }, origin());
  const verify = async () => {
    const checks = (tx: Parameters<typeof otherFiles>[0]) => ({
      case_file: (rows: Parameters<typeof otherFiles>[1]) => otherFiles(tx, rows),
    });
    return (await verifyLedger(db, [open.stream], { checks })).broken.map(({ problem }) => problem);
  };
  return { db, owner, deps, begin, handOut, verify };
}

test('a file of a case is seen by whoever sees the event it came with, and by nobody else', async (t) => {
  const { deps, begin, handOut } = await photoWorld(t);
  const [photo, other] = [await photoOf(deps, 'muyu'), await photoOf(deps, 'muyu')];
  const id = await begin(photo);
  const sees = (actor: Actor, file = photo) => maySeeCaseFile(deps, [actor], file);
  assert.deepEqual([await sees(muyu), await sees(chuyun), await sees(yanxi)], [true, false, false]);
  await handOut(id);
  assert.deepEqual([await sees(muyu), await sees(chuyun), await sees(yanxi)], [true, true, false]);
  assert.equal(await sees(muyu, other), false, 'of no case');
  assert.equal(await maySeeCaseFile(deps, [yanxi, chuyun], photo), true, 'several posts of one person');
});

test('somebody else’s file is refused, and nothing is kept of it', async (t) => {
  const { db, deps, begin } = await photoWorld(t);
  const photo = await photoOf(deps, 'shiquan');
  await assert.rejects(begin(photo), Refusal);
  assert.deepEqual((await db.query('select 1 from case_file')).rows, []);
});

test('a file that was exchanged, and a row of one that was changed, are found', async (t) => {
  const { owner, deps, begin, verify } = await photoWorld(t);
  const photo = await photoOf(deps, 'muyu');
  await begin(photo);
  assert.deepEqual(await verify(), []);
  await owner.query("update file set name = '别的.jpg' where id = $1", [photo]);
  assert.deepEqual(await verify(), ['beside']);
  await owner.query("update file set name = '梯子.jpg' where id = $1", [photo]);
  assert.deepEqual(await verify(), []);
  await owner.query("update case_file set purpose = 'lapsed'");
  assert.deepEqual(await verify(), ['beside']);
});
