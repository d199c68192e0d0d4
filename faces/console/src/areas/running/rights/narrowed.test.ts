import assert from 'node:assert/strict';
import { test } from 'node:test';
import { narrowed } from './narrowed.ts';

const line = { reach: '全市', from: ['待派遣'], who: ['指挥中心'] };
const systems = [
  {
    system: 'loop',
    name: '七步闭环',
    used: true,
    rights: [
      { ...line, right: 'issue.dispatch', name: '派遣', posts: ['street_head'] },
      { ...line, right: 'issue.read', name: '查看案件', from: [], posts: ['street_head', 'hotline_seat'] },
    ],
  },
  {
    system: 'intake',
    name: '来电受理',
    used: true,
    rights: [{ ...line, right: 'intake.take', name: '受理来电', posts: ['hotline_seat'] }],
  },
];
const names = new Map([['hotline_seat', '热线坐席']]);
const found = (q: string, kind = '', system = '') =>
  narrowed(systems, { q, kind, system }, names).flatMap(({ rights }) => rights.map(({ right }) => right));

test('rights are found by name, code, stage and post, and only those of a post or a system are shown', () => {
  assert.deepEqual(found('派遣'), ['issue.dispatch', 'intake.take']);
  assert.deepEqual(found('ISSUE.'), ['issue.dispatch', 'issue.read']);
  assert.deepEqual(found('坐席'), ['issue.read', 'intake.take']);
  assert.deepEqual(found('', 'hotline_seat', 'loop'), ['issue.read']);
  assert.deepEqual(narrowed(systems, { q: '没有', kind: '', system: '' }, names), []);
});
