/** The paper of a result: the points of one unit, item by item, with what was entered; of others nothing. */
import assert from 'node:assert/strict';
import test from 'node:test';
import { of, units } from '@gridgov/domain/data/score-templates/testing.ts';
import type { State } from '@gridgov/domain/data/scores/events.ts';
import { uuidv7 } from '../../../../platform/ledger/ids.ts';
import { textsOf } from '../../../../platform/papers/testing.ts';
import { testDatabase } from '../../../../testing/database.ts';
import { makeTestPapers } from '../../../../testing/papers.ts';
import { printedOf, SCORE_PAPER } from './data.ts';

const AT = Date.UTC(2026, 11, 2, 2);
const judged = (key: string, title: string) => ({
  ...{ key, seat: `unit:${key}`, title },
  counted: { close_on_time: of(30, 50), close_rate: of(0, 0), urgent_close: of(0, 0) },
});
const state: State = {
  ...{ id: 'score-1', number: '990101-20261202-0001', district: '990101', stage: 'score_published' },
  ...{ clocks: {}, template: 'units', period: '2026-11', why: null, edition: 1, release: 1 },
  ...{ by: units, since: '2026-01-01', drafters: ['tan'], publishedAt: AT },
  measures: { close_on_time: { least: 10, trade: 'issue', left: false } },
  judged: [judged('roads', '市政中心'), judged('parks', '园林中心')],
  entries: [
    { key: '1', judged: 'roads', item: 'faked', times: 2, issue: null, words: '照片是#旧的*', struck: null },
    { key: '2', judged: 'parks', item: 'faked', times: 1, issue: null, words: '园林的事', struck: null },
  ],
  lanes: {
    objection: [
      {
        ...{ key: '1', seat: 'unit:roads', stage: 'answered', clocks: {}, at: AT, words: '两件是停电' },
        ...{ upheld: true, answer: '停电有通告', judged: 'roads', item: 'close_on_time', back: 300 },
      },
    ],
  },
};

test('the paper says the points of one unit and how they came about, and no cases are no points', async (t) => {
  const { db } = await testDatabase(t);
  const { papers } = await makeTestPapers(t, db, [SCORE_PAPER]);
  const paper = await papers.give({
    ...{ kind: SCORE_PAPER, district: '990101', trade: 'score', about: uuidv7() },
    ...{ event: 1, at: AT, now: AT },
    data: { day: [2026, 12, 2], ...printedOf(state, 'roads', '东湾区') },
    who: { personId: uuidv7(), postId: uuidv7(), right: 'score.read', requestId: 'r', address: '' },
  });
  const { content } = await papers.open(paper, AT);
  const text = textsOf(content)
    .join('')
    .replaceAll(/[\s\u200b]/g, '');
  for (const said of ['市政中心', '30/50', '43.00', '没有件', '不计', '照片是#旧的*', '采纳，补3.00分'])
    assert.ok(text.includes(said), `${said} in ${text}`);
  assert.doesNotMatch(text, /园林/);
});
