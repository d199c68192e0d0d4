import path from 'node:path';
import { loadDefaultRules } from '../../../features/city/rules/public.ts';
import { replayEvents } from '../../../features/loop/replay/public.ts';
import type { Db } from '../../../platform/db/database.ts';
import { keepScratchCity, withScratchCity } from '../database.ts';
import { proofLines, proveAll } from '../prove.ts';
import { addAreas } from '../queries.ts';
import { readSeed, shippedCalendar } from '../shipped.ts';
import type { Call, Outcome, Verb } from '../verb.ts';

export const replay: Verb = {
  name: 'replay',
  subjects: { events: '真实网格事件的 CSV 或 XLSX 文件' },
  operands: { name: 'FILE', least: 1, most: 1 },
  options: { keep: { value: 'NAME', says: '留下临时城市，用 figures --city NAME 查看；同名的先删除' } },
  notes: [
    '在临时数据库里把文件中的每一行按其时间从上报办到结案（或留在办），时钟以本系统的为准；不写 --keep 的，结束后临时数据库删除。',
    '文件里的脏数据逐条列在 problems，不会少办一行。最后封存并核对整个账本，核对不过即失败。',
  ],
  run: (call) => {
    const name = call.value('keep');
    if (name === undefined) return withScratchCity(call.config(), (db) => play(call, db));
    return keepScratchCity(call.config(), name, (db, owner) => play(call, db, owner));
  },
};

/** `kept`: the owner of a city that stays; it gets its rules and the names of its streets. */
async function play(call: Call, db: Db, kept?: Db): Promise<Outcome> {
  const config = call.config();
  call.whenStopped(
    kept === undefined ? '临时数据库已删除，没有改动任何城市数据。' : '回放没有做完；没有改动任何城市数据。',
  );
  if (kept !== undefined) await loadDefaultRules(kept, path.join(config.root, 'database/seeds'), Date.now());
  const result = await replayEvents(call.file(call.operands[0] ?? ''), {
    db,
    calendar: shippedCalendar(config.root),
    policy: { ...readSeed<ReplayPolicy>(config.root, 'rules/policy.json'), version: 'shipped' },
    vocabulary: readSeed(config.root, 'replay/vocabulary.json'),
    spelling: config.ledgerSpelling,
    progress: (done, all) => call.progress(`回放 ${done}/${all}`),
    signal: call.signal,
    ...(kept === undefined ? {} : { named: (areas) => addAreas(kept, areas) }),
  });
  const proof = await proveAll(db, call);
  for (const line of proofLines(proof)) call.notice(line);
  const whole = proof.broken.length === 0 && proof.streams === result.filed;
  return { json: result, summary: summaryOf(result), failed: !whole };
}

type Options = Parameters<typeof replayEvents>[1];
type ReplayPolicy = Omit<Options['policy'], 'version'>;
type Result = Awaited<ReturnType<typeof replayEvents>>;

function summaryOf(result: Result): string {
  return [
    `读入 ${result.read} 行，立案 ${result.filed}，未能办理 ${result.refused}`,
    `按期结案 ${result.closedInTime}，超期结案 ${result.closedLate}，在办 ${result.open}`,
    `${result.transitions} 步，用时 ${result.seconds} 秒，每秒 ${result.transitionsPerSecond} 步`,
    `数据问题 ${result.problems.length} 处${result.problems.length > 0 ? '，前几处：' : ''}`,
    ...result.problems.slice(0, 10).map(({ row, field, message }) => `  第 ${row} 行 ${field} ${message}`),
  ].join('\n');
}
