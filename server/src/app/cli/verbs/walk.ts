import { type Proof, WALKS } from '@gridgov/domain/walks.ts';
import { shippedCalendar } from '../shipped.ts';
import { type Outcome, UsageError, type Verb } from '../verb.ts';

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
    '在内存里的虚构城市里，由任何人在任何时候拿任何内容试任何命令，逐条核对每个行当都要守的承诺；不碰数据库。',
    'unreached、stuck、broken 都为空才算通过，否则退出码为 1。',
  ],
  run: async (call) => {
    const names = namesOf(call.value('trade') ?? '');
    const commands = count(call.value('commands') ?? '', '--commands');
    const options = { commands, seed: count(call.value('seed') ?? '1', '--seed'), from: MORNING };
    const calendar = shippedCalendar(call.config().root);
    const trades: Proof[] = [];
    for (const name of names) {
      call.progress(`${name}：试 ${commands} 条命令`);
      const proof = WALKS[name]?.(calendar, options);
      if (proof !== undefined) trades.push(proof);
    }
    return outcomeOf(trades);
  },
};

/** 2026-03-02, a Monday, nine o'clock in the city: the same way for the same seed, whenever it is walked. */
const MORNING = Date.UTC(2026, 2, 2, 1);

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

function outcomeOf(trades: readonly Proof[]): Outcome {
  const failed = trades.some(
    ({ unreached, stuck, broken }) => unreached.length + stuck.length + broken.length > 0,
  );
  return { json: { trades }, summary: trades.map(summaryOf).join('\n'), ...(failed ? { failed } : {}) };
}

function summaryOf({ name, given, allowed, refused, unreached, stuck, broken }: Proof): string {
  const lists = { 没走到: unreached, 卡住: stuck, 没守住: broken };
  return [
    `${name}：试 ${given} 条，办成 ${allowed} 条，拒绝 ${refused} 条`,
    ...Object.entries(lists).flatMap(([word, list]) => list.map((one) => `  ${word}：${one}`)),
  ].join('\n');
}
