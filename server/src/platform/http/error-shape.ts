import type { Problem } from './problem.ts';

/** How an interface whose specification words errors in its own way words them. */
export type ErrorShape = {
  /** The front of its addresses. */
  readonly prefix: string;
  /** `address` with its query as it was asked for, `accept` the header. */
  shape(problem: Problem, address: string, accept: string): ShapedError;
};

type ShapedError = { status: number; type: string; body: string };

/** A problem in the shape of the interface that was asked; elsewhere as problem details. */
export function shaped(
  shapes: readonly ErrorShape[] | undefined,
  problem: Problem,
  address: string,
  accept: string,
): ShapedError {
  const own = shapes?.find(({ prefix }) => address.startsWith(prefix));
  if (own !== undefined) return own.shape(problem, address, accept);
  const type = 'application/problem+json; charset=utf-8';
  return { status: problem.status, type, body: JSON.stringify(problem) };
}
