/** Commands that wait together are carried out together. Knows nothing of the database. */

type Options<C, O> = {
  /** Only commands of one key go into one batch (the district: a statement stays on one shard). */
  keyOf(command: C): string;
  /** No two commands of a batch share one of these. */
  clash(command: C): readonly string[];
  run(key: string, commands: readonly C[]): Promise<(O | Error | null)[]>;
  /** For what failed together or has to be tried again. */
  alone(key: string, command: C): Promise<O>;
};
type Waiting<C, O> = { command: C; resolve(outcome: O): void; reject(error: unknown): void };

const LARGEST = 48;
/** Batches under way per key: while one is written the next is gathered. More would only make them smaller. */
const TOGETHER = 2;

export function makeBatches<C, O>(options: Options<C, O>) {
  const lines = new Map<string, { waiting: Waiting<C, O>[]; running: number }>();
  const idle: (() => void)[] = [];

  function add(command: C): Promise<O> {
    return new Promise((resolve, reject) => {
      const key = options.keyOf(command);
      const line = lines.get(key) ?? { waiting: [], running: 0 };
      lines.set(key, line);
      line.waiting.push({ command, resolve, reject });
      if (line.running === 0) start(key);
      // A second batch is worth starting only when the first has left some behind.
      else if (line.running < TOGETHER && line.waiting.length > LARGEST / 4) start(key);
    });
  }

  function start(key: string): void {
    const line = lines.get(key);
    if (line === undefined) return;
    line.running += 1;
    // Commands that arrive in the same turn of the event loop join the batch.
    setImmediate(() => {
      const batch = take(line.waiting, options.clash);
      const work = batch.length === 0 ? Promise.resolve() : carryOut(key, batch);
      void work.finally(() => finished(key, line));
    });
  }

  function finished(key: string, line: { waiting: Waiting<C, O>[]; running: number }): void {
    line.running -= 1;
    if (line.waiting.length > 0) start(key);
    else if (line.running === 0) {
      lines.delete(key);
      if (lines.size === 0) for (const done of idle.splice(0)) done();
    }
  }

  async function carryOut(key: string, batch: Waiting<C, O>[]): Promise<void> {
    let outcomes: (O | Error | null)[];
    try {
      outcomes = await options.run(
        key,
        batch.map((w) => w.command),
      );
    } catch {
      // Whatever broke the batch is met again, and answered, by each command by itself.
      outcomes = batch.map(() => null);
    }
    await Promise.all(batch.map((waiting, index) => settle(key, waiting, outcomes[index] ?? null)));
  }

  async function settle(key: string, waiting: Waiting<C, O>, outcome: O | Error | null): Promise<void> {
    if (outcome instanceof Error) return waiting.reject(outcome);
    if (outcome !== null) return waiting.resolve(outcome);
    try {
      waiting.resolve(await options.alone(key, waiting.command));
    } catch (error) {
      waiting.reject(error);
    }
  }

  const drained = () =>
    lines.size === 0 ? Promise.resolve() : new Promise<void>((resolve) => idle.push(resolve));
  return { add, drained };
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
