import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { StripView } from './strip.ts';
import { fittingLabel, layStrip, segmentWords, stripSentence, totalsOf } from './strip.ts';
import { uiWords } from './words.ts';

const zh = uiWords['zh-CN'];
const view: StripView = {
  condition: '条件3 路面未恢复',
  limit: '5 工作日',
  state: 'running',
  unitClock: 'working',
  dayMinutes: 480,
  segments: [
    { kind: 'used', minutes: 690 },
    { kind: 'paused', minutes: 480, note: '挂账：等断水公告' },
    { kind: 'used', minutes: 1050 },
    { kind: 'left', minutes: 660 },
    { kind: 'extended', minutes: 480, note: '批：李*' },
  ],
  days: [
    { day: '2026-11-18', atMinute: 0 },
    { day: '2026-11-23', atMinute: 1440 },
  ],
  breaks: [1440],
  nowMinute: 2220,
  sum: [],
};

test('segments fill the strip from edge to edge, but for the gap of the days off', () => {
  const laid = layStrip(view, 1144, 24);
  const last = laid.segments.at(-1);
  assert.equal(laid.segments[0]?.x, 0);
  assert.equal(Math.round((last?.x ?? 0) + (last?.width ?? 0)), 1144);
  assert.equal(Math.round(laid.segments.reduce((sum, s) => sum + s.width, 0)), 1120);
});

test('a segment across a break becomes two, and a day after it begins behind the gap', () => {
  const laid = layStrip(view, 1144, 24);
  assert.equal(laid.segments.length, 6);
  assert.equal(Math.round(laid.days[1]?.x ?? 0), Math.round((laid.breaks[0] ?? 0) + 24));
  assert.deepEqual(
    laid.segments.map(({ minutes }) => minutes),
    [690, 480, 270, 780, 660, 480],
  );
});

test('now stands between what is used and what is left', () => {
  const laid = layStrip(view, 1144, 24);
  const left = laid.segments.find(({ kind }) => kind === 'left');
  assert.equal(Math.round(laid.now ?? 0), Math.round(left?.x ?? -1));
});

test('the strip can be read out', () => {
  assert.equal(segmentWords({ kind: 'paused', minutes: 480, note: '等料' }, 1000, zh), '停 8时 等料');
  assert.equal(stripSentence(view, zh), '时钟条：用 29时，停 8时，余 11时，延 +8时');
  assert.equal(totalsOf(view.segments).used, 1740);
});

test('an empty strip has no width to share and does not fail', () => {
  assert.deepEqual(layStrip({ ...view, segments: [], breaks: [], days: [] }, 100, 10).segments, []);
});

test('a segment cut by days off is named once, in whole, on its wider piece', () => {
  const named = layStrip(view, 1144, 24).segments.filter(({ names }) => names !== null);
  assert.deepEqual(
    named.map(({ names }) => names?.minutes),
    [690, 480, 1050, 660, 480],
  );
});

test('a label that does not fit loses its note first, then goes', () => {
  const paused = { kind: 'paused', minutes: 480, note: '挂账：等断水公告' } as const;
  assert.equal(fittingLabel(paused, 160, zh), '停 8时 挂账：等断水公告');
  assert.equal(fittingLabel(paused, 60, zh), '停 8时');
  assert.equal(fittingLabel(paused, 20, zh), null);
});
