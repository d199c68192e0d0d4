/** A row of a table of old cases becomes what the form is told, or everything that is wrong with it. */
import { dayTextAt } from '@gridgov/domain/calendar/zone.ts';
import { rowOf } from '@gridgov/domain/workflow/allowed.ts';
import type { Told } from '@gridgov/domain/workflow/bring-in.ts';
import type { FieldSpec } from '@gridgov/domain/workflow/fields.ts';
import type { Trade, Types } from '@gridgov/domain/workflow/form.ts';
import { startOf } from '@gridgov/domain/workflow/imported.ts';
import { readDay } from '../../imports/days.ts';
import type { RowFault } from '../../imports/tally.ts';
import type { InForce } from '../open.ts';
import { beginningOf } from './columns.ts';

export type Judging = {
  readonly trade: Trade<Types>;
  readonly inForce: InForce;
  readonly now: number;
  /** Where the importer may bring cases in: code and name. */
  readonly districts: readonly { readonly code: string; readonly name: string }[];
};
export type Judged = { readonly district: string; readonly told: Told };

type Cells = Readonly<Record<string, string>>;
type Read<T> = { readonly value: T } | { readonly fault: string };

export function judgeRow(judging: Judging, cells: Cells): Judged | readonly RowFault[] {
  const number = cell(cells, 'oldNumber');
  const faults: RowFault[] =
    number === '' ? [{ field: 'oldNumber', message: '没有旧编号；填原系统的编号' }] : [];
  const take = <T>(field: string, read: Read<T>): T | undefined => {
    if ('value' in read) return read.value;
    faults.push({ field, message: read.fault });
    return undefined;
  };
  const district = take('district', districtOf(judging, cell(cells, 'district')));
  const begun = take('begun', dayOf(judging, cell(cells, 'begun'), true));
  const stage = take('stage', stageOf(judging, cell(cells, 'stage')));
  const ended = take('ended', endOf(judging, cell(cells, 'ended'), { begun, stage }));
  const body = bodyOf(judging, cells, take);
  if (faults.length > 0 || !district || !begun || !stage || ended === undefined) return faults;
  return { district, told: { number, begun, ended, stage, body } };
}

const cell = (cells: Cells, field: string) => (cells[field] ?? '').trim();

function districtOf({ districts }: Judging, text: string): Read<string> {
  const [only, ...more] = districts;
  const found =
    text === '' && more.length === 0 ? only : districts.find(({ code, name }) => [code, name].includes(text));
  if (found !== undefined) return { value: found.code };
  const right = districts.slice(0, 5).map(({ code, name }) => `${name} ${code}`);
  return { fault: `“${text}”不是可以导入的区县；填代码或名称，如 ${right.join('、')}` };
}

function dayOf({ now }: Judging, text: string, needed: boolean): Read<string | null> {
  const day = readDay(text);
  if (day === undefined) return needed ? { fault: '没有日期；填 2024-03-05 这样的日期' } : { value: null };
  if (day === null) return { fault: `“${text}”不是日期；写成 2024-03-05` };
  return day > dayTextAt(now) ? { fault: `${day} 还没有到；旧案填过去的日期` } : { value: day };
}

function stageOf({ trade }: Judging, text: string): Read<string> {
  const all = Object.entries(trade.stages);
  const found = all.find(([name, { zh, en }]) => [name, zh, en].includes(text));
  if (found !== undefined) return { value: found[0] };
  return { fault: `“${text}”不是状态；填其中之一：${all.map(([, { zh }]) => zh).join('、')}` };
}

function endOf(
  judging: Judging,
  text: string,
  { begun, stage }: { readonly begun: string | null | undefined; readonly stage: string | undefined },
): Read<string | null> {
  const read = dayOf(judging, text, false);
  if ('fault' in read) return read;
  const open = stage === undefined ? null : judging.trade.stages[stage]?.open === true;
  if (open === true && read.value !== null) return { fault: '状态是没有了结的；不填结束日期' };
  if (open === false && read.value === null) return { fault: '状态是已了结的；填结束日期' };
  if (read.value !== null && begun && read.value < begun)
    return { fault: `早于开始日期 ${begun}；填同一天或之后的日期` };
  return read;
}

function bodyOf(
  { trade, inForce }: Judging,
  cells: Cells,
  take: <T>(field: string, read: Read<T>) => T | undefined,
): Record<string, unknown> {
  const command = beginningOf(trade);
  const fields = command === undefined ? {} : rowOf(trade, command).fields;
  const read = Object.entries(fields).map(([name, spec]) => [
    name,
    take(name, readCell(spec, cell(cells, name), inForce)),
  ]);
  return Object.fromEntries(read);
}

function readCell(spec: FieldSpec, text: string, inForce: InForce): Read<unknown> {
  if (text === '') return spec.optional ? { value: undefined } : { fault: `没有“${spec.zh}”；填上再导入` };
  return READERS[spec.kind]?.(text, spec, inForce) ?? { value: text };
}

const READERS: Partial<
  Record<FieldSpec['kind'], (text: string, spec: FieldSpec, inForce: InForce) => Read<unknown>>
> = {
  number: (text) =>
    Number.isFinite(Number(text)) ? { value: Number(text) } : { fault: `“${text}”不是数；写成 12 或 3.5` },
  date: (text) => {
    const day = readDay(text);
    return day ? { value: startOf(day) } : { fault: `“${text}”不是日期；写成 2024-03-05` };
  },
  yes: (text) => {
    const at = ['是', '否'].indexOf(text);
    return at < 0 ? { fault: `“${text}”不是“是”或“否”` } : { value: at === 0 };
  },
  choice: (text, { list = '' }, { codes }) => {
    const all = codes(list);
    const found = all.find(({ code, zh, en }) => [code, zh, en].includes(text));
    if (found !== undefined || all.length === 0) return { value: found?.code ?? text };
    return {
      fault: `“${text}”不在选项里；填其中之一：${all
        .slice(0, 20)
        .map(({ zh }) => zh)
        .join('、')}`,
    };
  },
};
