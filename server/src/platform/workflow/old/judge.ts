/** A row of a table of old cases becomes what the form is told, or everything that is wrong with it. */
import { dayTextAt } from '@gridgov/domain/calendar/zone.ts';
import { asIs, Refusal, say, sayField, type Value, wrongField } from '@gridgov/domain/refusal.ts';
import { rowOf } from '@gridgov/domain/workflow/allowed.ts';
import type { Told } from '@gridgov/domain/workflow/bring-in.ts';
import type { FieldSpec } from '@gridgov/domain/workflow/fields.ts';
import type { Trade, Types, Words } from '@gridgov/domain/workflow/form.ts';
import { startOf } from '@gridgov/domain/workflow/imported.ts';
import { readDay } from '../../imports/days.ts';
import type { InForce } from '../open.ts';
import { beginningOf, oldColumns } from './columns.ts';

export type Judging = {
  readonly trade: Trade<Types>;
  readonly inForce: InForce;
  readonly now: number;
  /** Where the importer may bring cases in: code and name. */
  readonly districts: readonly { readonly code: string; readonly name: string }[];
};
export type Judged = { readonly district: string; readonly told: Told };

/** What is wrong with one cell, said when it is known who reads it. */
export type CellFault = { readonly field: string; readonly refusal: Refusal };

type Cells = Readonly<Record<string, string>>;
/** `fault`: what is wrong and what would be right; null: nothing stands there. */
type Read<T> = { readonly value: T } | { readonly fault: readonly [problem: Value, right: Value] | null };

export function judgeRow(judging: Judging, cells: Cells): Judged | readonly CellFault[] {
  const number = cell(cells, 'oldNumber');
  const faults: CellFault[] = [];
  const take = <T>(field: string, read: Read<T>): T | undefined => {
    if ('value' in read) return read.value;
    faults.push({ field, refusal: refusalOf(judging.trade, field, read.fault) });
    return undefined;
  };
  if (number === '') take('oldNumber', EMPTY);
  const district = take('district', districtOf(judging, cell(cells, 'district')));
  const begun = take('begun', dayOf(judging, cell(cells, 'begun'), true));
  const stage = take('stage', stageOf(judging, cell(cells, 'stage')));
  const ended = take('ended', endOf(judging, cell(cells, 'ended'), { begun, stage }));
  const body = bodyOf(judging, cells, take);
  if (faults.length > 0 || !district || !begun || !stage || ended === undefined) return faults;
  return { district, told: { number, begun, ended, stage, body } };
}

const EMPTY: { readonly fault: null } = { fault: null };

function refusalOf(trade: Trade<Types>, field: string, fault: readonly [Value, Value] | null): Refusal {
  const column = oldColumns(trade).find((one) => one.field === field);
  const called = sayField(field, column?.heading ?? field, column?.names[0] ?? field);
  if (fault === null) return new Refusal('field-missing', { field: called });
  return wrongField(called, ...fault);
}

const typed = (text: string, zh: string, en: string) => say(`“${text}”${zh}`, `“${text}” ${en}`);
const A_DAY = asIs('2024-03-05');

const cell = (cells: Cells, field: string) => (cells[field] ?? '').trim();

function districtOf({ districts }: Judging, text: string): Read<string> {
  const [only, ...more] = districts;
  const found =
    text === '' && more.length === 0 ? only : districts.find(({ code, name }) => [code, name].includes(text));
  if (found !== undefined) return { value: found.code };
  if (text === '') return EMPTY;
  const right = districts.slice(0, 5).map(({ code, name }) => `${name} ${code}`);
  return {
    fault: [
      typed(text, '不是可以导入的区县', 'is no district to import into'),
      say(`代码或名称，如 ${right.join('、')}`, `its code or name, such as ${right.join(', ')}`),
    ],
  };
}

function dayOf({ now }: Judging, text: string, needed: boolean): Read<string | null> {
  const day = readDay(text);
  if (day === undefined) return needed ? EMPTY : { value: null };
  if (day === null) return { fault: [typed(text, '不是日期', 'is no date'), A_DAY] };
  if (day <= dayTextAt(now)) return { value: day };
  return {
    fault: [say(`${day} 还没有到`, `${day} is still to come`), say('过去的日期', 'a day of the past')],
  };
}

function stageOf({ trade }: Judging, text: string): Read<string> {
  const all = Object.entries(trade.stages);
  const found = all.find(([name, { zh, en }]) => [name, zh, en].includes(text));
  if (found !== undefined) return { value: found[0] };
  if (text === '') return EMPTY;
  return {
    fault: [typed(text, '不是状态', 'is no stage'), oneOf(all.map(([, words]) => words))],
  };
}

function endOf(
  judging: Judging,
  text: string,
  { begun, stage }: { readonly begun: string | null | undefined; readonly stage: string | undefined },
): Read<string | null> {
  const read = dayOf(judging, text, false);
  if ('fault' in read) return read;
  const open = stage === undefined ? null : judging.trade.stages[stage]?.open === true;
  if (open === true && read.value !== null)
    return { fault: [say('状态是没有了结的', 'its stage is an open one'), say('空着', 'an empty cell')] };
  if (open === false && read.value === null)
    return {
      fault: [say('状态是已了结的', 'its stage is one that has ended'), say('结束日期', 'the day it ended')],
    };
  if (read.value !== null && begun && read.value < begun)
    return {
      fault: [
        say(`早于开始日期 ${begun}`, `it lies before ${begun}, when it began`),
        say('同一天或之后的日期', 'the same day or a later one'),
      ],
    };
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
  if (text === '') return spec.optional ? { value: undefined } : EMPTY;
  return READERS[spec.kind]?.(text, spec, inForce) ?? { value: text };
}

const YES: readonly (readonly string[])[] = [
  ['是', 'yes'],
  ['否', 'no'],
];

const oneOf = (all: readonly Words[]) =>
  say(`其中之一：${all.map(({ zh }) => zh).join('、')}`, `one of ${all.map(({ en }) => en).join(', ')}`);

const READERS: Partial<
  Record<FieldSpec['kind'], (text: string, spec: FieldSpec, inForce: InForce) => Read<unknown>>
> = {
  number: (text) =>
    Number.isFinite(Number(text))
      ? { value: Number(text) }
      : { fault: [typed(text, '不是数', 'is no number'), say('12 或 3.5', '12 or 3.5')] },
  date: (text) => {
    const day = readDay(text);
    return day ? { value: startOf(day) } : { fault: [typed(text, '不是日期', 'is no date'), A_DAY] };
  },
  yes: (text) => {
    const at = YES.findIndex((words) => words.includes(text.toLowerCase()));
    if (at >= 0) return { value: at === 0 };
    return { fault: [typed(text, '不是“是”或“否”', 'is neither yes nor no'), say('是或否', 'yes or no')] };
  },
  choice: (text, { list = '' }, { codes }) => {
    const all = codes(list);
    const found = all.find(({ code, zh, en }) => [code, zh, en].includes(text));
    if (found !== undefined || all.length === 0) return { value: found?.code ?? text };
    return { fault: [typed(text, '不在选项里', 'is no choice'), oneOf(all.slice(0, 20))] };
  },
};
