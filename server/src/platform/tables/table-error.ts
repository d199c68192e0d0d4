/** A file that cannot be read as a table at all; single bad cells are problems of their row instead. */
export class TableError extends Error {
  /** Row as a spreadsheet counts it, 0 where the file as a whole is meant. */
  readonly row: number;

  /** What is wrong, without the row. */
  readonly reason: string;

  constructor(reason: string, row = 0) {
    super(row > 0 ? `第 ${row} 行：${reason}` : reason);
    this.name = 'TableError';
    this.row = row;
    this.reason = reason;
  }
}
