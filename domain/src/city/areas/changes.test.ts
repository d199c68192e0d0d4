import assert from 'node:assert/strict';
import { test } from 'node:test';
import { explainRefusal, Refusal } from '../../refusal.ts';
import { changeProblems, kindOfChange, successorOf, versionOn } from './changes.ts';
import type { GridPlan, PlanCommand } from './plan.ts';
import { decidePlan } from './plan.ts';

const A = '370602001001001';
const B = '370602001001002';
const C = '370602001001003';
const D = '370602001001004';
const split = {
  id: 'one',
  kind: 'split' as const,
  day: '2024-07-01',
  lines: [
    { from: A, to: B, share: 0.3 },
    { from: A, to: C, share: 0.7 },
  ],
};
const merge = {
  id: 'two',
  kind: 'merge' as const,
  day: '2025-01-01',
  lines: [
    { from: B, to: D, share: 1 },
    { from: C, to: D, share: 1 },
  ],
};
const before = (day: string) => ({ since: '2024-01-01', day });

test('a matter stays in its grid until the day of the change', () => {
  assert.deepEqual(successorOf(A, [split], before('2024-06-30'), null), { code: A, how: 'same' });
});

test('after a split the place of the matter decides, and without a place the larger share', () => {
  assert.deepEqual(successorOf(A, [split], before('2024-07-01'), B), { code: B, how: 'by_point' });
  assert.deepEqual(successorOf(A, [split], before('2024-07-01'), null), { code: C, how: 'by_share' });
  assert.deepEqual(successorOf(A, [split], before('2024-07-01'), D), { code: C, how: 'by_share' });
});

test('a split followed by a merge ends in the one grid, in whatever order the changes are given', () => {
  assert.deepEqual(successorOf(A, [merge, split], before('2025-06-01'), null), { code: D, how: 'only' });
});

test('a change before the matter arose does not move it', () => {
  const recut = { id: 'r', kind: 'recut' as const, day: '2024-07-01', lines: [{ from: A, to: B, share: 1 }] };
  assert.equal(successorOf(A, [recut], { since: '2024-07-01', day: '2025-01-01' }, null).code, A);
});

test('the kind of a change follows from how many became how many', () => {
  assert.equal(kindOfChange(split.lines), 'split');
  assert.equal(kindOfChange(merge.lines), 'merge');
  assert.equal(kindOfChange([...split.lines, ...merge.lines]), 'recut');
});

test('a change that leaves part of a grid to nobody, or starts from no grid, is named', () => {
  const versions = new Map([[A, [{ from: '2020-01-01', to: null }]]]);
  assert.deepEqual(changeProblems([{ from: A, to: B, share: 0.5 }], '2024-07-01', versions), [
    { reason: 'shares', code: A, sum: 0.5 },
  ]);
  assert.deepEqual(changeProblems([{ from: B, to: C, share: 1 }], '2024-07-01', versions), [
    { reason: 'unknown_grid', code: B },
  ]);
  const ended = new Map([[A, [{ from: '2020-01-01', to: '2023-01-01' }]]]);
  assert.deepEqual(changeProblems([{ from: A, to: B, share: 1 }], '2024-07-01', ended), [
    { reason: 'ended_grid', code: A, to: '2023-01-01' },
  ]);
  assert.equal(versionOn(ended.get(A) ?? [], '2022-05-05')?.to, '2023-01-01');
});

const plan: GridPlan = {
  id: 'p',
  street: '370602001',
  state: 'draft',
  version: 1,
  inForceFrom: null,
  needs: [],
  agreed: [],
};
const STREET = { area: '370602001' };
const DISTRICT = { area: '370602' };
const CITY = { area: '370600' };
const TODAY = '2025-03-03';

function refusalOf(run: () => unknown): string {
  try {
    run();
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    const { text, instead } = explainRefusal(error.code, error.details, 'en');
    assert.doesNotMatch(text + instead, /\p{Script=Han}/u);
    return error.code;
  }
  return 'done';
}

