/** Runs in a thread of its own: reads a table and hands on its rows, a batch each time it is asked. */
import { readFile } from 'node:fs/promises';
import { workerData } from 'node:worker_threads';
import { tellApart } from '../threads/apart.ts';
import type { CellRow } from './cells.ts';
import { beyond, type TableLimits } from './limits.ts';
import { readCsv } from './read-csv.ts';
import { readXlsx } from './read-xlsx.ts';
import type { Failure, Reading } from './reading.ts';
import { TableError } from './table-error.ts';

const BATCH_ROWS = 1_000;
const BATCH_CHARACTERS = 500_000;

async function* rowsOf({ source, zip, limits }: Reading): AsyncGenerator<CellRow> {
  if (!zip) yield* readCsv(source);
  else yield* readXlsx(typeof source === 'string' ? await readFile(source) : Buffer.from(source), limits);
}

/** Counts cells and characters over the whole table. @throws TableError at the row that goes beyond a limit */
class Count {
  #cells = 0;
  #characters = 0;
  readonly #limits: TableLimits;

  constructor(limits: TableLimits) {
    this.#limits = limits;
  }

  /** The characters of the row. */
  add({ row, cells }: CellRow): number {
    const limits = this.#limits;
    if (cells.length > limits.columns) throw beyond('columns', limits, row);
    let characters = 0;
    for (const cell of cells) {
      if (cell.length > limits.cellCharacters) throw beyond('cellCharacters', limits, row);
      characters += cell.length;
    }
    this.#cells += cells.length;
    this.#characters += characters;
    if (this.#cells > limits.cells) throw beyond('cells', limits, row);
    if (this.#characters > limits.characters) throw beyond('characters', limits, row);
    return characters;
  }
}

function failureOf(error: unknown): Failure {
  if (error instanceof TableError) return { message: error.reason, row: error.row };
  return { message: error instanceof Error ? error.message : String(error), row: undefined };
}

const reading = workerData as Reading;
const count = new Count(reading.limits);
tellApart(
  rowsOf(reading),
  { items: BATCH_ROWS, weight: BATCH_CHARACTERS, weigh: (row) => count.add(row) },
  failureOf,
);
