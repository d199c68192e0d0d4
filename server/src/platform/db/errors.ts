import pg from 'pg';

/** No connection could be had; nothing was sent, so nothing can have happened. Callers answer 503. */
export class DatabaseUnavailableError extends Error {
  override readonly name = 'DatabaseUnavailableError';
}

/** The connection broke while a statement was under way: it may or may not have been carried out. */
export class ConnectionLostError extends Error {
  override readonly name = 'ConnectionLostError';
}

/** SQLSTATE of an error PostgreSQL itself reported; decisions use nothing else (engine rule 10). */
export function sqlState(error: unknown): string | undefined {
  return error instanceof pg.DatabaseError ? error.code : undefined;
}

const transientStates = new Set([
  '57P01',
  '57P02',
  '57P03',
  '25006',
  '40001',
  '40P01',
  '53300',
  'XX000',
  '40003',
]);

/** Worth trying the whole command again with the same id (engine rule 9). */
export function isTransient(error: unknown): boolean {
  if (error instanceof DatabaseUnavailableError || error instanceof ConnectionLostError) return true;
  const state = sqlState(error);
  return state !== undefined && (transientStates.has(state) || state.startsWith('08'));
}

/** Took longer than a statement may: a machine under load, and no fault of the program. Nothing of it was kept. */
export function isCancelled(error: unknown): boolean {
  return sqlState(error) === '57014';
}

/**
 * Classes of errors that PostgreSQL only reports for work it has thrown away: cardinality, data, constraint,
 * transaction state, sign-in, unknown names, rolled back, syntax, resources, limits, cancelled.
 */
const refusalClasses = new Set(['0A', '21', '22', '23', '25', '28', '3D', '42', '53', '54', '55', 'P0']);

/**
 * Whether the work may have been committed although an error came back. Then the same command id must be
 * asked again; reporting a failure could be a lie.
 */
export function isInDoubt(error: unknown): boolean {
  if (error instanceof DatabaseUnavailableError) return false;
  if (error instanceof ConnectionLostError) return true;
  const state = sqlState(error);
  if (state === undefined) return false;
  if (state === '40003') return true;
  return !(refusalClasses.has(state.slice(0, 2)) || state.startsWith('40') || isCancelled(error));
}
