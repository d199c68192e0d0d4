import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import type { CellRow } from './cells.ts';
import { beyond } from './limits.ts';
import type { Reading, Told } from './reading.ts';
import { TableError } from './table-error.ts';

/** A thread whose rows nobody takes for so long is ended. */
const IDLE_MS = 10 * 60_000;

/**
 * The rows of a table, read in a thread of its own with bounded memory: however a file was made, the others go on
 * being served. The thread ends with the reading, and at once when that is stopped.
 */
export async function* readApart(reading: Reading, signal?: AbortSignal): AsyncGenerator<CellRow> {
  signal?.throwIfAborted();
  const { memoryMb } = reading.limits;
  const worker = new Worker(new URL('./table-worker.ts', import.meta.url), {
    workerData: reading,
    resourceLimits: { maxOldGenerationSizeMb: memoryMb, maxYoungGenerationSizeMb: 32 },
  });
  const died = new Promise<never>((_, reject) => {
    worker.once('error', reject);
    worker.once('exit', () => reject(new Error('The table was left unread for too long')));
  });
  died.catch(() => {});
  try {
    for (;;) {
      worker.ref();
      worker.postMessage('next');
      // The thread reads on only when what it read was taken.
      const answer = once(worker, 'message', signal === undefined ? {} : { signal });
      const [told] = (await Promise.race([answer, died])) as [Told];
      if ('failure' in told) throw errorOf(told.failure);
      // Who opens a table for its headers alone never comes back: then the thread keeps nobody from ending.
      worker.unref();
      const idle = setTimeout(() => void worker.terminate(), IDLE_MS).unref();
      yield* told.rows;
      clearTimeout(idle);
      if (told.done) return;
    }
  } catch (error) {
    signal?.throwIfAborted();
    throw isOutOfMemory(error) ? beyond('memoryMb', reading.limits) : error;
  } finally {
    await worker.terminate();
  }
}

function errorOf({ message, row }: { readonly message: string; readonly row: number | undefined }): Error {
  return row === undefined ? new Error(message) : new TableError(message, row);
}

function isOutOfMemory(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY';
}
