import { readApart as readFileApart } from '../threads/apart.ts';
import type { CellRow } from './cells.ts';
import { beyond } from './limits.ts';
import type { Failure, Reading } from './reading.ts';
import { TableError } from './table-error.ts';

/** The rows of a table, read in a thread of its own with bounded memory. */
export function readApart(reading: Reading, signal?: AbortSignal): AsyncGenerator<CellRow> {
  return readFileApart<CellRow, Failure>(
    {
      program: new URL('./table-worker.ts', import.meta.url),
      data: reading,
      memoryMb: reading.limits.memoryMb,
      errorOf: ({ message, row }) => (row === undefined ? new Error(message) : new TableError(message, row)),
      tooLarge: () => beyond('memoryMb', reading.limits),
    },
    signal,
  );
}
