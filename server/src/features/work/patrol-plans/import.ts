/** A file of plans, a row for each check point in the order they are walked; one row without a point for a plan without any. */
import { isDeepStrictEqual } from 'node:util';
import type { Actor } from '@gridgov/domain/city/people/posts.ts';
import { cleanText } from '@gridgov/domain/city/standards/rows.ts';
import { explainRefusal, Refusal, type Words } from '@gridgov/domain/refusal.ts';
import { readRhythm } from '@gridgov/domain/work/patrol-plans/read.ts';
import type { Queryable } from '../../../platform/db/database.ts';
import { readDay } from '../../../platform/imports/days.ts';
import type { MappedRow } from '../../../platform/imports/mapped-table.ts';
import {
  type ImportOptions,
  type ImportResult,
  keepOnlyIf,
  type RowFault,
  Tally,
} from '../../../platform/imports/tally.ts';
import { uuidOf } from '../../../platform/ledger/ids.ts';
import { type PlanDeps, type PlanGiven, planOf } from './plan.ts';
import { type PlanRow, planById, putPlan } from './queries.ts';

export const PLAN_COLUMNS: Readonly<Record<string, readonly string[]>> = {
  title: ['计划', '计划名称', '路线', '名称'],
  area: ['区域编码', '范围', '编码'],
  item: ['职责清单事项', '事项'],
  frequency: ['频次', '多久一次'],
  hour: ['几点前', '完成时间'],
  classes: ['类别', '类别编码'],
  from: ['从哪天', '开始日期'],
  to: ['到哪天', '结束日期'],
  point: ['巡查点', '点', '点位'],
  lng: ['经度'],
  lat: ['纬度'],
};
export const PLAN_REQUIRED = ['title', 'area', 'item', 'frequency'] as const;

type Context = {
  readonly actor: Actor;
  readonly now: number;
  readonly today: string;
  readonly words: Words;
  /** Items of the duty list in force, of a district. */
  readonly items: (district: string) => readonly { readonly id: string; readonly title: string }[];
};
type Row = { readonly row: number; readonly given: PlanGiven };

/** Gives the plans that were written; their patrols are given by the job. */
export async function importPlans(
  deps: PlanDeps,
  rows: AsyncIterable<MappedRow>,
  context: Context,
  options: ImportOptions = {},
): Promise<ImportResult> {
  const tally = new Tally(options);
  await keepOnlyIf(deps.db, async (tx) => {
    const plans = new Map<string, Row[]>();
    for await (const { row, fields } of rows) {
      const given = readPlan(fields, context, deps);
      if (Array.isArray(given)) tally.refuseAll(row, given);
      else {
        const key = `${given.area} ${given.title}`;
        plans.set(key, [...(plans.get(key) ?? []), { row, given }]);
      }
    }
    // Plan by plan, on one connection.
    for (const [key, own] of plans)
      await take(tx, deps, { id: uuidOf(`patrol plan ${key}`), own }, context, tally);
    return tally.finish().applied;
  });
  return tally.result;
}

/** All rows of a plan are taken, or all are refused with what is wrong with it. */
async function take(
  tx: Queryable,
  deps: PlanDeps,
  { id, own }: { readonly id: string; readonly own: readonly Row[] },
  { actor, now, words }: Context,
  tally: Tally,
): Promise<void> {
  const [first] = own;
  if (first === undefined) return;
  const given = { ...first.given, id, points: own.flatMap((one) => one.given.points) };
  const before = await planById(tx, given.area.slice(0, 6), id);
  let plan: PlanRow;
  try {
    plan = await planOf(deps, tx, given, { actor, now });
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    const { text } = explainRefusal(error.code, error.details, 'zh', words);
    for (const { row } of own) tally.refuse(row, '', text);
    return;
  }
  const kind = before === null ? 'added' : isDeepStrictEqual(before, plan) ? 'unchanged' : 'changed';
  for (const _ of own) tally.count(kind);
  if (kind === 'unchanged') return;
  tally.difference({
    row: first.row,
    kind,
    what: plan.title,
    before: null,
    after: { points: String(plan.points.length) },
  });
  await putPlan(tx, plan, { now, by: actor.personId });
}

/** What a row says; all that is wrong with it is told at once. */
function readPlan(
  fields: MappedRow['fields'],
  { today, now, items }: Context,
  { gridAt }: PlanDeps,
): PlanGiven | RowFault[] {
  const faults: RowFault[] = [];
  const text = (field: string) => cleanText(fields[field]);
  const wrong = (field: string, message: string) => {
    faults.push({ field, message });
    return null;
  };
  const [title, area] = [text('title'), text('area')];
  if (title === '') wrong('title', '应写计划名称');
  if (!/^(\d{9}|\d{12}|\d{15})$/.test(area))
    wrong('area', `“${area}”应为镇街 9 位、社区 12 位或网格 15 位编码`);
  const item =
    items(area.slice(0, 6)).find((one) => one.title === text('item') || one.id === text('item')) ??
    wrong('item', `“${text('item')}”不是施行中的职责清单事项，应写清单上的名称`);
  const rhythm =
    readRhythm(text('frequency')) ??
    wrong('frequency', `“${text('frequency')}”应为每天、工作日、节假日、每周一、三、五或每月1、15日`);
  const hour = text('hour') === '' ? 24 : Number(text('hour'));
  if (!(Number.isInteger(hour) && hour >= 1 && hour <= 24))
    wrong('hour', `“${text('hour')}”应为 1 到 24 的整点`);
  const days = (['from', 'to'] as const).map((name) => {
    const day = readDay(text(name));
    return day === null ? wrong(name, `“${text(name)}”不是日期，应如 ${today}`) : (day ?? null);
  });
  const points = pointIn(text, { area, now, gridAt }, wrong);
  if (faults.length > 0 || item === null || rhythm === null) return faults;
  const [from, to = null] = days;
  const classes = text('classes')
    .split(/[、，, ]+/)
    .filter(Boolean);
  return {
    ...{ title, area, item: item.id, hour, classes, points, to, from: from ?? today },
    ...rhythm,
    days: [...rhythm.days],
  };
}

/** The point of a row; none where it names none. */
function pointIn(
  text: (field: string) => string,
  { area, now, gridAt }: { readonly area: string; readonly now: number } & Pick<PlanDeps, 'gridAt'>,
  wrong: (field: string, message: string) => null,
): PlanGiven['points'] {
  const name = text('point');
  if (name === '') return [];
  const [lon, lat] = [Number(text('lng') || Number.NaN), Number(text('lat') || Number.NaN)];
  if (Number.isNaN(lon) || Number.isNaN(lat)) wrong('lng', `“${name}”应写经度、纬度，如 121.39120、37.53840`);
  else if (gridAt(lon, lat, now)?.startsWith(area) !== true) wrong('lng', `“${name}”不在 ${area} 的网格里`);
  return [{ name, lon, lat }];
}
