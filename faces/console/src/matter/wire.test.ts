import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { MatterClock } from './types.ts';
import type { CaseDetail } from './wire.ts';
import { matterOf } from './wire.ts';

const clock = (dueAt: string): MatterClock => ({
  state: 'ok',
  remainingMinutes: 60,
  unitClock: 'working',
  dayMinutes: 480,
  dueAt,
});
const first = clock('2026-11-25T09:00:00.000Z');
const command = (name: string, allowed: boolean) => ({
  command: name,
  label: name,
  does: '',
  allowed,
  fields: [],
});
const detail: CaseDetail = {
  id: '990106.x',
  trade: 'loan',
  number: '990106-20261124-0001',
  label: '借用 梯子',
  stage: 'asked',
  stageLabel: '待借出',
  open: true,
  following: false,
  clock: first,
  mine: true,
  imported: null,
  sight: 'content',
  next: { who: '社区窗口', what: '借出' },
  clocks: [
    { timer: 'fetch', label: '取走时限', runs: true, clock: first },
    { timer: 'all', label: '整件时限', runs: true, clock: clock('2026-11-30T09:00:00.000Z') },
    { timer: 'gone', label: '旧时限', runs: false, clock: clock('2026-11-20T09:00:00.000Z') },
  ],
  members: [{ name: 'tool', label: '借什么', text: '梯子' }],
  lanes: [],
  timeline: [
    {
      version: 2,
      at: '',
      event: 'loan.noted',
      label: '备注',
      who: '',
      machine: true,
      stage: null,
      members: [],
    },
    {
      version: 1,
      at: '',
      event: 'loan.asked',
      label: '申请借用',
      who: '渔*',
      machine: false,
      stage: 'asked',
      members: [{ name: 'tool', label: '借什么', text: '梯子' }],
    },
  ],
  commands: [command('ask', false), command('hand_out', true), command('note', true)],
};

test('the next step has the clock that breaks first; the other running ones stand beneath it', () => {
  const { nextStep, otherClocks } = matterOf(detail, 'loans');
  assert.deepEqual(nextStep, { who: '社区窗口', what: '借出', clock: first });
  assert.deepEqual(
    otherClocks.map(({ name }) => name),
    ['整件时限'],
  );
});

test('what moves the case on is offered first, to whoever has to move it', () => {
  const primary = (mine: boolean) =>
    matterOf({ ...detail, mine }, 'loans').commands.flatMap((one) =>
      one.primary === true ? one.command : [],
    );
  assert.deepEqual(primary(true), ['hand_out']);
  assert.deepEqual(primary(false), []);
});

test('what moves a case on goes before what changes it, and a note is never offered first', () => {
  const primary = (...commands: (typeof detail)['commands']) =>
    matterOf({ ...detail, commands }, 'loans').commands.find((one) => one.primary === true)?.command;
  const note = { ...command('note', true), effect: 'notes' } as const;
  const amend = command('amend', true);
  const submit = { ...command('submit', true), effect: 'moves' } as const;
  assert.equal(primary(amend, submit, note), 'submit');
  assert.equal(primary(note, amend, { ...submit, allowed: false }), 'amend');
  assert.equal(primary(note), undefined);
});

test('a line of the record says who did what with what; one that moved the case stands out', () => {
  const [note, asked] = matterOf(detail, 'loans').timeline;
  assert.deepEqual([note?.text, note?.key, note?.machine], ['备注', false, true]);
  assert.deepEqual([asked?.text, asked?.detail, asked?.key], ['渔* 申请借用', '借什么 梯子', true]);
});

test('pages stand with what they came with, each at its own address', () => {
  const [line] = detail.timeline;
  assert.ok(line !== undefined);
  const pages = [
    { file: 'a', turn: 90, name: '一.jpg', type: 'image/jpeg', bytes: 10 },
    { file: 'b', turn: 0, name: '二.pdf', type: 'application/pdf', bytes: 20 },
  ];
  const timeline = [{ ...line, attached: [{ name: 'photos', label: '照片', pages }] }];
  const { attached } = matterOf({ ...detail, timeline }, 'loans');
  assert.deepEqual(
    attached.map(({ label, pages: own }) => [label, own.map(({ picture }) => picture)]),
    [['照片', [true, false]]],
  );
  assert.equal(attached[0]?.pages[1]?.address, '/loans/990106.x/events/2/files/b');
});
