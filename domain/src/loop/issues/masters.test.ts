/** What becomes of a duplicate when its master, or what it says again, has ended. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  canBeMaster,
  decideDeclinedWith,
  decideDuplicate,
  decideRepeat,
  decideSuccession,
  decideWithMaster,
  decideWithoutMaster,
  endOf,
} from './decide.ts';
import { seenBefore } from './seen.ts';
import { AT, DAY, facts, place, type Story } from './testing.ts';

const MASTER = '990106.master';
const namesOf = (events: readonly { readonly name: string }[]) => events.map(({ name }) => name);
/** Filed, and then found to say what the master says. */
const merged = (): Story => {
  const story = AT.to_dispatch();
  return story.apply(decideRepeat(story.state, MASTER, story.now, facts), 'system');
};

test('a repeat is merged as one, and goes on from where it was when its master went away', () => {
  const story = merged();
  assert.deepEqual([story.state.stage, story.state.master], ['merged', MASTER]);
  assert.deepEqual(decideWithoutMaster(story.state, 'other', story.now, facts), []);
  story.apply(decideWithoutMaster(story.state, MASTER, story.now, facts), 'system');
  assert.deepEqual([story.state.stage, story.state.master], ['to_dispatch', null]);
  assert.deepEqual(decideWithoutMaster(story.state, MASTER, story.now, facts), [], 'once');
});

test('a duplicate ends as its master does, with its result or its answer, and only its own master ends it', () => {
  const closed = { id: MASTER, result: 'partly', inTime: false };
  const declined = { id: MASTER, reason: 'not_ours', note: '私人事务' };
  const { state, now } = merged();
  assert.deepEqual(decideWithMaster(state, { ...closed, id: 'other' }, now, facts), []);
  assert.deepEqual(decideDeclinedWith(state, { ...declined, id: 'other' }, now, facts), []);
  const one = merged().closeWithMaster(closed).state;
  assert.deepEqual([one.stage, one.result, one.inTime], ['closed', 'partly', false]);
  const other = merged();
  const events = decideDeclinedWith(other.state, declined, other.now, facts);
  assert.deepEqual(events[0]?.body, { reason: 'not_ours', note: '私人事务' });
  assert.equal(other.apply(events, 'system').state.stage, 'declined');
  const apart = AT.to_dispatch();
  assert.deepEqual(decideWithMaster(apart.state, closed, apart.now, facts), [], 'taken out meanwhile');
  assert.deepEqual(decideDeclinedWith(apart.state, declined, apart.now, facts), []);
});

test('nothing joins a master twice, or one that ended; what left can still be told to it', () => {
  const { state } = AT.to_dispatch();
  assert.deepEqual(namesOf(decideDuplicate(state, 'a', true)), ['duplicate_joined']);
  assert.deepEqual(decideDuplicate(state, 'a', true, true)[0]?.body, { issue: 'a', repeat: true });
  assert.deepEqual(decideDuplicate(state, 'a', false), []);
  const held = { ...state, duplicates: ['a'] };
  assert.deepEqual(decideDuplicate(held, 'a', true), []);
  assert.deepEqual(namesOf(decideDuplicate(held, 'a', false)), ['duplicate_left']);
  const over = { ...AT.closed().state, duplicates: ['a'] };
  assert.deepEqual(decideDuplicate(over, 'b', true), []);
  assert.deepEqual(namesOf(decideDuplicate(over, 'a', false)), ['duplicate_left']);
});

test('how a master ended: closed with its result, gone, or not yet; and what can be one', () => {
  assert.deepEqual(endOf(AT.closed().state), { how: 'closed', result: 'solved', inTime: true });
  assert.deepEqual(endOf({ ...AT.closed().state, inTime: false }), {
    how: 'closed',
    result: 'solved',
    inTime: false,
  });
  for (const stage of ['declined', 'withdrawn'] as const)
    assert.deepEqual(endOf(AT[stage]().state), { how: 'gone' }, stage);
  assert.equal(endOf(AT.to_dispatch().state), null);
  assert.equal(endOf(merged().state), null, 'it waits for a master of its own');
  assert.equal(canBeMaster(AT.to_dispatch().state), true);
  for (const { state } of [AT.closed(), merged()]) assert.equal(canBeMaster(state), false, state.stage);
});

test('a grid that is no more has a successor in the same district, once, while the matter is open', () => {
  const { state } = AT.to_dispatch();
  const to = `${state.district}012015009`;
  assert.deepEqual(decideSuccession(state, to)[0]?.body, { from: place.grid, to });
  const none: [string, typeof state, string][] = [
    ['it is closed', AT.closed().state, to],
    ['it is the same grid', state, place.grid],
    ['it has no grid', { ...state, place: { ...state.place, grid: '' } }, to],
    ['another district', state, '999999012015009'],
  ];
  for (const [why, of, grid] of none) assert.deepEqual(decideSuccession(of, grid), [], why);
});

test('seen before it came: by more than five minutes and less than thirty days, else it is one moment', () => {
  const received = 100 * DAY;
  const minute = 60_000;
  const rows: [told: number | undefined, seen: number | undefined][] = [
    [undefined, undefined],
    [received, undefined],
    [received + minute, undefined],
    [received - 5 * minute + 1, undefined],
    [received - 5 * minute, received - 5 * minute],
    [received - 30 * DAY, received - 30 * DAY],
    [received - 30 * DAY - 1, undefined],
  ];
  for (const [told, seen] of rows) assert.equal(seenBefore(told, received), seen, String(told));
});
