import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { withoutShared } from '@gridgov/domain/testing.ts';
import { readConfig } from '../../platform/config/config.ts';
import { shippedCalendar } from './shipped.ts';
import { gridgov } from './testing.ts';
import { UsageError } from './verb.ts';
import { answer } from './verbs/due.ts';

const { root, sharedDir } = readConfig();
const file = path.join(sharedDir, 'data/open/clock/known_due_times.csv');
const absent = withoutShared(file);

type Known = { from: string; limit: string; unit: string; pauses: string[]; extend: string; due: string };

function knownRows(): Known[] {
  const rows = readFileSync(file, 'utf8').trim().split('\n').slice(1);
  return rows.map((row) => {
    const [from = '', limit = '', unit = '', pauses = '', extend = '', due = ''] = row.trim().split(',');
    return { from, limit, unit, pauses: pauses.split(';').filter(Boolean), extend, due };
  });
}

function asked({ pauses, ...rest }: Omit<Known, 'due'>) {
  const values: Record<string, string | undefined> = rest;
  const notices: string[] = [];
  return {
    value: (name: string) => values[name],
    values: () => pauses,
    notice: (text: string) => notices.push(text),
    notices,
  };
}

test('the verb knows all two hundred and forty due times', { skip: absent }, () => {
  const calendar = shippedCalendar(root);
  const rows = knownRows();
  assert.equal(rows.length, 240);
  const wrong = rows.filter((row) => (answer(asked(row), calendar).json as Known).due !== row.due);
  assert.deepEqual(wrong, []);
});

test('the process answers in one JSON line', { skip: absent }, async () => {
  const rows = knownRows();
  const some = [
    rows[0],
    rows.find(({ pauses }) => pauses.length > 1),
    rows.find(({ extend }) => extend !== '0'),
  ];
  for (const row of some) {
    assert.ok(row);
    const args = [
      'due',
      '--from',
      row.from,
      '--limit',
      row.limit,
      '--unit',
      row.unit,
      '--extend',
      row.extend,
    ];
    // A few, one after the other.
    const { code, json, out } = await gridgov([
      ...args,
      ...row.pauses.flatMap((p) => ['--pause', p]),
      '--json',
    ]);
    assert.equal(code, 0);
    assert.equal(out.trim().split('\n').length, 1);
    const { due, marks } = json as { due: string; marks: Record<string, string> };
    assert.equal(due, row.due);
    assert.deepEqual(Object.keys(marks), ['50', '75', '100']);
    assert.equal(marks['100'], row.due);
  }
});

test('a pause without end has no due time, and a year without notice is an estimate', () => {
  const calendar = shippedCalendar(root);
  const open = asked({
    from: '2026-03-02T09:00',
    limit: '4',
    unit: 'working_hour',
    pauses: ['2026-03-02T10:00/'],
    extend: '0',
  });
  assert.equal((answer(open, calendar).json as { due: string | null }).due, null);
  const far = asked({ from: '2031-03-03T09:00', limit: '5', unit: 'workday', pauses: [], extend: '0' });
  answer(far, calendar);
  assert.equal(far.notices.length, 1);
});

test('what cannot be understood is named', () => {
  const calendar = shippedCalendar(root);
  const fine = { from: '2026-03-02T09:00', limit: '4', unit: 'workday', pauses: [], extend: '0' };
  for (const [change, named] of [
    [{ from: '2026-02-30T09:00' }, /2026-02-30T09:00/],
    [{ limit: '-1' }, /--limit -1/],
    [{ limit: '' }, /--limit/],
    [{ unit: 'day' }, /urgent_workday/],
    [{ pauses: ['2026-03-02T10:00'] }, /开始\/结束/],
    [{ pauses: ['2026-03-03T10:00/2026-03-02T10:00'] }, /结束早于开始/],
  ] as const) {
    assert.throws(
      () => answer(asked({ ...fine, ...change } as Omit<Known, 'due'>), calendar),
      (error: unknown) => error instanceof UsageError && named.test(error.message),
    );
  }
});
