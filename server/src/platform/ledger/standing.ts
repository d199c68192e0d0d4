/** Rows that follow from the state, such as the to-do: a command deletes and writes only what its change makes differ. */
import type { Standing, StoredEvent, Stream } from './stream.ts';

export type StandingRow = Readonly<Record<string, unknown>>;
/** Rows of one stream, by table. */
export type Standings = Readonly<Record<string, readonly StandingRow[]>>;
export type StandingChange = { readonly gone: readonly StandingRow[]; readonly put: readonly StandingRow[] };
/** What a command deletes and writes, by table. */
export type StandingChanges = Readonly<Record<string, StandingChange>>;

type Tables = { readonly standing?: readonly Standing<never>[] };

export const standingOf = (stream: Tables): readonly Standing<never>[] => stream.standing ?? [];

/** What stands for a state. */
export function standingRows<S, E extends StoredEvent>(stream: Stream<S, E>, state: S | null): Standings {
  const stands: Record<string, readonly StandingRow[]> = {};
  if (state !== null) for (const { table, rows } of stream.standing ?? []) stands[table] = rows(state);
  return stands;
}

/** Tells the rows of one stream apart; the sign between the parts is in no text that is stored. */
export const standingKey = ({ key }: Pick<Standing<never>, 'key'>, row: StandingRow): string =>
  key.map((name) => row[name]).join('\0');

export function standingChanges(stream: Tables, before: Standings, after: Standings): StandingChanges {
  const told = standingOf(stream).map((standing) => [
    standing.table,
    changeOf(standing, before[standing.table] ?? [], after[standing.table] ?? []),
  ]);
  return Object.fromEntries(told);
}

function changeOf(
  standing: Standing<never>,
  before: readonly StandingRow[],
  after: readonly StandingRow[],
): StandingChange {
  const was = new Map(before.map((row) => [standingKey(standing, row), row]));
  const put: StandingRow[] = [];
  for (const row of after) {
    const key = standingKey(standing, row);
    const old = was.get(key);
    was.delete(key);
    if (old === undefined || !isSame(standing, old, row)) put.push(row);
  }
  return { gone: [...was.values()], put };
}

/** What counters gain and lose with the rows of one stream; two rows may count the same. */
export function countChanges(
  stream: Tables,
  {
    before,
    after,
    changes,
  }: { readonly before: Standings; readonly after: Standings; readonly changes: StandingChanges },
): Record<string, number> {
  const moved = new Map<string, number>();
  for (const { table, counts } of standingOf(stream)) {
    const { gone = [], put = [] } = changes[table] ?? {};
    if (counts === undefined || gone.length + put.length === 0) continue;
    const move = (rows: Standings, n: number) => {
      for (const key of (rows[table] ?? []).flatMap(counts)) moved.set(key, (moved.get(key) ?? 0) + n);
    };
    move(before, -1);
    move(after, 1);
  }
  return Object.fromEntries([...moved].filter(([, n]) => n !== 0));
}

/** Columns hold plain values. */
export const isSame = ({ columns }: Pick<Standing<never>, 'columns'>, a: StandingRow, b: StandingRow) =>
  columns.every(({ name }) => a[name] === b[name]);
