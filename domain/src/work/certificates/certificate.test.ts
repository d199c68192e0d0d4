import assert from 'node:assert/strict';
import test from 'node:test';
import { DAY } from '../../calendar/zone.ts';
import { explainRefusal } from '../../refusal.ts';
import { mayPatrol, NOT_ASKED, patrolRefusal, postNeedsCertificate, type Standing } from './certificate.ts';

/** The beginning of 2026-12-05 in the city. */
const LAST = Date.UTC(2026, 11, 4, 16);
const needed = (change: Partial<Standing> = {}): Standing => ({ ...NOT_ASKED, needed: true, ...change });

test('who needs a certificate: full-time and part-time workers, no assistants, no leaders', () => {
  const needs = [
    ['grid_worker', null, true],
    ['grid_worker', 'full_time', true],
    ['grid_assistant', 'part_time', true],
    ['grid_assistant', 'assistant', false],
    ['grid_assistant', null, false],
    ['grid_leader', null, false],
    ['grid_leader', 'full_time', false],
  ] as const;
  for (const [post, kind, expected] of needs)
    assert.equal(postNeedsCertificate(post, kind), expected, `${post} ${kind}`);
});

test('a certificate holds through its last day, and not a moment longer', () => {
  const own = needed({ until: LAST });
  assert.deepEqual([mayPatrol(own, LAST + DAY - 1), mayPatrol(own, LAST + DAY)], [true, false]);
  assert.deepEqual([mayPatrol(needed(), LAST), mayPatrol(NOT_ASKED, LAST)], [false, true]);
});

const said = (own: Standing, at = LAST + DAY) => {
  const refusal = patrolRefusal(own, at);
  assert.ok(refusal);
  const { text, instead } = explainRefusal(refusal.code, refusal.details, 'zh');
  return `${text}；${instead}`;
};

test('a refusal names what is missing and the next way to it', () => {
  assert.equal(patrolRefusal(needed({ until: LAST }), LAST), null);
  const at = LAST + 9 * 3_600_000;
  const training = {
    kind: 'training',
    id: 'd.1',
    name: '岗前培训',
    at,
    place: '三楼会议室',
    enrolled: false,
  } as const;
  assert.match(said(needed()), /没有网格员证；.*镇街网格中心/);
  assert.match(said(needed({ until: LAST })), /网格员证 2026-12-05 到期/);
  assert.match(said(needed({ next: training })), /“岗前培训”，.*12-05 09:00 三楼会议室，.*报名/);
  assert.match(said(needed({ next: { ...training, enrolled: true } })), /已报名/);
  assert.match(
    said(needed({ next: { kind: 'exam', id: 'd.2', name: '结业', at } })),
    /考试“结业”，最晚 2026-12-05/,
  );
  assert.match(said(needed({ passed: true, next: training })), /已合格，等镇街发证/);
});
