import path from 'node:path';
import { dayNumber } from '@gridgov/domain/calendar/zone.ts';
import type { Language } from '@gridgov/domain/refusal.ts';
import { cityDay } from '../../../features/city/areas/public.ts';
import { loadDefaultRules } from '../../../features/city/rules/public.ts';
import type { Config } from '../../../platform/config/config.ts';
import type { FieldCrypto } from '../../../platform/crypto/fields.ts';
import { openCrypto } from '../../../platform/crypto/open.ts';
import { demoSecret } from '../../../platform/crypto/secret.ts';
import type { Db } from '../../../platform/db/database.ts';
import type { ImportMode, ImportResult, RowProblem } from '../../../platform/imports/tally.ts';
import { recordCommand } from '../audit.ts';
import { withCity } from '../database.ts';
import { type ImportRequest, SOURCES } from '../import-sources.ts';
import { seedsFolder } from '../shipped.ts';
import { type Call, type Outcome, UsageError, type Verb } from '../verb.ts';

export const importFiles: Verb = {
  name: 'import',
  subjects: Object.fromEntries(Object.entries(SOURCES).map(([name, { says }]) => [name, says])),
  operands: { name: 'FILE', least: 1, most: 1_000 },
  options: {
    map: { value: "'列=field,…'", says: '列与字段的对应；记住以后同样表头的文件不必再写' },
    kind: { value: '部件|事件', says: '标准表只有一种、没有种类列时写明' },
    trade: { value: 'NAME', says: '旧案属于哪个业务' },
    language: { value: 'zh|en', says: '旧案的问题用中文还是英文说；默认中文' },
    mode: { value: 'all|good', says: '有不合格的行时：整个文件不写（all，默认），或只写合格的行（good）' },
    'dry-run': { says: '只检查并预览差异，不写入' },
    'end-missing': {
      says: '文件是完整的：同类而不在文件里的区划、网格、地点、单位、任职从该日起终止；先用 --dry-run 看',
    },
    within: { value: 'CODE', says: '文件在哪个区域内是完整的；默认为包住所有行的最小区域' },
    from: { value: 'YYYY-MM-DD', says: '从哪一天起生效；默认今天' },
    tree: { value: 'CODE', says: '类别树的代号；默认 S' },
    crs: { value: 'WGS-84|GCJ-02|BD-09', says: '边界文件的坐标系；默认 WGS-84' },
    source: { value: 'TEXT', says: '边界数据的来源，随边界保存；默认文件名' },
    credit: { value: 'TEXT', says: '底图的来源与许可，随底图显示；默认文件自己写明的' },
    approval: { value: 'TEXT', says: '底图的审图号，随底图显示' },
    synthetic: { says: '边界是虚构的，显示时注明' },
  },
  notes: [
    '每个文件单独成败；文件按写的顺序导入。同一文件导入两次不产生变化。',
    '标准表的字段：kind majorCode major minorCode minor openCondition closeCondition limit unit supervisor legalBasis legalText collectNotes',
  ],
  run: (call) => {
    const config = call.config();
    const base = { ...requestOf(call), dataDir: config.dataDir };
    return withCity(config, async (db) =>
      importAll(call, { ...base, db, crypto: () => cryptoOf(db, config) }, config),
    );
  },
};

type Base = Omit<ImportRequest, 'db' | 'file' | 'source' | 'crypto'>;
type OnCity = Base & Pick<ImportRequest, 'db' | 'crypto'>;

/** As the server opens it, so that numbers imported here are found there. */
function cryptoOf(db: Db, config: Config): Promise<FieldCrypto> {
  const own = config.mode === 'demo' ? demoSecret(config.dataDir) : config.secret;
  return openCrypto(db, [own, ...config.oldSecrets], Date.now());
}

