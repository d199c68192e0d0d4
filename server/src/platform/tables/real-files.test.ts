import assert from 'node:assert/strict';
import path from 'node:path';
import test from 'node:test';
import { planCalendar } from '@gridgov/domain/calendar/plan-calendar.ts';
import { type Category, planCategories } from '@gridgov/domain/city/standards/categories.ts';
import { planStandards } from '@gridgov/domain/city/standards/plan-standards.ts';
import { groupByClass } from '@gridgov/domain/city/standards/standard.ts';
import { HEADER_SYNONYMS, suggestMapping } from '@gridgov/domain/city/standards/suggest-mapping.ts';
import { withoutShared } from '@gridgov/domain/testing.ts';
import type { TableRow } from './cells.ts';
import { readTable } from './read-table.ts';

const root = path.resolve(import.meta.dirname, '../../../..');
const shared = path.resolve(root, process.env.GRIDGOV_SHARED ?? '../shared', 'data');

/** Skips, saying why, where the shared data is not on this machine. */
function real(name: string, file: string, run: (file: string) => Promise<void>): void {
  const full = path.join(shared, file);
  test(name, { skip: withoutShared(full) }, () => run(full));
}

/** As an import does it: the columns are recognised by their headers. */
async function rowsOf(file: string, kind: 'standards' | 'categories' | 'calendar') {
  const { headers } = await readTable(file);
  const { map } = suggestMapping(headers, HEADER_SYNONYMS[kind]);
  const table = await readTable(file, { map });
  const rows: TableRow[] = [];
  for await (const row of table.rows) rows.push(row);
  return { rows, map };
}

real(
  'a city’s 519 rules in 190 classes are read, and a second time nothing changes',
  'internal/case-standards/case_standards.csv',
  async (file) => {
    const { rows } = await rowsOf(file, 'standards');
    const plan = planStandards([], rows);
    assert.deepEqual(plan.problems, []);
    assert.equal(plan.added.length, 519);
    const rules = plan.added.map((one) => one.after);
    assert.equal(groupByClass(rules).length, 190);
    const units = Object.groupBy(rules, (rule) => rule.limitUnit);
    assert.deepEqual(
      Object.fromEntries(Object.entries(units).map(([unit, members]) => [unit, members.length])),
      { urgent_hour: 42, working_hour: 61, workday: 412, urgent_workday: 4 },
    );
    const again = planStandards(rules, rows);
    assert.deepEqual([again.added.length, again.changed.length, again.unchanged.length], [0, 0, 519]);
  },
);

real(
  'limits in two columns, value and unit, give the same rules',
  'internal/case-standards/case_standards.csv',
  async (file) => {
    const { rows, map } = await rowsOf(file, 'standards');
    const value = Object.keys(map).find((header) => map[header] === 'limit') ?? '';
    assert.equal(map.limit_unit, 'limitUnit');
    const split = rows.map((row) => ({
      ...row,
      fields: { ...row.fields, limit: row.fields.limit_value ?? '' },
    }));
    assert.deepEqual(
      planStandards(
        planStandards([], rows).added.map((one) => one.after),
        split,
      ).changed,
      [],
      value,
    );
  },
);

const nodesOf = (nodes: readonly Category[]) =>
  [1, 2, 3].map((level) => nodes.filter((n) => n.level === level).length);

real(
  'three levels of labels for citizens’ messages are read',
  'open/service-items/citizen_message_label_tree_3level.csv',
  async (file) => {
    const { rows } = await rowsOf(file, 'categories');
    const plan = planCategories([], rows);
    assert.deepEqual(nodesOf(plan.nodes), [15, 118, 517]);
    assert.equal(planCategories(plan.nodes, rows).unchanged.length, rows.length);
  },
);

real(
  'a district’s category tree is read, its clashing codes told and no row lost',
  'internal/grid-events/category_tree_dev.csv',
  async (file) => {
    const { rows } = await rowsOf(file, 'categories');
    const plan = planCategories([], rows);
    assert.equal(plan.added.length + plan.unchanged.length, 358);
    assert.deepEqual(plan.refused, []);
    assert.deepEqual(
      plan.problems.map((p) => p.field),
      ['subCode', 'subCode'],
    );
    assert.equal(planCategories(plan.nodes, rows).unchanged.length, 358);
  },
);

real(
  'the shipped workday exceptions are the published ones',
  'open/clock/workday_exceptions_2018_2026.csv',
  async (file) => {
    const shipped = path.join(root, 'database/seeds/calendar/workday_exceptions_2018_2026.csv');
    const plan = planCalendar({}, (await rowsOf(shipped, 'calendar')).rows);
    assert.equal(plan.added.length, 223);
    const there = Object.fromEntries(plan.added.map(({ after }) => [after.day, after.workday]));
    assert.equal(planCalendar(there, (await rowsOf(file, 'calendar')).rows).unchanged.length, 223);
  },
);
