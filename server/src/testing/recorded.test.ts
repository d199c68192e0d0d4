import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { EVENT_WORDS } from '@gridgov/domain/loop/issues/events.ts';
import { ISSUES } from '../features/loop/issues/public.ts';
import { type EventRow, followChain, rowFollows } from '../platform/ledger/chain.ts';
import { readLines } from './recording.ts';

const FOLDER = new URL('recorded/', import.meta.url);
const recordings = readdirSync(FOLDER).map((name) => ({
  name,
  ...readLines(readFileSync(new URL(name, FOLDER), 'utf8')),
}));

for (const { name, shape, streams } of recordings) {
  test(`what ${name} holds is followed from its first event on, and leads to the rows of its shape`, () => {
    for (const { row, events } of streams) {
      const found: string[] = [];
      const chain = followChain(ISSUES, events, (problem, version) => found.push(`${problem} ${version}`));
      assert.deepEqual([found, chain?.version], [[], row.version]);
      const follows = chain === null ? 'no chain' : rowFollows(ISSUES, chain, row, undefined);
      assert.equal(
        follows,
        shape === ISSUES.shape ? 'follows' : 'waits',
        `${row.id}: evolve leads its events to another row; raise the shape of the loop, and record anew`,
      );
    }
  });
}

test('the present shape is recorded, with every event that can be written', () => {
  const present = recordings.filter(({ shape }) => shape === ISSUES.shape);
  const events = present.flatMap(({ streams }) => streams.flatMap((stream) => stream.events));
  const names = new Set(events.map(({ name }) => name));
  assert.deepEqual(
    Object.keys(EVENT_WORDS).filter((name) => !names.has(`issue.${name}`)),
    [],
    'record anew: node tools/generate-recording.ts',
  );
});

test('an event that was changed, and a state that is not what the events lead to, are found', () => {
  const [{ row, events } = assert.fail('nothing is recorded')] = recordings.at(-1)?.streams ?? [];
  const found: string[] = [];
  const changed = events.map((event, n): EventRow => (n === 1 ? { ...event, at: event.at + 1 } : event));
  assert.equal(
    followChain(ISSUES, changed, (problem) => found.push(problem)),
    null,
  );
  assert.deepEqual(found, ['hash']);
  const chain = followChain(ISSUES, events, (problem) => assert.fail(problem)) ?? assert.fail('no chain');
  const state = { ...(row.state as object), number: 'another' };
  assert.equal(rowFollows(ISSUES, chain, { ...row, state }, undefined), 'differs');
});
