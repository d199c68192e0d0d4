import assert from 'node:assert/strict';
import { EventEmitter } from 'node:events';
import { createServer } from 'node:http';
import { test } from 'node:test';
import { watchQuiet } from './quiet.ts';

test('a command under way, and a moment after anybody asked, are not quiet; a stream that is read is', () => {
  const server = createServer();
  let now = 0;
  const quiet = watchQuiet(server, () => now);
  const ask = (method: string) => {
    const response = new EventEmitter();
    server.emit('request', { method }, response);
    return response;
  };
  assert.equal(quiet(), true);
  const command = ask('POST');
  now += 60_000;
  assert.equal(quiet(), false, 'a command under way');
  command.emit('close');
  assert.equal(quiet(), false, 'just answered');
  now += 300;
  assert.equal(quiet(), false);
  now += 1;
  assert.equal(quiet(), true);
  ask('GET');
  assert.equal(quiet(), false, 'just asked');
  now += 301;
  assert.equal(quiet(), true, 'a stream goes on');
});
