/** A bare HTTP/1.1 client for measuring: one request in flight a connection, kept alive, little work of its own. */
import { connect, type Socket } from 'node:net';

export type Reply = { readonly status: number; readonly body: string };

export class Connection {
  readonly #socket: Socket;
  #chunks: Buffer[] = [];
  #head: { status: number; from: number; length: number } | undefined;
  #size = 0;
  #waiting: { resolve(reply: Reply): void; reject(error: Error): void } | undefined;
  #broken: Error | undefined;

  constructor(url: URL) {
    this.#socket = connect({ host: url.hostname, port: Number(url.port), noDelay: true });
    this.#socket.on('data', (chunk) => this.#take(chunk));
    this.#socket.on('error', (error) => this.#fail(error));
    this.#socket.on('close', () => this.#fail(new Error('the connection was closed')));
  }

  get broken(): boolean {
    return this.#broken !== undefined;
  }

  /** @throws when the connection breaks before the whole answer is there */
  send(text: string): Promise<Reply> {
    return new Promise((resolve, reject) => {
      if (this.#broken !== undefined) return reject(this.#broken);
      this.#waiting = { resolve, reject };
      this.#socket.write(text);
    });
  }

  destroy(): void {
    this.#socket.destroy();
  }

  #fail(error: Error): void {
    this.#broken ??= error;
    const waiting = this.#waiting;
    this.#waiting = undefined;
    waiting?.reject(error);
  }

  #take(chunk: Buffer): void {
    this.#chunks.push(chunk);
    this.#size += chunk.length;
    if (this.#head === undefined) {
      const all = this.#chunks.length === 1 ? chunk : Buffer.concat(this.#chunks);
      this.#chunks = [all];
      const end = all.indexOf('\r\n\r\n');
      if (end < 0) return;
      const head = all.toString('latin1', 0, end);
      const length = Number(/content-length: (\d+)/i.exec(head)?.[1] ?? 0);
      this.#head = { status: Number(head.slice(9, 12)), from: end + 4, length };
    }
    const { status, from, length } = this.#head;
    if (this.#size < from + length) return;
    const all = this.#chunks.length === 1 ? this.#chunks[0] : Buffer.concat(this.#chunks);
    const body = (all as Buffer).toString('utf8', from, from + length);
    this.#chunks = [];
    this.#size = 0;
    this.#head = undefined;
    const waiting = this.#waiting;
    this.#waiting = undefined;
    waiting?.resolve({ status, body });
  }
}

export function postText(path: string, token: string, commandId: string, body: object): string {
  const text = JSON.stringify(body);
  return `POST /api/v1${path} HTTP/1.1\r\nhost: bench\r\nauthorization: Bearer ${token}\r\nidempotency-key: ${commandId}\r\ncontent-type: application/json\r\ncontent-length: ${Buffer.byteLength(text)}\r\n\r\n${text}`;
}

export function getText(path: string, token: string): string {
  return `GET /api/v1${path} HTTP/1.1\r\nhost: bench\r\nauthorization: Bearer ${token}\r\n\r\n`;
}

/** Connections lent out one request at a time; at most `most` are open. */
export class Connections {
  readonly #url: URL;
  readonly #free: Connection[] = [];

  constructor(url: string) {
    this.#url = new URL(url);
  }

  async send(text: string): Promise<Reply> {
    let connection = this.#free.pop();
    if (connection === undefined || connection.broken) connection = new Connection(this.#url);
    try {
      const reply = await connection.send(text);
      this.#free.push(connection);
      return reply;
    } catch (error) {
      connection.destroy();
      throw error;
    }
  }

  close(): void {
    for (const connection of this.#free.splice(0)) connection.destroy();
  }
}