function requestOf(call: Call): Omit<Base, 'dataDir'> {
  const now = Date.now();
  const from = call.value('from') ?? cityDay(now);
  if (dayNumber(from) === null) throw new UsageError(`--from ${from}：应为 2026-01-01 这样的日期`);
  const mode = call.value('mode') ?? 'all';
  if (mode !== 'all' && mode !== 'good') throw new UsageError(`--mode ${mode}：应为 all 或 good`);
  return {
    now,
    from,
    mode: mode as ImportMode,
    map: call.value('map'),
    kind: call.value('kind'),
    trade: call.value('trade'),
    reader: languageOf(call.value('language')),
    tree: call.value('tree') ?? 'S',
    crs: call.value('crs') ?? 'WGS-84',
    synthetic: call.has('synthetic'),
    credit: call.value('credit'),
    approval: call.value('approval'),
    dryRun: call.has('dry-run'),
    endMissing: call.has('end-missing'),
    within: call.value('within'),
    onProgress: (read) => call.progress(`已读 ${read} 行`),
    signal: call.signal,
  };
}

function languageOf(name = 'zh'): Language {
  if (name !== 'zh' && name !== 'en') throw new UsageError(`--language ${name}：应为 zh 或 en`);
  return name;
}

const COUNTED = ['read', 'added', 'changed', 'unchanged', 'refused'] as const;

type Counts = {
  read: number;
  added: number;
  changed: number;
  unchanged: number;
  refused: number;
  problems: RowProblem[];
};

async function importAll(call: Call, base: OnCity, config: Config): Promise<Outcome> {
  await loadDefaultRules(base.db, seedsFolder(config.root), base.now);
  const total: Counts = { read: 0, added: 0, changed: 0, unchanged: 0, refused: 0, problems: [] };
  const done: string[] = [];
  let failed = false;
  for (const operand of call.operands) {
    const name = path.basename(operand);
    call.whenStopped(`${name} 没有写入；此前已导入：${done.join('、') || '无'}。`);
    // In their order: a file of streets needs the districts of the file before.
    const result = await importOne(call, base, operand, name);
    for (const key of COUNTED) total[key] += result[key];
    const several = call.operands.length > 1 ? `${name}：` : '';
    const problems = [...result.problems, ...(result.notes ?? []), ...endingProblems(result)];
    total.problems.push(...problems.map((p) => ({ ...p, message: several + p.message })));
    failed ||= !result.applied && !base.dryRun;
    done.push(name);
  }
  return { json: total, summary: summaryOf(total, base.dryRun, failed), failed };
}

async function importOne(call: Call, base: OnCity, operand: string, name: string) {
  const run = SOURCES[call.subject]?.run;
  if (run === undefined) throw new UsageError(`没有“${call.subject}”`);
  const result = await run({ ...base, file: call.file(operand), source: call.value('source') ?? name });
  if (result.problemsLeftOff > 0) call.notice(`${name}：另有 ${result.problemsLeftOff} 个问题没有列出`);
  if (result.covers !== null) call.notice(`${name}：视为${result.covers.area || '全市'}的完整清单`);
  if (base.dryRun) return result;
  const { read, added, changed, refused, applied } = result;
  await recordCommand(base.db, {
    kind: 'import',
    subject: call.subject,
    details: { file: name, read, added, changed, refused, applied },
    verb: `import ${call.subject}`,
    done: applied,
    now: base.now,
  });
  return result;
}

/** What ends, or cannot, told in the same list: row 0 is the file as a whole. */
function endingProblems({ endings }: ImportResult): RowProblem[] {
  return endings.map(({ what, message }) => ({ row: 0, field: 'missing', message: `${what}：${message}` }));
}

function summaryOf(total: Counts, dryRun: boolean, failed: boolean): string {
  const end = failed ? '有文件没有写入' : dryRun ? '预览，没有写入' : '已写入';
  return [
    `读入 ${total.read} 行：新增 ${total.added}，变更 ${total.changed}，未变 ${total.unchanged}，不合格 ${total.refused}；${end}`,
    ...total.problems.slice(0, 20).map((p) => `  第 ${p.row} 行 ${p.field}：${p.message}`),
    ...(total.problems.length > 20 ? [`  …… 共 ${total.problems.length} 处，加 --json 看全部`] : []),
  ].join('\n');
}
