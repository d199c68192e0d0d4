import assert from 'node:assert/strict';
import test from 'node:test';
import { planStandards } from './plan-standards.ts';
import type { ImportRow } from './rows.ts';
import { groupByClass, type StandardRule } from './standard.ts';

const FULL = {
  kind: '部件',
  majorCode: '1',
  major: '公用设施',
  minorCode: '2',
  minor: '污水井盖',
  openCondition: '井盖缺失',
  closeCondition: '补齐',
  limit: '2紧急工作时',
  unit: '排水所、各产权单位',
  supervisor: '城管局',
};

function rows(...fields: Record<string, string>[]): ImportRow[] {
  return fields.map((one, index) => ({ row: index + 2, fields: one }));
}

function rulesOf(...fields: Record<string, string>[]): StandardRule[] {
  return planStandards([], rows(...fields)).added.map((one) => one.after);
}

const counts = (plan: ReturnType<typeof planStandards>) => [
  plan.added.length,
  plan.changed.length,
  plan.unchanged.length,
  plan.refused.length,
];

test('a row becomes a rule with clean codes and lists', () => {
  assert.deepEqual(rulesOf(FULL), [
    {
      kind: 'component',
      majorCode: '01',
      major: '公用设施',
      minorCode: '02',
      minor: '污水井盖',
      openCondition: '井盖缺失',
      closeCondition: '补齐',
      limit: 2,
      limitUnit: 'urgent_hour',
      units: ['排水所', '各产权单位'],
      supervisors: ['城管局'],
      legalBasis: '',
      legalText: '',
      collectNotes: '',
    },
  ]);
});

test('the same file a second time changes nothing', () => {
  const file = rows(FULL, { ...FULL, openCondition: '井盖破损', limit: '3天' });
  const there = planStandards([], file).added.map((one) => one.after);
  assert.deepEqual(counts(planStandards(there, file)), [0, 0, 2, 0]);
});

test('codes written another way are the same class', () => {
  const there = rulesOf(FULL);
  for (const codes of [
    { majorCode: '01', minorCode: '02' },
    { majorCode: '1.0', minorCode: '０２' },
    { majorCode: '01', minorCode: '0102' },
    { majorCode: '', minorCode: '3706020102' },
  ]) {
    assert.deepEqual(
      counts(planStandards(there, rows({ ...FULL, ...codes }))),
      [0, 0, 1, 0],
      JSON.stringify(codes),
    );
  }
});

test('another limit or another closing condition changes a rule, another opening condition adds one', () => {
  const there = rulesOf(FULL);
  assert.deepEqual(counts(planStandards(there, rows({ ...FULL, limit: '4小时' }))), [0, 1, 0, 0]);
  assert.deepEqual(counts(planStandards(there, rows({ ...FULL, closeCondition: '更换' }))), [0, 1, 0, 0]);
  const plan = planStandards(there, rows({ ...FULL, openCondition: '井盖异响' }));
  assert.deepEqual(counts(plan), [1, 0, 0, 0]);
  assert.deepEqual(plan.absent, there);
});

test('stages with one opening condition stay apart by their closing condition', () => {
  const stages = [
    { ...FULL, closeCondition: '停工', limit: '4工作时' },
    { ...FULL, closeCondition: '处罚', limit: '7工作日' },
    { ...FULL, closeCondition: '拆除', limit: '20工作日' },
  ];
  const there = rulesOf(...stages);
  assert.equal(there.length, 3);
  const moved = [stages[2], stages[0], { ...stages[1], limit: '9工作日' }].filter((x) => x !== undefined);
  assert.deepEqual(counts(planStandards(there, rows(...moved))), [0, 1, 2, 0]);
});

