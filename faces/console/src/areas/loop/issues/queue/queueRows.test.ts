import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { filtersOf, filterText, parseFilter, readQueueSearch } from '../filters/search.ts';
import type { IssueRow } from '../types.ts';
import { addPage, groupOf, linesOf, moveTo, showRows, takeDelta } from './queueRows.ts';

const row = (id: string, more: Partial<IssueRow> = {}): IssueRow => ({
  id,
  number: id,
  shortNumber: id,
  title: '井盖缺损',
  className: '井盖',
  place: '海云里',
  gridName: '海云里03',
  help: false,
  step: 4,
  stageName: '待派遣',
  stage: 'handling',
  cycle: 'small',
  clock: { state: 'ok', remainingMinutes: 60, unitClock: 'working', dueAt: null },
  holder: { name: '市政处' },
  next: { command: 'respond', label: '反馈', who: '市政处' },
  changes: [],
  version: 1,
  ...more,
});
const over = { state: 'over', remainingMinutes: -60, unitClock: 'working', dueAt: null } as const;
const ids = (shown: { rows: readonly { row: IssueRow }[] }) => shown.rows.map((one) => one.row.id);

describe('a queue that is being read', () => {
  const shown = showRows([row('a'), row('b'), row('c')], 't0');
  test('keeps every row in its place, whatever happens elsewhere', () => {
    const after = takeDelta(shown, {
      asOf: 't1',
      changed: [row('c', { version: 2, clock: over }), row('z')],
      left: [{ id: 'a', why: '已由李*派遣' }],
      fresh: 3,
    });
    assert.deepEqual(ids(after), ['a', 'b', 'c']);
    assert.equal(after.rows[0]?.left, '已由李*派遣');
    assert.equal(after.rows[2]?.changed, true);
    assert.equal(after.rows[1], shown.rows[1]);
    // Of the three that came in, two are shown already.
    assert.deepEqual([after.fresh, after.asOf], [1, 't1']);
  });
  test('an older version that arrives late changes nothing', () => {
    const now = showRows([row('a', { version: 5 })], 't0');
    const after = takeDelta(now, { asOf: 't1', changed: [row('a', { version: 4 })], left: [], fresh: 0 });
    assert.equal(after.rows[0]?.changed, false);
  });
  test('a row that moved to the next page is not shown twice', () => {
    assert.deepEqual(ids(addPage(shown, [row('c'), row('d')])), ['a', 'b', 'c', 'd']);
  });
});

describe('groups of a queue', () => {
  test('who needs help stands apart, with an owner or without', () => {
    assert.equal(groupOf(row('a', { help: true, holder: { name: null }, clock: over })), 'help');
    const rows = showRows([row('a', { help: true }), row('b', { clock: over })], 't0').rows;
    const groups = linesOf(rows, { help: 1, over: 1 }).filter(({ kind }) => kind === 'group');
    assert.deepEqual(
      groups.map((line) => line.kind === 'group' && line.group),
      ['help', 'over'],
    );
  });

  test('no owner goes before overdue', () => {
    assert.equal(groupOf(row('a', { holder: { name: null }, clock: over })), 'noOwner');
    assert.equal(groupOf(row('a', { clock: over })), 'over');
    assert.equal(groupOf(row('a')), 'byTime');
  });
  test('a heading stands where its group begins, with the server’s count', () => {
    const { rows } = showRows(
      [row('a', { holder: { name: null } }), row('b', { clock: over }), row('c')],
      't',
    );
    const lines = linesOf(rows, { noOwner: 6, over: 4 });
    assert.deepEqual(
      lines.map((line) => (line.kind === 'group' ? `${line.group} ${line.count}` : line.shown.row.id)),
      ['noOwner 6', 'a', 'over 4', 'b', 'byTime null', 'c'],
    );
  });
  test('a row that became overdue in place opens no second heading', () => {
    const first = showRows([row('a'), row('b')], 't0');
    const after = takeDelta(first, {
      asOf: 't',
      changed: [row('b', { version: 2, clock: over })],
      left: [],
      fresh: 0,
    });
    assert.equal(linesOf(after.rows, { byTime: 2 }).filter((line) => line.kind === 'group').length, 1);
  });
  test('a list in another order than the queue has no headings', () => {
    const { rows } = showRows([row('a', { holder: { name: null } }), row('b')], 't');
    assert.deepEqual(
      linesOf(rows, {}).map((line) => line.kind),
      ['row', 'row'],
    );
  });
});

test('moving stops at both ends and starts at the first row', () => {
  const { rows } = showRows([row('a'), row('b')], 't');
  assert.deepEqual([moveTo(rows, undefined, 1), moveTo(rows, 'a', -1), moveTo(rows, 'b', 1)], [0, 0, 1]);
  assert.equal(moveTo([], 'a', 1), -1);
});

test('filters live in the URL, and what does not fit is dropped', () => {
  const search = readQueueSearch({
    view: 'mine',
    f: ['street:fuhai', 'channel!device', '?'],
    layout: 'globe',
    at: 7,
  });
  assert.deepEqual(search, { view: 'mine', f: ['street:fuhai', 'channel!device'] });
  assert.deepEqual(filtersOf(search)[1], { field: 'channel', not: true, value: 'device' });
  assert.deepEqual(readQueueSearch({ f: 'class:sr' }).f, ['class:sr']);
  const filter = parseFilter('a:b:c!d');
  assert.equal(filter && filterText(filter), 'a:b:c!d');
});
