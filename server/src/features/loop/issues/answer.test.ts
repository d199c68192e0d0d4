import assert from 'node:assert/strict';
import { test } from 'node:test';
import { answerOf } from './answer.ts';
import { shortNumber } from './numbers.ts';

const number = '99010620261201000123';
const said = (stage: string, events: readonly string[], language: 'zh' | 'en' = 'zh') =>
  answerOf({ number, stage, events }, language).text.replace(shortNumber(number), 'N');

test('a command answers in the words of the trade what was done and where the matter stands', () => {
  assert.equal(said('dispatched', ['issue.dispatched']), 'N 已派遣，现为待签收');
  assert.equal(said('dispatched', ['issue.dispatched'], 'en'), 'N Dispatched. Now: To be acknowledged');
  assert.equal(said('closed', ['issue.closed']), 'N 已结案');
  assert.equal(said('closed', ['issue.rated']), 'N 已评价，现为已结案');
  assert.equal(
    said('handling', ['issue.extension_decided', 'issue.noted']),
    'N 已审批延期、备注，现为处理中',
  );
  assert.equal(said('declined', ['issue.declined']), 'N 已决定不予立案');
});
