/** An end that comes: whatever does not stop in its time is named and left. */
import type { Log } from '../log/log.ts';

export type Part = {
  /** For the operator who reads why it took long. */
  readonly name: string;
  readonly stop: () => void | Promise<void>;
  readonly limitMs?: number;
};

const LIMIT_MS = 5_000;

/** Stage after stage; the parts of one stage at the same time. Never throws. */
export async function stopInOrder(stages: readonly (readonly Part[])[], log: Log): Promise<void> {
  for (const parts of stages) {
    // What the next stage closes is used by this one.
    await Promise.all(parts.map((part) => stopOne(part, log)));
  }
}

async function stopOne({ name, stop, limitMs = LIMIT_MS }: Part, log: Log): Promise<void> {
  try {
    const stopped = await within(limitMs, async () => stop());
    if (!stopped) log.error('Did not stop in time and is left', { part: name, limitMs });
  } catch (error) {
    log.error('Could not be stopped', { part: name, error });
  }
}

/** Whether the work ended in its time. Later errors of work that was left are of no use to anybody. */
export async function within(limitMs: number, work: () => Promise<unknown>): Promise<boolean> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<false>((resolve) => {
    timer = setTimeout(() => resolve(false), limitMs);
  });
  try {
    return await Promise.race([work().then(() => true), late]);
  } finally {
    clearTimeout(timer);
  }
}
