/** Commands that wait together are carried out together. Knows nothing of the database. */

type Options<C, O> = {
  /** Only commands of one key go into one batch. */
  keyOf(command: C): string;
  /** No two commands of a batch share one of these. */
  clash(command: C): readonly string[];
  run(commands: readonly C[]): Promise<(O | Error | null)[]>;
  /** For what failed together or has to be tried again. */
  alone(command: C): Promise<O>;
  /** Batches under way at the same time, of all keys together. */
  atOnce?: number;
};
type Waiting<C, O> = { command: C; resolve(outcome: O): void; reject(error: unknown): void };
type Line<C, O> = { readonly key: string; waiting: Waiting<C, O>[]; running: number; queued: boolean };

const LARGEST = 48;
/** Batches under way per key: while one is written the next is gathered. More would only make them smaller. */
const TOGETHER = 2;
/** More statements at once than processors gain nothing, and each would be smaller. */
const AT_ONCE = 4;

export function makeBatches<C, O>(options: Options<C, O>) {
  const lines = new Map<string, Line<C, O>>();
  /** Lines whose turn comes when a batch of another is done, longest waiting first. */
  const turns: Line<C, O>[] = [];
  const idle: (() => void)[] = [];
  const atOnce = options.atOnce ?? AT_ONCE;
  let running = 0;
  /** Commands not answered yet. */
  let open = 0;

  function add(command: C): Promise<O> {
    return new Promise((resolve, reject) => {
      const key = options.keyOf(command);
      const line = lines.get(key) ?? { key, waiting: [], running: 0, queued: false };
      lines.set(key, line);
      line.waiting.push({ command, resolve, reject });
      open += 1;
      // A second batch is worth starting only when the first has left some behind.
      if (line.running === 0 || (line.running < TOGETHER && line.waiting.length > LARGEST / 4)) queue(line);
    });
  }

  function queue(line: Line<C, O>): void {
    if (line.queued) return;
    line.queued = true;
    turns.push(line);
    // Commands that arrive in the same turn of the event loop join the batch.
    setImmediate(startNext);
  }

  function startNext(): void {
    while (running < atOnce) {
      const line = turns.shift();
      if (line === undefined) return;
      line.queued = false;
      const batch = take(line.waiting, options.clash);
      if (batch.length > 0) start(line, batch);
      else if (line.running === 0 && line.waiting.length === 0) lines.delete(line.key);
    }
  }

  function start(line: Line<C, O>, batch: Waiting<C, O>[]): void {
    running += 1;
    line.running += 1;
    void carryOut(options, batch).then((outcomes) => {
      running -= 1;
      line.running -= 1;
      if (line.waiting.length > 0) queue(line);
      else if (line.running === 0 && !line.queued) lines.delete(line.key);
      // What is tried again by itself keeps nobody else waiting.
      batch.forEach((waiting, index) => {
        void settle(options, waiting, outcomes[index] ?? null).then(answered);
      });
      startNext();
    });
  }

  function answered(): void {
    open -= 1;
    if (open === 0) for (const done of idle.splice(0)) done();
  }

  const drained = () => (open === 0 ? Promise.resolve() : new Promise<void>((resolve) => idle.push(resolve)));
  return { add, drained };
}

async function carryOut<C, O>(
  options: Options<C, O>,
  batch: readonly Waiting<C, O>[],
): Promise<(O | Error | null)[]> {
  try {
    return await options.run(batch.map((w) => w.command));
  } catch {
    // Whatever broke the batch is met again, and answered, by each command by itself.
    return batch.map(() => null);
  }
}

async function settle<C, O>(
  options: Options<C, O>,
  waiting: Waiting<C, O>,
  outcome: O | Error | null,
): Promise<void> {
  if (outcome instanceof Error) return waiting.reject(outcome);
  if (outcome !== null) return waiting.resolve(outcome);
  try {
    waiting.resolve(await options.alone(waiting.command));
  } catch (error) {
    waiting.reject(error);
  }
}

/** Takes as many as fit from the front of the line; those that clash with one taken stay, in their order. */
function take<C, O>(waiting: Waiting<C, O>[], clash: (command: C) => readonly string[]): Waiting<C, O>[] {
  const taken: Waiting<C, O>[] = [];
  const left: Waiting<C, O>[] = [];
  const seen = new Set<string>();
  for (const one of waiting) {
    const marks = clash(one.command);
    if (taken.length < LARGEST && !marks.some((mark) => seen.has(mark))) taken.push(one);
    else left.push(one);
    for (const mark of marks) seen.add(mark);
  }
  waiting.splice(0, waiting.length, ...left);
  return taken;
}
