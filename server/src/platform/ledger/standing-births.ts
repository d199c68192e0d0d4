/** When each row that stands for a stream came: told from its events, command by command. */

import { type Standings, standingKey, standingRows } from './standing.ts';
import type { Standing, StoredEvent, Stream } from './stream.ts';

type Happened = { readonly command_id: string; readonly at: number };

/** Rows that stay from one command to the next keep their moment, whatever changes in them. */
export class Births<S, E extends StoredEvent> {
  readonly #stream: Stream<S, E>;
  #state: S | null = null;
  #last: Happened | null = null;
  #began: number | null = null;
  #since = new Map<string, number>();

  constructor(stream: Stream<S, E>) {
    this.#stream = stream;
  }

  /** When the first command was given. */
  get began(): number | null {
    return this.#began;
  }

  /** The state after an event; events come in their order. */
  see(state: S, event: Happened): void {
    if (this.#stream.standing === undefined) return;
    if (this.#last !== null && this.#last.command_id !== event.command_id) this.#settle();
    this.#state = state;
    this.#last = event;
    this.#began ??= event.at;
  }

  /** By table and key of the row. */
  sinceOf(standing: Standing<never>, row: Readonly<Record<string, unknown>>): number | null {
    this.#settle();
    return this.#since.get(`${standing.table} ${standingKey(standing, row)}`) ?? null;
  }

  #settle(): void {
    if (this.#last === null) return;
    const { at } = this.#last;
    this.#last = null;
    const before = this.#since;
    const names = namesOf(this.#stream, standingRows(this.#stream, this.#state));
    this.#since = new Map(names.map((name) => [name, before.get(name) ?? at]));
  }
}

function namesOf(stream: { readonly standing?: readonly Standing<never>[] }, rows: Standings): string[] {
  return (stream.standing ?? []).flatMap((standing) =>
    (rows[standing.table] ?? []).map((row) => `${standing.table} ${standingKey(standing, row)}`),
  );
}
