import assert from 'node:assert/strict';
import { once } from 'node:events';
import { type AddressInfo, connect, createServer } from 'node:net';
import test from 'node:test';
import { answerBadHttp } from './bad-http.ts';

/** What a connection that sent `said` and then nothing more is answered when its time is over. */
async function timedOut(said: string): Promise<string> {
  const late = Object.assign(new Error('late'), { code: 'ERR_HTTP_REQUEST_TIMEOUT' });
  const server = createServer((socket) => {
    socket.on('error', () => {});
    if (said === '') answerBadHttp(undefined, late, socket);
    else socket.once('data', () => answerBadHttp(undefined, late, socket));
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const socket = connect((server.address() as AddressInfo).port, '127.0.0.1');
  let heard = '';
  socket.on('data', (piece) => (heard += piece.toString('latin1')));
  if (said !== '') socket.write(said);
  await once(socket, 'close');
  server.close();
  return heard;
}

test('a connection on which nothing was asked is closed without an answer, one that stopped half way gets 408', async () => {
  assert.equal(await timedOut(''), '');
  assert.match(await timedOut('GET /api/v1/issues HTTP/1.1\r\nHo'), /^HTTP\/1\.1 408 /);
});
