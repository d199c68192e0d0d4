import { once } from 'node:events';
import { parentPort, Worker } from 'node:worker_threads';

/** A thread whose items nobody takes for so long is ended. */
const IDLE_MS = 10 * 60_000;
/** So long a thread may take to end by itself. */
const ENDING_MS = 10_000;
/** What the thread is asked for. */
type Asked = 'next' | 'end';

/** What the thread answers each time it is asked. */
export type Told<Item, Failure> =
  | { readonly items: readonly Item[]; readonly done: boolean }
  | { readonly failure: Failure };

export type Reading<Failure> = {
  /** The program of the thread; it calls `tellApart`. */
  readonly program: URL;
  readonly data: unknown;
  readonly memoryMb: number;
  readonly errorOf: (failure: Failure) => Error;
  /** What is said where the thread needed more memory than it may. */
  readonly tooLarge: () => Error;
};

/**
 * The items of a file, read in a thread of its own with bounded memory: however the file was made, the others go on
 * being served. The thread ends with the reading, and soon after that is stopped.
 */
export async function* readApart<Item, Failure>(
  reading: Reading<Failure>,
  signal?: AbortSignal,
): AsyncGenerator<Item> {
  signal?.throwIfAborted();
  const worker = new Worker(reading.program, {
    workerData: reading.data,
    resourceLimits: { maxOldGenerationSizeMb: reading.memoryMb, maxYoungGenerationSizeMb: 32 },
  });
  const died = new Promise<never>((_, reject) => {
    worker.once('error', reject);
    worker.once('exit', () => reject(new Error('The file was left unread for too long')));
  });
  died.catch(() => {});
  const gone = new Promise<void>((resolve) => worker.once('exit', () => resolve()));
  try {
    for (;;) {
      worker.ref();
      worker.postMessage('next' satisfies Asked);
      // The thread reads on only when what it read was taken.
      const answer = once(worker, 'message', signal === undefined ? {} : { signal });
      const [told] = (await Promise.race([answer, died])) as [Told<Item, Failure>];
      if ('failure' in told) throw reading.errorOf(told.failure);
      // Who opens a table for its headers alone never comes back: then the thread keeps nobody from ending.
      worker.unref();
      const idle = setTimeout(() => void letEnd(worker, gone), IDLE_MS).unref();
      yield* told.items;
      clearTimeout(idle);
      if (told.done) return;
    }
  } catch (error) {
    signal?.throwIfAborted();
    throw isOutOfMemory(error) ? reading.tooLarge() : error;
  } finally {
    const ended = letEnd(worker, gone);
    // Whoever stops it in the midst of a batch does not wait for the rest of that.
    if (signal?.aborted !== true) await ended;
  }
}

/**
 * A thread ends by itself. Cut off while it opens a decompressor, Node ends the whole process ("close before init"); so
 * that is left for one that does not come to an end. One that needs too much memory is cut off by Node itself.
 */
async function letEnd(worker: Worker, gone: Promise<void>): Promise<void> {
  worker.ref();
  worker.postMessage('end' satisfies Asked);
  const late = setTimeout(() => void worker.terminate(), ENDING_MS);
  await gone;
  clearTimeout(late);
}

function isOutOfMemory(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY';
}

/** How much is handed over at once: as many items, or as much weight (characters, say) as the first of the two says. */
export type Batch<Item> = {
  readonly items: number;
  readonly weight: number;
  readonly weigh: (item: Item) => number;
};

/** The thread's side: hands on its items, a batch each time it is asked, until it is told to end. */
export function tellApart<Item, Failure>(
  items: AsyncGenerator<Item>,
  batch: Batch<Item>,
  failureOf: (error: unknown) => Failure,
): void {
  let ending = false;
  const next = async (): Promise<Told<Item, Failure>> => {
    const read: Item[] = [];
    let weight = 0;
    while (!ending && read.length < batch.items && weight < batch.weight) {
      // A file is read piece by piece.
      const one = await items.next();
      if (one.done) return { items: read, done: true };
      weight += batch.weigh(one.value);
      read.push(one.value);
    }
    return { items: read, done: false };
  };
  let work = Promise.resolve();
  const answer = async () =>
    parentPort?.postMessage(await next().catch((error: unknown) => ({ failure: failureOf(error) })));
  const end = async () => {
    // Without the port nothing keeps the thread; what was open is closed first.
    await items.return(undefined).finally(() => parentPort?.close());
  };
  parentPort?.on('message', (asked: Asked) => {
    ending ||= asked === 'end';
    work = work.then(asked === 'end' ? end : answer);
  });
}
