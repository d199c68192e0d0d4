/** What is not even HTTP: there is no request to answer, only a socket, and at best the line it began with. */
import { randomUUID } from 'node:crypto';
import type { Socket } from 'node:net';
import { type ErrorShape, shaped } from './error-shape.ts';
import { languageOf } from './language.ts';
import { HttpProblem, problemOf } from './problem.ts';

type BadHttp = NodeJS.ErrnoException & { readonly rawPacket?: unknown };

export function answerBadHttp(
  shapes: readonly ErrorShape[] | undefined,
  error: BadHttp,
  socket: Socket,
): void {
  if (error.code === 'ECONNRESET' || !socket.writable) {
    socket.destroy();
    return;
  }
  if (error.code === 'ERR_HTTP_REQUEST_TIMEOUT') {
    // A browser keeps connections ready on which it has asked nothing: an answer there would be taken for that of the
    // request it is just sending. Closed without a word, it asks again elsewhere; as it does after 408.
    if (socket.bytesRead === 0) socket.destroy();
    else socket.end('HTTP/1.1 408 Request Timeout\r\nConnection: close\r\nContent-Length: 0\r\n\r\n');
    return;
  }
  const address = addressIn(error.rawPacket);
  const { problem } = problemOf(new HttpProblem('request-malformed'), {
    language: languageOf(undefined),
    requestId: randomUUID(),
    instance: address.split('?')[0]?.slice(0, 300) ?? '/',
    words: (reference) => reference,
    mostBytes: 0,
  });
  const { type, body } = shaped(shapes, problem, address, '', languageOf(undefined));
  socket.end(
    `HTTP/1.1 400 Bad Request\r\nContent-Type: ${type}\r\nContent-Length: ${Buffer.byteLength(body)}\r\nConnection: close\r\n\r\n${body}`,
  );
}

/** Where the request wanted to go, as far as its first line can be read; octets that no address may hold as `_`. */
function addressIn(packet: unknown): string {
  if (!Buffer.isBuffer(packet)) return '/';
  const [line = ''] = packet.subarray(0, 2_000).toString('latin1').split('\r\n', 1);
  const [, address = '/'] = /^\S+ (\/\S*)/.exec(line) ?? [];
  return address.replaceAll(/[^\x21-\x7e]/g, '_');
}
