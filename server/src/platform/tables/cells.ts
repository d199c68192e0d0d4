/** One row of cells before headers are known; `row` counts as a spreadsheet does, from 1, blank rows included. */
export interface CellRow {
  readonly row: number;
  readonly cells: readonly string[];
}

/** A row of a table under its headers. */
export interface TableRow {
  readonly row: number;
  /** By header, or by field where a map was given. Cells that are missing in a short row are ''. */
  readonly fields: Readonly<Record<string, string>>;
  readonly problems: readonly TableProblem[];
}

export interface TableProblem {
  readonly row: number;
  readonly field: string;
  readonly message: string;
}

export function isBlank(cells: readonly string[]): boolean {
  return cells.every((cell) => cell.trim() === '');
}