test('cells left blank by merging are filled from above, limits only within one class', () => {
  const follow = { openCondition: '井盖破损', closeCondition: '更换', limit: '3天' };
  const merged = { openCondition: '井盖异响' };
  const next = {
    minorCode: '3',
    minor: '雨水井盖',
    openCondition: '缺失',
    closeCondition: '补齐',
    limit: '1天',
    unit: '养护所',
  };
  const [, second, third, fourth] = rulesOf(FULL, follow, merged, next);
  assert.deepEqual(
    [second?.minor, second?.minorCode, second?.units],
    ['污水井盖', '02', ['排水所', '各产权单位']],
  );
  assert.deepEqual([third?.limit, third?.limitUnit, third?.closeCondition], [3, 'workday', '更换']);
  assert.deepEqual(
    [fourth?.major, fourth?.majorCode, fourth?.minorCode, fourth?.supervisors],
    ['公用设施', '01', '03', []],
  );
  const noLimit = planStandards([], rows(FULL, { ...next, limit: '' }));
  assert.deepEqual(
    noLimit.problems.map((p) => [p.row, p.field]),
    [[3, 'limit']],
  );
});

test('a new major does not take the code of the one above', () => {
  const [, second] = rulesOf(FULL, {
    ...FULL,
    majorCode: '',
    major: '其他部件',
    minorCode: '',
    minor: '宣传栏',
  });
  assert.deepEqual([second?.majorCode, second?.minorCode], ['', '']);
});

test('each broken row is refused with its field and reason', () => {
  const plan = planStandards(
    [],
    rows(
      { ...FULL, limit: '即时' },
      { ...FULL, kind: '其它' },
      { ...FULL, majorCode: 'A1' },
      { ...FULL, limit: '围护3紧急工作时，修复8紧急工作时', openCondition: '泄漏' },
      { kind: '部件', major: '公用设施' },
      FULL,
      { ...FULL, limit: '5天' },
      FULL,
    ),
  );
  assert.deepEqual(counts(plan), [1, 0, 1, 6]);
  assert.deepEqual(
    plan.problems.map((p) => [p.row, p.field]),
    [
      [2, 'limit'],
      [3, 'kind'],
      [4, 'majorCode'],
      [5, 'limit'],
      [6, 'minor'],
      [8, 'openCondition'],
      [9, 'openCondition'],
    ],
  );
});

test('a row is refused with everything that is wrong with it', () => {
  const plan = planStandards([], rows({ ...FULL, kind: '其它', majorCode: 'A1', minor: '', limit: '即时' }));
  assert.deepEqual(counts(plan), [0, 0, 0, 1]);
  assert.deepEqual(
    plan.problems.map((p) => p.field),
    ['kind', 'majorCode', 'minor', 'limit'],
  );
});

test('a table of one kind needs the kind from outside, and its header may hold the unit', () => {
  const { kind, ...bare } = { ...FULL, limit: '3' };
  const plan = planStandards([], rows(bare), { kind, limitUnit: '工作日' });
  assert.deepEqual(
    plan.added.map((one) => [one.after.kind, one.after.limit, one.after.limitUnit]),
    [['component', 3, 'workday']],
  );
  assert.match(
    planStandards([], rows(bare))
      .problems.map((p) => p.message)
      .join(),
    /--kind/,
  );
});

test('value and unit in two columns are read together', () => {
  const [rule] = rulesOf({ ...FULL, limit: '4.0', limitUnit: 'urgent_hour' });
  assert.deepEqual([rule?.limit, rule?.limitUnit], [4, 'urgent_hour']);
});

test('one code with two names is taken and told', () => {
  const plan = planStandards([], rows(FULL, { ...FULL, minor: '雨水井盖' }));
  assert.equal(plan.added.length, 2);
  assert.deepEqual(
    plan.problems.map((p) => p.field),
    ['minorCode'],
  );
});

test('rules are grouped by class in the order of the file', () => {
  const rules = rulesOf(
    FULL,
    { ...FULL, minor: '路灯', minorCode: '18' },
    { ...FULL, openCondition: '破损' },
  );
  assert.deepEqual(
    groupByClass(rules).map((c) => [c.minor, c.rules.length]),
    [
      ['污水井盖', 2],
      ['路灯', 1],
    ],
  );
});
