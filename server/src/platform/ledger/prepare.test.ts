import assert from 'node:assert/strict';
import { test } from 'node:test';
import { hashOf, prepare } from './prepare.ts';
import type { Command, Stream } from './stream.ts';

type Noted = { name: 'noted'; body: { at: number } };
const stream: Stream<{ at: number }, Noted> = {
  name: 'note',
  table: 'note',
  columns: [],
  beside: [],
  evolve: (_, { body }) => body,
  tallies: () => [],
};
const who = { personId: 'p', postId: 'q', right: 'note.write', requestId: 'r', address: 'local' };
const id = '018f0000-0000-7000-8000-000000000001';

test('a time with parts of a millisecond is hashed as it will be read again', () => {
  const command: Command<{ at: number }, Noted> = {
    district: '990101',
    id,
    commandId: id,
    digest: Buffer.alloc(32),
    who,
    now: 1_791_790_072_867.5374,
    decide: (_, now) => ({ events: [{ name: 'noted', body: { at: now } }] }),
    result: () => ({}),
  };
  const [event] = prepare(stream, command, null).events;
  assert.ok(event);
  const at = Date.parse(String(event.at));
  assert.deepEqual(event.body, { body: { at } });
  const head = Buffer.alloc(32);
  const read = {
    district: '990101',
    stream: 'note',
    id,
    version: 1,
    name: 'noted',
    at,
    body: event.body,
    head,
  };
  assert.equal(event.hash, `\\x${hashOf(read, who, id).toString('hex')}`);
});
