import type { IssueRow, QueueDelta, RowGroup } from '../types.ts';

/** A row as shown: it may have changed, or left, since it was loaded. */
export interface ShownRow {
  readonly row: IssueRow;
  /** The group it was loaded in; it stays under that heading while it is read. */
  readonly group: RowGroup;
  readonly changed: boolean;
  /** Why it left the view (已由李*派遣); it stays struck through until the reader refreshes. */
  readonly left: string | null;
}

export interface Shown {
  readonly rows: readonly ShownRow[];
  /** New rows that wait behind the counter. */
  readonly fresh: number;
  readonly asOf: string;
}

function showRow(row: IssueRow): ShownRow {
  return { row, group: groupOf(row), changed: false, left: null };
}

export function showRows(rows: readonly IssueRow[], asOf: string): Shown {
  return { rows: rows.map(showRow), fresh: 0, asOf };
}

/**
 * Takes what happened since into the shown rows. Nothing moves under the reader: rows keep their places, changed
 * ones get a dot, those that left are struck through, new ones wait.
 */
export function takeDelta(shown: Shown, delta: QueueDelta): Shown {
  const changed = new Map(delta.changed.map((row) => [row.id, row]));
  const left = new Map(delta.left.map(({ id, why }) => [id, why]));
  const rows = shown.rows.map((one) => {
    const gone = left.get(one.row.id);
    if (gone !== undefined) return { ...one, left: gone };
    const after = changed.get(one.row.id);
    if (after === undefined || after.version <= one.row.version) return one;
    return { ...one, row: after, changed: true, left: null };
  });
  const known = new Set(shown.rows.map(({ row }) => row.id));
  // The server counts what came in since; what is shown already (it came back, or moved on here) does not wait.
  const waiting = delta.changed.filter(({ id }) => !known.has(id)).length;
  return { rows, fresh: Math.min(delta.fresh, waiting), asOf: delta.asOf };
}

/** Adds a further page; a row already shown (it moved down meanwhile) is not shown twice. */
export function addPage(shown: Shown, rows: readonly IssueRow[]): Shown {
  const known = new Set(shown.rows.map(({ row }) => row.id));
  const more = rows.filter(({ id }) => !known.has(id));
  return { ...shown, rows: [...shown.rows, ...more.map(showRow)] };
}

/** Who needs help first, then no owner, then overdue, then by time left; a row that is both is told as without owner. */
export function groupOf(row: IssueRow): RowGroup {
  if (row.help) return 'help';
  if (row.holder.name === null) return 'noOwner';
  return row.clock.state === 'over' ? 'over' : 'byTime';
}

export type Line =
  | { readonly kind: 'group'; readonly group: RowGroup; readonly count: number | null }
  | { readonly kind: 'row'; readonly shown: ShownRow; readonly index: number };

/** The lines of the table: a heading wherever the group changes. */
export function linesOf(
  rows: readonly ShownRow[],
  counts: Readonly<Partial<Record<RowGroup, number>>>,
): Line[] {
  const lines: Line[] = [];
  // A list in another order than the queue's (the book, newest first) has no groups and no headings.
  if (Object.keys(counts).length === 0) return rows.map((shown, index) => ({ kind: 'row', shown, index }));
  let last: RowGroup | null = null;
  rows.forEach((shown, index) => {
    if (shown.group !== last)
      lines.push({ kind: 'group', group: shown.group, count: counts[shown.group] ?? null });
    last = shown.group;
    lines.push({ kind: 'row', shown, index });
  });
  return lines;
}

/** Index of the row after moving by `step` from `id`; stops at both ends. */
export function moveTo(rows: readonly ShownRow[], id: string | undefined, step: 1 | -1): number {
  const at = rows.findIndex(({ row }) => row.id === id);
  if (at < 0) return rows.length === 0 ? -1 : 0;
  return Math.max(0, Math.min(rows.length - 1, at + step));
}
