/** Rows given one after another, a few at once, each with an answer of its own. */

export type RowAnswer =
  | { readonly kind: 'waiting' | 'sending' }
  | { readonly kind: 'done'; readonly text: string }
  /** `instead`: what is possible in its place. */
  | { readonly kind: 'failed'; readonly text: string; readonly instead?: string | undefined };
export type Answers = ReadonlyMap<string, RowAnswer>;

/** As many as a browser sends to one server beside everything else. */
const AT_ONCE = 4;

interface Run {
  /** Gives one row; never throws. */
  readonly give: (id: string) => Promise<RowAnswer>;
  readonly told: (id: string, answer: RowAnswer) => void;
  /** Asked before each row; what is under way then still ends. */
  readonly stopped: () => boolean;
}

export async function runRows(ids: readonly string[], { give, told, stopped }: Run): Promise<void> {
  const left = [...ids];
  const taker = async () => {
    for (let id = left.shift(); id !== undefined && !stopped(); id = left.shift()) {
      told(id, { kind: 'sending' });
      // Rows of one taker go one after the other: that bounds what the server gets at once.
      told(id, await give(id));
    }
  };
  await Promise.all(Array.from({ length: Math.min(AT_ONCE, left.length) }, taker));
}

/** What a repeat sends: everything that is not done. */
export const undone = (answers: Answers): string[] =>
  [...answers].filter(([, { kind }]) => kind !== 'done').map(([id]) => id);

export function countAnswers(answers: Answers) {
  const count = (kind: RowAnswer['kind']) => [...answers.values()].filter((one) => one.kind === kind).length;
  const [done, failed] = [count('done'), count('failed')];
  return { done, failed, answered: done + failed, total: answers.size };
}
