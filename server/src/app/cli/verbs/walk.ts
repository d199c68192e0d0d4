import { randomBytes } from 'node:crypto';
import { TRADES } from '@gridgov/domain/trades.ts';
import { type Proof, WALKS, type Walking } from '@gridgov/domain/walks.ts';
import type { Trade, Types } from '@gridgov/domain/workflow/form.ts';
import { type FieldCrypto, makeFieldCrypto } from '../../../platform/crypto/fields.ts';
import type { Db } from '../../../platform/db/database.ts';
import { streamsOf } from '../../trades.ts';
import { withScratchCity } from '../database.ts';
import { proofLines, proveAll } from '../prove.ts';
import { createCaseTable } from '../queries.ts';
import { type Give, nothingTried, type Retried, type Tried, tryAgain } from '../scratch/attempts.ts';
import { casesIn, servedAs, tableOf } from '../scratch/cases.ts';
import { mattersIn } from '../scratch/matters.ts';
import { shippedCalendar } from '../shipped.ts';
import { type Call, type Outcome, UsageError, type Verb } from '../verb.ts';

const MOST = 1_000_000;
const NAMES = Object.keys(WALKS);

export const walk: Verb = {
  name: 'walk',
  options: {
    trade: { value: 'NAME', required: true, says: `${NAMES.join(' | ')} | all` },
    commands: { value: 'N', required: true, says: '每个行当至少试多少条命令，如 10000' },
    seed: { value: 'S', says: '随机数的种子，同一种子走同样的路；不写为 1' },
  },
  notes: [
    '由任何人在任何时候拿任何内容试任何命令，逐条核对每个行当都要守的承诺；每一条再在临时城市里按服务的办法办一遍，',
    '该办成的要写下同样的事件，该拒绝的要被拒绝，最后封存并核对账本。临时数据库用完即删。',
    'unreached、stuck、broken 都为空才算通过，否则退出码为 1。',
  ],
  run: async (call) => {
    const names = namesOf(call.value('trade') ?? '');
    const commands = count(call.value('commands') ?? '', '--commands');
    const options = { commands, seed: count(call.value('seed') ?? '1', '--seed'), from: MORNING };
    call.whenStopped('临时数据库已删除，没有改动任何城市数据。');
    return withScratchCity(call.config(), async (db, owner) => {
      // Nobody opens what is sealed here: the city goes with its key.
      const crypto = makeFieldCrypto({ secrets: [randomBytes(32).toString('hex')] });
      const city = { call, db, owner, crypto };
      const trades: Walk[] = [];
      // One after the other: each has the city to itself.
      for (const name of names) trades.push(await walkIn(city, name, options));
      return outcomeOf(trades, await proved(city, trades));
    });
  },
};

/** 2026-03-02, a Monday, nine o'clock in the city: the same way for the same seed, whenever it is walked. */
const MORNING = Date.UTC(2026, 2, 2, 1);
/** Cases tried again side by side. */
const TOGETHER = 64;

type City = { readonly call: Call; readonly db: Db; readonly owner: Db; readonly crypto: FieldCrypto };
type Options = Parameters<Walking>[1];
type Walk = Proof & { readonly cases: number };

async function walkIn(city: City, name: string, options: Options): Promise<Walk> {
  const trade = TRADES.find((one) => one.name === name) as unknown as Trade<Types>;
  const calendar = shippedCalendar(city.call.config().root);
  const cases = (WALKS[name] as Walking)(calendar, options);
  const give = await courtOf(city, trade, calendar);
  const { proof, again } = await eachCase(cases, give, (given) => {
    city.call.signal.throwIfAborted();
    city.call.progress(`${name}：试了 ${given} 条命令，要试 ${options.commands} 条`);
  });
  const { given, allowed, refused } = again;
  return {
    ...proof,
    given,
    allowed,
    refused,
    broken: [...proof.broken, ...again.broken],
    cases: again.cases,
  };
}

async function courtOf(
  { db, owner, crypto }: City,
  trade: Trade<Types>,
  calendar: Parameters<Walking>[0],
): Promise<Give> {
  if (trade.name === 'issue') return mattersIn(db, calendar, MORNING);
  await createCaseTable(owner, tableOf(trade));
  return casesIn(db, crypto, trade);
}

/** Walks on while earlier cases are tried again, as many as fit side by side. */
async function eachCase(
  cases: ReturnType<Walking>,
  give: Give,
  progress: (given: number) => void,
): Promise<{ proof: Proof; again: Retried }> {
  const again = nothingTried();
  const open = new Set<Promise<void>>();
  for (;;) {
    const { done, value } = cases.next();
    if (done) {
      await Promise.all(open);
      return { proof: value, again };
    }
    const trying = tryAgain(value as readonly Tried[], give, again).finally(() => open.delete(trying));
    open.add(trying);
    progress(again.given);
    // No more at a time: the walk waits until one is through.
    if (open.size >= TOGETHER) await Promise.race(open);
  }
}

/** What the ledger of the city does not prove, after everything was walked. */
async function proved(
  { call, db, crypto }: City,
  trades: readonly Walk[],
): Promise<Awaited<ReturnType<typeof proveAll>>> {
  const walked = trades.filter(({ name }) => name !== 'issue');
  const served = walked.flatMap(({ name }) => TRADES.filter((one) => one.name === name));
  const streams = streamsOf(served.map((trade) => servedAs(trade as unknown as Trade<Types>)));
  return proveAll(db, call, { streams, crypto });
}

function namesOf(name: string): readonly string[] {
  if (name === 'all') return NAMES;
  if (NAMES.includes(name)) return [name];
  throw new UsageError(`--trade ${name}：应为 ${NAMES.join('、')} 或 all`);
}

function count(text: string, option: string): number {
  const value = Number(text);
  if (text.trim() !== '' && Number.isInteger(value) && value >= 1 && value <= MOST) return value;
  throw new UsageError(`${option} ${text}：应为 1 到 ${MOST} 之间的整数`);
}

function outcomeOf(trades: readonly Walk[], proof: Awaited<ReturnType<typeof proveAll>>): Outcome {
  const failed =
    proof.broken.length > 0 ||
    trades.some(({ unreached, stuck, broken }) => unreached.length + stuck.length + broken.length > 0);
  const { streams, events, seals, broken } = proof;
  return {
    json: { trades, ledger: { streams, events, seals, broken } },
    summary: [...trades.map(summaryOf), ...proofLines(proof)].join('\n'),
    ...(failed ? { failed } : {}),
  };
}

function summaryOf({ name, given, allowed, refused, unreached, stuck, broken, ...walk }: Walk): string {
  const lists = { 没走到: unreached, 卡住: stuck, 没守住: broken };
  return [
    `${name}：在临时城市里办了 ${walk.cases} 件，试 ${given} 条，办成 ${allowed} 条，拒绝 ${refused} 条`,
    ...Object.entries(lists).flatMap(([word, list]) => list.map((one) => `  ${word}：${one}`)),
  ].join('\n');
}
