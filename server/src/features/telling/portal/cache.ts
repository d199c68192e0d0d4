/** Answers that are the same for everybody, kept for a few seconds: many look at the same page at once. */

type Kept = { readonly until: number; readonly answer: Promise<unknown> };

const MOST = 500;

export class AnswerCache {
  private readonly kept = new Map<string, Kept>();
  private readonly lifeMs: number;

  constructor(lifeMs: number) {
    this.lifeMs = lifeMs;
  }

  /** What is asked for while the same is being made waits for it. */
  get<T>(key: string, now: number, make: () => Promise<T>): Promise<T> {
    const found = this.kept.get(key);
    if (found !== undefined && found.until > now) return found.answer as Promise<T>;
    if (this.kept.size >= MOST) this.kept.clear();
    const answer = make();
    this.kept.set(key, { until: now + this.lifeMs, answer });
    answer.catch(() => this.kept.delete(key));
    return answer;
  }
}
