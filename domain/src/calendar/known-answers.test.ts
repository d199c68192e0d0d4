import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import test from 'node:test';
import { withoutShared } from '../testing.ts';
import { dueOf } from './due.ts';
import { isLimitUnit } from './limits.ts';
import { shippedCalendar } from './testing.ts';
import { momentText, parseMoment } from './zone.ts';

const root = path.resolve(import.meta.dirname, '../../..');
const file = path.resolve(
  root,
  process.env.GRIDGOV_SHARED ?? '../shared',
  'data/open/clock/known_due_times.csv',
);

function moment(text: string): number {
  const at = parseMoment(text);
  assert.ok(at !== null, `cannot read ${text}`);
  return at;
}

test('every known due time of the minute-by-minute walk is found', {
  skip: withoutShared(file),
}, () => {
  const calendar = shippedCalendar();
  const rows = readFileSync(file, 'utf8').trim().split('\n').slice(1);
  assert.equal(rows.length, 240);
  const wrong: string[] = [];
  for (const row of rows) {
    const [from = '', limit, unit = '', pauses = '', extend, due] = row.trim().split(',');
    assert.ok(isLimitUnit(unit));
    const answer = dueOf(
      {
        from: moment(from),
        limit: Number(limit),
        unit,
        extend: Number(extend),
        pauses: pauses
          .split(';')
          .filter(Boolean)
          .map((pause) => {
            const [start = '', end = ''] = pause.split('/');
            return { from: moment(start), to: moment(end) };
          }),
      },
      calendar,
    );
    if (answer.due === null || momentText(answer.due) !== due)
      wrong.push(`${row} → ${answer.due && momentText(answer.due)}`);
  }
  assert.deepEqual(wrong, []);
});
