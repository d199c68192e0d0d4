/** Released periods at the command line: all of a district, or one with its numbers. */
import { minuteTextAt } from '@gridgov/domain/calendar/zone.ts';
import {
  editionsOf,
  freezeOf,
  idOf,
  isReleasedBy,
  type Released,
  recountOf,
  releasedOf,
} from '../../../features/data/releases/public.ts';
import type { Db } from '../../../platform/db/database.ts';
import { type Call, Failure, type Outcome, UsageError } from '../verb.ts';

const MOST = 5_000;
const OFFSET = 8 * 3_600_000;

export async function releases(call: Pick<Call, 'value'>, db: Db): Promise<Outcome> {
  const district = call.value('district') ?? '';
  if (!/^\d{6}$/.test(district)) throw new UsageError('--district：应为 6 位区县编码，如 990106');
  const editions = await editionsOf(db, district, { limit: MOST });
  const period = call.value('period');
  if (period === undefined) {
    const lines = editions.map(({ period: name, version, at, reason }) => {
      const why = reason === null ? '' : `，更正：${reason}`;
      return `${name} 第 ${version} 版，${minuteTextAt(at)} 公布${why}`;
    });
    return { json: { district, editions }, summary: lines.join('\n') || '还没有公布过' };
  }
  const version = Number(call.value('edition') ?? 0);
  const edition = editions.find((one) => one.period === period && (version === 0 || one.version === version));
  if (edition === undefined) {
    const all = [...new Set(editions.map((one) => one.period))].join('、') || '还没有公布过';
    throw new Failure(
      `${district} 没有公布过 ${period}${version === 0 ? '' : ` 第 ${version} 版`}；公布过的：${all}`,
    );
  }
  return shown(call, db, { district, edition });
}

type Asked = { readonly district: string; readonly edition: Awaited<ReturnType<typeof editionsOf>>[number] };

async function shown(call: Pick<Call, 'value'>, db: Db, { district, edition }: Asked): Promise<Outcome> {
  const by = call.value('by') ?? 'district';
  if (!isReleasedBy(by)) throw new UsageError(`--by ${by}：公布的指标按 district、street 或 unit 分`);
  const key = { district, id: idOf(district, edition.period), version: edition.version };
  const name = call.value('measure');
  const found = (await releasedOf(db, key)).filter(({ measure }) => name === undefined || measure === name);
  if (found.length === 0) throw new Failure(`这一版没有指标 ${name ?? ''}`);
  const freeze = await freezeOf(db, key);
  const recount = await recountOf(db, key, OFFSET);
  const cellsOf = ({ cells }: Released) => cells.filter((cell) => cell.by === by);
  const lines = found.flatMap(({ data }) =>
    cellsOf(data).map(({ key: of, numerator, denominator, leftOut }) => {
      const where = by === 'district' ? '' : ` ${of === '' ? '（没有）' : of}`;
      return `${data.zh}${where}：${numerator} / ${denominator}${leftOut > 0 ? `，不计 ${leftOut}` : ''}`;
    }),
  );
  const rows = freeze === null ? '没有固定明细' : `固定明细 ${freeze.spans} 条`;
  const head = `${district} ${edition.period} 第 ${edition.version} 版，${minuteTextAt(edition.at)} 公布，${rows}`;
  const measures = found.map(({ measure, data }) => ({ measure, title: data.zh, cells: cellsOf(data) }));
  return {
    json: { district, ...edition, by, spans: freeze?.spans ?? null, recount, measures },
    summary: [head, ...lines].join('\n'),
  };
}
