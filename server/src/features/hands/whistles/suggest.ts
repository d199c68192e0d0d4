/** Which departments a street may call: those the routing rules name for class and place, then those that rulings named. */
import type { Decided } from './queries.ts';

export type Suggestion = {
  readonly unit: string;
  /** The routing rules in force that name it. */
  readonly rules: readonly string[];
  /** Rulings of the last twelve months by which it was the right one: returned matters, and whistles. */
  readonly matters: readonly string[];
  readonly whistles: readonly { readonly id: string; readonly number: string }[];
  /** How often an objection of its was upheld in that time. */
  readonly excused: number;
};

export function suggest(given: {
  readonly routed: readonly { readonly unit: string; readonly rule: string }[];
  readonly rulings: readonly { readonly unit: string; readonly matter: string }[];
  readonly decided: readonly Decided[];
}): Suggestion[] {
  const { routed, rulings, decided } = given;
  const units = new Set([...routed, ...rulings, ...decided].map(({ unit }) => unit));
  const lines = [...units].map((unit): Suggestion => {
    const own = decided.filter((one) => one.unit === unit);
    return {
      unit,
      rules: [...new Set(routed.filter((one) => one.unit === unit).map(({ rule }) => rule))],
      matters: [...new Set(rulings.filter((one) => one.unit === unit).map(({ matter }) => matter))],
      whistles: own.filter(({ upheld }) => !upheld).map(({ id, number }) => ({ id, number })),
      excused: own.filter(({ upheld }) => upheld).length,
    };
  });
  const rulingCount = ({ matters, whistles }: Suggestion) => matters.length + whistles.length;
  return lines
    .filter((line) => line.rules.length + rulingCount(line) > 0)
    .sort(
      (a, b) =>
        Math.min(b.rules.length, 1) - Math.min(a.rules.length, 1) ||
        rulingCount(b) - rulingCount(a) ||
        (a.unit < b.unit ? -1 : 1),
    );
}
