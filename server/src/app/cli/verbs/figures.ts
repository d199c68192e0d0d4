import { dayTextAt } from '@gridgov/domain/calendar/zone.ts';
import { BETWEEN, isCut } from '@gridgov/domain/workflow/figures.ts';
import { type Measure, shareOf } from '@gridgov/domain/workflow/measures.ts';
import { currentVersions, holdsOn } from '../../../features/city/rules/public.ts';
import { namesOfAreas, namesOfUnits } from '../../../features/data/figures/public.ts';
import type { Db } from '../../../platform/db/database.ts';
import { districtsOf, rebuildFigures } from '../../../platform/figures/rebuild.ts';
import { sumsOf } from '../../../platform/figures/sums.ts';
import { type CountingStream, countingOf, countingTrades } from '../../figures.ts';
import { withKeptCity, withOwner } from '../database.ts';
import { hasTable } from '../queries.ts';
import { type Call, Failure, type Outcome, UsageError, type Verb } from '../verb.ts';
import { releases } from './releases.ts';

export const figures: Verb = {
  name: 'figures',
  operands: { name: 'releases（公布过的）', least: 0, most: 1 },
  options: {
    by: {
      value: 'CUT',
      says: '按什么分：street 镇街、unit 单位、class 类别、channel 来源（求助为紧急程度、时段）、all 全区',
    },
    measure: { value: 'NAME', says: '哪个指标，如 on_time；不写则列出全部指标' },
    from: { value: 'DAY', says: '从哪天起，如 2026-11-01；不写为有数据的第一天' },
    to: { value: 'DAY', says: '到哪天止；不写为今天' },
    city: { value: 'NAME', says: 'replay --keep 留下的临时城市；不写为本市' },
    district: { value: 'CODE', says: '公布过的：哪个区县，6 位编码' },
    period: { value: 'NAME', says: '公布过的：哪一期，如 2026-10、2026-Q4、2026；不写则列出各期各版' },
    edition: { value: 'N', says: '公布过的：第几版；不写为最新一版' },
    rebuild: { says: '按案件重新计一遍；中断后再次运行会接着做' },
  },
  notes: [
    'figures releases --district 990106 列出公布过的；公布要有人负责，在“指标”页面由值班长或督办员公布。',
    '分子、分母都给出；按时限到期或事情办成的日子计，还没到期的不计。',
  ],
  run: async (call) => {
    const name = call.value('city');
    return name === undefined
      ? withOwner(call.config(), (db) => answer(call, db))
      : withKeptCity(call.config(), name, (db) => answer(call, db));
  },
};

async function answer(call: Call, db: Db): Promise<Outcome> {
  if (!(await hasTable(db, 'figure'))) throw new Failure('数据库里还没有指标：先用 npm start 启动一次');
  const [what] = call.operands;
  if (what === 'releases') return releases(call, db);
  if (what !== undefined) throw new UsageError(`figures 没有“${what}”；可用：releases`);
  if (call.has('rebuild')) return rebuild(call, db);
  const today = dayTextAt(Date.now());
  const measures = (await currentVersions(db, 'measure'))
    .filter((version) => holdsOn(version, today))
    .map(({ key, data }): Measure => ({ name: key, ...data.data }));
  const measure = measures.find((one) => one.name === call.value('measure'));
  if (measure === undefined) {
    const all = measures.map((one) => `${one.name} ${one.zh}`).join('、');
    throw new UsageError(`--measure ${call.value('measure') ?? ''}：应为其中之一：${all}`);
  }
  const by = call.value('by') ?? 'all';
  const cut = by === 'channel' ? 'street_channel' : by;
  if (!isCut(cut)) throw new UsageError(`--by ${by}：应为 street、unit、class、channel 或 all`);
  const counting = countingOf().find(({ counting }) => counting.stream === measure.trade);
  if (counting === undefined) throw new Failure(`没有业务 ${measure.trade}`);
  return sums(call, db, { measure, by, cut, counting, today });
}

type Asked = {
  readonly measure: Measure;
  readonly by: string;
  readonly cut: Parameters<typeof sumsOf>[1]['cut'];
  readonly counting: CountingStream;
  readonly today: string;
};

async function sums(call: Call, db: Db, { measure, by, cut, counting, today }: Asked): Promise<Outcome> {
  const { numerator, denominator, exclusions } = measure;
  const found = await sumsOf(db, {
    districts: await districtsOf(db, counting.stream),
    stream: measure.trade,
    cut,
    facts: [...new Set([...numerator, ...denominator, ...exclusions])],
    from: day(call, 'from') ?? '0001-01-01',
    to: day(call, 'to') ?? today,
  });
  // A unit may hold matters of several districts.
  const byKey = Map.groupBy(found, ({ district, key }) => {
    if (cut === 'all') return district;
    return by === 'channel' ? key.slice(key.indexOf(BETWEEN) + 1) : key;
  });
  const names = await namesOf(db, { by, trade: measure.trade }, [...byKey.keys()], today);
  const rows = [...byKey].map(([key, some]) => {
    const share = shareOf(measure, (fact) =>
      some.reduce((all, { times }) => all + (times.get(fact) ?? 0), 0),
    );
    return { key, ...(names.has(key) ? { name: names.get(key) } : {}), ...share };
  });
  const summary = rows.map(
    ({ key, name, numerator: above, denominator: below, leftOut }) =>
      `${name ?? (key === '' ? '（没有）' : key)}：${above} / ${below}${leftOut > 0 ? `，不计 ${leftOut}` : ''}`,
  );
  const head = `${measure.zh}（${measure.says.zh}）`;
  return { json: { measure: measure.name, by, rows }, summary: [head, ...summary].join('\n') };
}

type Cut = { readonly by: string; readonly trade: string };

/** Classes of the loop are named by their codes. */
async function namesOf(db: Db, { by, trade }: Cut, keys: readonly string[], today: string) {
  if (by === 'unit') return namesOfUnits(db, keys);
  if (by === 'street' || by === 'all') return namesOfAreas(db, keys, today);
  const parts = countingTrades().find(({ name }) => name === trade);
  const named = by === 'class' ? parts?.class?.named : by === 'channel' ? parts?.channel.named : undefined;
  return new Map(Object.entries(named ?? {}).map(([key, { zh }]) => [key, zh]));
}

function day(call: Call, option: string): string | undefined {
  const text = call.value(option);
  if (text === undefined || /^\d{4}-\d{2}-\d{2}$/.test(text)) return text;
  throw new UsageError(`--${option} ${text}：应为 2026-11-01 这样的日子`);
}

async function rebuild(call: Call, db: Db): Promise<Outcome> {
  call.whenStopped('指标没有重新计完；再次运行会接着做，已计的有效。');
  const done: Record<string, object> = {};
  for (const { stream, counting } of countingOf()) {
    // One after the other: each goes through all its sheets.
    done[counting.stream] = await rebuildFigures(db, {
      stream,
      counting,
      now: () => Date.now(),
      signal: call.signal,
      progress: ({ district, sheets, month }) =>
        call.progress(`${district}：${month === null ? `核对 ${sheets} 件` : `重计 ${month}`}`),
    });
  }
  return { json: done, summary: `重新计完：${JSON.stringify(done)}` };
}
