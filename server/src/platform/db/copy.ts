/**
 * PostgreSQL's COPY over the driver's own extension point (an object with `submit` and handlers), which spares a
 * package. Both directions hold one piece at a time: a slow disk slows the database down, not memory up.
 */
import { once } from 'node:events';
import type { Socket } from 'node:net';
import type pg from 'pg';

type Connection = {
  readonly stream: Socket;
  query(text: string): void;
  sendCopyFromChunk(chunk: Uint8Array): void;
  endCopyFrom(): void;
  sendCopyFail(why: string): void;
};

/** What the driver calls on the query that is under way. */
abstract class CopyQuery {
  readonly #text: string;
  readonly finished: Promise<void>;
  protected settle: (error?: Error) => void = () => undefined;
  protected connection: Connection | undefined;

  constructor(text: string) {
    this.#text = text;
    this.finished = new Promise((resolve, reject) => {
      this.settle = (error) => (error === undefined ? resolve() : reject(error));
    });
    // Waited for at the end only; an error before that must not count as nobody's.
    this.finished.catch(() => undefined);
  }

  submit(connection: Connection): null {
    this.connection = connection;
    connection.query(this.#text);
    return null;
  }
  handleError(error: Error): void {
    this.settle(error);
  }
  handleReadyForQuery(): void {
    this.settle();
  }
  handleCommandComplete(): void {}
  handleRowDescription(): void {}
  handleDataRow(): void {}
  handleEmptyQuery(): void {}
  handlePortalSuspended(): void {}
  handleCopyInResponse(connection: Connection): void {
    connection.sendCopyFail('This is no COPY FROM STDIN');
  }
  handleCopyData(_message: { chunk: Buffer }): void {}
}

const HIGH_WATER = 1024 * 1024;

class CopyOut extends CopyQuery {
  readonly #pieces: Buffer[] = [];
  #waiting = 0;
  #wake: () => void = () => undefined;
  #done = false;

  constructor(text: string) {
    super(text);
    const end = () => {
      this.#done = true;
      this.#wake();
    };
    this.finished.then(end, end);
  }

  /** The driver's buffer is its own again after this call, hence the copy. */
  override handleCopyData({ chunk }: { chunk: Buffer }): void {
    this.#pieces.push(Buffer.from(chunk));
    this.#waiting += chunk.length;
    if (this.#waiting > HIGH_WATER) this.connection?.stream.pause();
    this.#wake();
  }

  async *read(): AsyncGenerator<Buffer> {
    // A stream is read piece by piece.
    while (true) {
      if (this.#pieces.length > 0) {
        const all = Buffer.concat(this.#pieces.splice(0));
        this.#waiting = 0;
        this.connection?.stream.resume();
        yield all;
      } else if (this.#done) break;
      else
        await new Promise<void>((resolve) => {
          this.#wake = resolve;
        });
    }
    await this.finished;
  }
}

class CopyIn extends CopyQuery {
  readonly ready: Promise<Connection>;
  #open: (connection: Connection) => void = () => undefined;

  constructor(text: string) {
    super(text);
    this.ready = new Promise((resolve) => {
      this.#open = resolve;
    });
  }
  override handleCopyInResponse(connection: Connection): void {
    this.#open(connection);
  }
}

/**
 * `COPY … TO STDOUT` as pieces that end anywhere in a row. Read to the end, or throw the connection away: rows
 * under way cannot be called back. @throws what PostgreSQL says
 */
export function copyTo(client: pg.PoolClient, text: string): AsyncGenerator<Buffer> {
  const copy = new CopyOut(text);
  client.query(copy as unknown as pg.Submittable);
  return copy.read();
}

/** `COPY … FROM STDIN`, fed from outside. */
export type CopyFrom = {
  write(piece: Uint8Array): Promise<void>;
  /** Resolves when all is in. @throws what PostgreSQL says, for example of a value that does not fit */
  end(): Promise<void>;
  /** Gives up; the statement fails and its transaction with it. */
  fail(why: string): Promise<void>;
};

/** Starts `COPY … FROM STDIN`. @throws what PostgreSQL says, for example of a column that is not there */
export async function copyFrom(client: pg.PoolClient, text: string): Promise<CopyFrom> {
  const copy = new CopyIn(text);
  client.query(copy as unknown as pg.Submittable);
  const connection = await Promise.race([copy.ready, copy.finished.then(() => undefined)]);
  if (connection === undefined) throw new Error(`This is no COPY FROM STDIN: ${text}`);
  let broken: unknown;
  copy.finished.catch((error: unknown) => {
    broken = error;
  });
  return {
    async write(piece) {
      if (broken !== undefined) throw broken;
      connection.sendCopyFromChunk(piece);
      if (!connection.stream.writableNeedDrain) return;
      // The server may close the connection instead of reading on.
      await Promise.race([once(connection.stream, 'drain'), copy.finished]);
    },
    async end() {
      connection.endCopyFrom();
      await copy.finished;
    },
    async fail(why) {
      connection.sendCopyFail(why);
      await copy.finished.catch(() => undefined);
    },
  };
}
