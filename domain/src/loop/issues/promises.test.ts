import assert from 'node:assert/strict';
import test from 'node:test';
import { promiseOfNext } from './next.ts';
import { firstToBreak, promiseState, promisesOf } from './promises.ts';
import { AT, calendar, cast, DAY, HOUR, MONDAY, urgent } from './testing.ts';

const first = (story: { state: Parameters<typeof firstToBreak>[0] }) => firstToBreak(story.state);

test('a row goes by the promise that breaks first, whose turn it ever is, and the next step by its own moment', () => {
  const story = AT.dispatched();
  assert.deepEqual([first(story)?.kind, promiseOfNext(story.state)?.kind], ['acknowledge', 'acknowledge']);
  story.wait(5 * HOUR);
  assert.equal(promiseState(calendar, first(story), story.now), 'over', 'nobody signed for it');
  const handling = AT.handling();
  handling.give('supervise', cast.district, { level: '1', note: '限时', answer: urgent(1) });
  assert.deepEqual([first(handling)?.kind, first(handling)?.time], ['answer', 'urgent']);
  assert.equal(promiseOfNext(handling.state)?.kind, 'handle');
});

test('the limit of a part counts, also while the whole has time', () => {
  const story = AT.handling();
  const parts = [{ title: '换盖', unit: 'roads', limit: urgent(1) }];
  story.give('split', cast.water, { parts });
  assert.deepEqual([first(story)?.kind, first(story)?.breaksAt], ['part', story.now + HOUR]);
  story.give('respond_part', cast.roads, { result: '已换', files: ['f'] });
  assert.equal(first(story)?.kind, 'handle');
});

test('a suspension stands still until its review, unless something else was promised before', () => {
  const story = AT.handling();
  const reviewAt = MONDAY + 7 * DAY;
  story.give('ask_suspension', cast.water, { reason: 'parts', reviewAt, note: '等件' });
  story.give('decide_suspension', cast.leader, { grant: true, note: '同意' });
  assert.deepEqual(first(story), { kind: 'review', clock: null, breaksAt: reviewAt, time: 'natural' });
  assert.equal(promiseState(calendar, first(story), reviewAt), 'paused');
  assert.equal(promiseState(calendar, first(story), reviewAt + 1), 'over');
  story.give('supervise', cast.district, { level: '1', note: '限时', answer: urgent(1) });
  assert.equal(first(story)?.kind, 'answer');
});

test('what has ended promises nothing', () => {
  assert.deepEqual(promisesOf(AT.closed().state), []);
});
