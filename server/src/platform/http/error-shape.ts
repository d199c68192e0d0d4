import type { Language } from '@gridgov/domain/refusal.ts';
import type { Problem } from './problem.ts';

/** How an interface whose specification words errors in its own way words them. */
export type ErrorShape = {
  /** The front of its addresses. */
  readonly prefix: string;
  /** `address` with its query as it was asked for, `accept` the header. */
  shape(problem: Problem, address: string, accept: string, language: Language): ShapedError;
};

type ShapedError = {
  readonly status: number;
  readonly type: string;
  readonly body: string;
  readonly headers?: Readonly<Record<string, string>>;
};

/** A problem in the shape of the interface that was asked; elsewhere as problem details. */
export function shaped(
  shapes: readonly ErrorShape[] | undefined,
  problem: Problem,
  address: string,
  accept: string,
  language: Language,
): ShapedError {
  const own = shapes?.find(({ prefix }) => address.startsWith(prefix));
  if (own !== undefined) return own.shape(problem, address, accept, language);
  const type = 'application/problem+json; charset=utf-8';
  return { status: problem.status, type, body: JSON.stringify(problem) };
}