test('the street draws, the district reviews, the city files', () => {
  const submitted = decidePlan(plan, { do: 'submit' }, STREET, TODAY);
  const reviewed = decidePlan(submitted, { do: 'review' }, DISTRICT, TODAY);
  const filed = decidePlan(reviewed, { do: 'file', inForceFrom: '2025-04-01' }, CITY, TODAY);
  assert.deepEqual(filed, { ...plan, state: 'filed', version: 4, inForceFrom: '2025-04-01' });
});

test('no office does the step of another, in another area, out of turn or without what the step needs', () => {
  const submitted = { ...plan, state: 'submitted' as const };
  const reviewed = { ...plan, state: 'reviewed' as const };
  const table: [GridPlan, PlanCommand, { area: string }, string][] = [
    [plan, { do: 'submit' }, DISTRICT, 'not-yours'],
    [plan, { do: 'submit' }, { area: '370602002' }, 'outside-area'],
    [plan, { do: 'review' }, DISTRICT, 'wrong-stage'],
    [submitted, { do: 'review' }, STREET, 'not-yours'],
    [submitted, { do: 'review' }, { area: '370611' }, 'outside-area'],
    [submitted, { do: 'return', reason: ' ' }, DISTRICT, 'field-missing'],
    [submitted, { do: 'return', reason: '与邻社区重叠' }, DISTRICT, 'done'],
    [reviewed, { do: 'return', reason: '与邻社区重叠' }, CITY, 'done'],
    [reviewed, { do: 'file', inForceFrom: TODAY }, CITY, 'field-wrong'],
    [reviewed, { do: 'file', inForceFrom: '2025-04-01' }, DISTRICT, 'not-yours'],
    [{ ...plan, state: 'filed' }, { do: 'withdraw' }, STREET, 'wrong-stage'],
  ];
  for (const [from, command, actor, expected] of table) {
    assert.equal(
      refusalOf(() => decidePlan(from, command, actor, TODAY)),
      expected,
      `${command.do} by ${actor.area}`,
    );
  }
});

test('the district reviews a plan that moves ground once both communities agreed, on their own or on paper', () => {
  const [ONE, OTHER] = ['370602001001', '370602001002'];
  const submitted = decidePlan(plan, { do: 'submit', needs: [OTHER, ONE] }, STREET, TODAY);
  assert.deepEqual(submitted.needs, [ONE, OTHER]);
  const review = (from: GridPlan) => decidePlan(from, { do: 'review' }, DISTRICT, TODAY);
  const agree = (from: GridPlan, community: string, area: string, note = '') =>
    decidePlan(from, { do: 'agree', community, note }, { area }, TODAY);
  assert.equal(
    refusalOf(() => review(submitted)),
    'field-missing',
  );
  const half = agree(submitted, ONE, ONE);
  assert.equal(
    refusalOf(() => review(half)),
    'field-missing',
  );
  const whole = agree(half, OTHER, STREET.area, '居民会议 3 月 1 日决议');
  assert.equal(review(whole).state, 'reviewed');
  const refused: [string, () => unknown][] = [
    ['unchanged', () => agree(half, ONE, ONE)],
    ['field-missing', () => agree(half, OTHER, STREET.area)],
    ['outside-area', () => agree(half, OTHER, ONE)],
    ['field-wrong', () => agree(half, '370602001003', STREET.area, '书面')],
    ['not-yours', () => agree(half, OTHER, DISTRICT.area)],
    ['outside-area', () => agree(half, OTHER, '370602001003')],
    ['wrong-stage', () => agree(plan, ONE, ONE)],
  ];
  for (const [code, give] of refused) assert.equal(refusalOf(give), code);
  const back = decidePlan(whole, { do: 'return', reason: '不同意这条线' }, { area: OTHER }, TODAY);
  assert.deepEqual([back.state, back.needs, back.agreed], ['draft', [], []]);
});
