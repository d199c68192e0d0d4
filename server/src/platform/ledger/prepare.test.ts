import assert from 'node:assert/strict';
import { test } from 'node:test';
import { canonical, sha256, sha256After } from './canonical.ts';
import { hashOf, prepare, tallyChanges } from './prepare.ts';
import type { Command, Stream } from './stream.ts';

type Noted = { name: 'noted'; body: { at: number } };
const stream: Stream<{ at: number }, Noted> = {
  name: 'note',
  shape: 1,
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
  const at = Number(event.at);
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
    written: String(event.written),
  };
  assert.equal(event.hash, `\\x${hashOf(read, who, id).toString('hex')}`);
});

test('canonical text is JSON with its keys in order, whatever the text and however many keys', () => {
  const odd = ['', '海云 "市"\\', '\u0000\u001f\u007f', '\ud800', '𠮷🚲', '\u2028', 'a/b', "'"];
  for (const text of odd) assert.equal(canonical(text), JSON.stringify(text));
  const keys = Array.from({ length: 40 }, (_, n) => `k${(n * 17) % 40}`);
  for (const some of [keys.slice(0, 5), keys.slice(0, 16), keys]) {
    const given = Object.fromEntries(some.map((key) => [key, { b: [1, null, true], a: undefined }]));
    const wanted = some
      .toSorted()
      .map((key) => `"${key}":{"b":[1,null,true]}`)
      .join(',');
    assert.equal(canonical(given), `{${wanted}}`);
  }
});

test('a hash after a head is the hash of both, however long the text', () => {
  const head = sha256('before');
  for (const text of ['', '好'.repeat(3), '网格🚲'.repeat(9_000)]) {
    assert.deepEqual(sha256After(head, text), sha256(head, text));
  }
});

test('counters change where a key came or went, each once', () => {
  assert.deepEqual(tallyChanges(['open', 'a', 'b'], ['open', 'b', 'c', 'c']), { a: -1, c: 1 });
  assert.deepEqual(tallyChanges([], ['open']), { open: 1 });
  assert.deepEqual(tallyChanges(['open'], []), { open: -1 });
});
