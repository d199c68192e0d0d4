/** `moments.mjs` as far as programs in TypeScript use it. */
type Moment = {
  readonly name: string;
  readonly at: string;
  readonly says: string;
  readonly zone?: string;
};

export const awkward: readonly Moment[];
export const proven: readonly string[];
export function momentsFor(word: string | undefined): readonly Moment[];
export function takeMoment(words: readonly string[]): { word: string | undefined; rest: string[] };
export function environmentAt(moment: { at: string; zone?: string }): Record<string, string>;
