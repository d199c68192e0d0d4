/** How a noun with a life of its own is kept: its row, its events, and what lies beside the row. */

export type ColumnType =
  | 'text'
  | 'text[]'
  | 'uuid'
  | 'integer'
  | 'smallint'
  | 'boolean'
  | 'timestamptz'
  | 'date'
  | 'jsonb'
  | 'double precision'
  | 'tsvector'
  | 'bytea';

/** A column of the row that follows from the state; times as epoch milliseconds. */
export type Column<S> = { name: string; type: ColumnType; from: (state: S) => unknown };

/** A table written together with the command (description, photos …); its rows are only ever added. */
export type Beside = {
  table: string;
  columns: readonly { name: string; type: ColumnType }[];
  /** Columns that the command's last event proves; of tables without them, nothing. */
  proved?: readonly { name: string; type: ColumnType }[];
  /** Columns of `tsvector` follow from the others. */
  words?: (row: Readonly<Record<string, unknown>>) => string;
};

/**
 * A table whose rows follow from the state: the command's own statement deletes what stands no longer and writes what is
 * new or different. Rows of one stream are told apart by `key`; `since` is a column of its own, with the moment of the
 * command that brought the row.
 */
export type Standing<S> = {
  table: string;
  columns: readonly { name: string; type: ColumnType }[];
  key: readonly string[];
  /** None where nobody asks since when a row stands. */
  since?: string;
  /** Each with all its columns, as they are stored: plain values, null, times in whole epoch milliseconds. */
  rows(state: S): readonly Readonly<Record<string, unknown>>[];
  /** Keys of the counters that hold a row; they move with it. Of rows that `among` fills in, none are moved. */
  counts?(row: Readonly<Record<string, unknown>>): readonly string[];
  /** Condition in SQL that every stream with rows meets, so that filling in passes over the others. */
  among: string;
};

/** The column that says in which shape a row was written. */
export const shapeColumn = (shape: number): Column<unknown> => ({
  name: 'shape',
  type: 'smallint',
  from: () => shape,
});

export type StoredEvent = { name: string; body: unknown };

export type Stream<S, E extends StoredEvent> = {
  name: string;
  table: string;
  /** Number of the shape of the state: one more whenever `evolve` leads the same events to another state. */
  shape: number;
  /** Among them `shape`, which says in which shape the row was written. */
  columns: readonly Column<S>[];
  beside: readonly Beside[];
  standing?: readonly Standing<S>[];
  /** Of a stream with sealed words: the events, in full, with which they are deleted. */
  forgets?: readonly string[];
  evolve(before: S | null, event: E, at: number, by: string): S;
  /**
   * Keys of the counters that hold this matter now; the ledger moves them with every command. Like the rows that stand
   * for it they are asked of states of the shape before as well, to tell what was written.
   */
  tallies(state: S): readonly string[];
};

/** Who acts, as every event records it. */
export type Who = {
  personId: string;
  postId: string;
  right: string;
  requestId: string;
  address: string;
  /** By the clock of whoever sent it, where they said so: noted, never believed. */
  clientAt?: number | undefined;
};

/** Work that follows from a command. Started only if the command was carried out; safe to run twice. */
export type Job = { task: string; payload: Record<string, unknown>; runAt?: number; key?: string };

/** Rows for the tables beside, by table. */
export type Besides = Readonly<Record<string, readonly Record<string, unknown>[]>>;

export type Decided<E> = {
  events: readonly E[];
  jobs?: readonly Job[];
  beside?: Besides;
};

export type Command<S, E extends StoredEvent> = {
  district: string;
  /** The stream's id. A command that makes a stream uses its own id for it. */
  id: string;
  commandId: string;
  /** SHA-256 over who asks for what: another body under the same command id is refused. */
  digest: Buffer;
  who: Who;
  now: number;
  /**
   * What is decided rests on a row beside that only one may write: where another wrote it meanwhile, `ClaimTaken` is
   * thrown, and whoever asked looks again.
   */
  claims?: boolean;
  /** Throws Refusal. `state` is null, and `version` 0, where the stream does not exist. Called again after a conflict. */
  decide(state: S | null, now: number, version: number): Decided<E>;
  /** Rows beside that depend on what became of the stream. */
  beside?(state: S, version: number, events: readonly E[], now: number): Besides;
  /** What the client gets, now and whenever it asks again with the same id. Small and plain JSON. */
  result(state: S, version: number, events: readonly E[]): Record<string, unknown>;
};

export type Outcome = { result: Record<string, unknown>; replayed: boolean };
