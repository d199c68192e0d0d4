/**
 * The last beat of everybody on duty: in memory for who beats at this server, and one row a person for the others. No place,
 * no history.
 */
import { BEAT_EVERY } from '@gridgov/domain/work/duty/beat.ts';
import type { Db } from '../../../platform/db/database.ts';
import type { DutyBook } from '../duty/public.ts';
import { deleteBeat, listBeats, saveBeat } from './queries.ts';

/** Whoever looks at what rings beats each time; other servers wait 90 seconds. */
const WRITE_EVERY = 25_000;

export class Beats {
  readonly #db: Db;
  readonly #book: Pick<DutyBook, 'dutiesOf'>;
  readonly #last = new Map<string, number>();
  readonly #written = new Map<string, number>();

  constructor(db: Db, book: Pick<DutyBook, 'dutiesOf'>) {
    this.#db = db;
    this.#book = book;
  }

  /** When the duty ends; null where the person is not on duty: nothing is kept, and what was goes. */
  async beat(personId: string, at: number): Promise<number | null> {
    const duties = this.#book.dutiesOf(personId, at);
    if (duties.length === 0) {
      this.#written.delete(personId);
      if (this.#last.delete(personId)) await deleteBeat(this.#db, personId);
      return null;
    }
    this.#last.set(personId, at);
    if (at - (this.#written.get(personId) ?? 0) >= WRITE_EVERY) {
      await saveBeat(this.#db, personId, at);
      this.#written.set(personId, at);
    }
    return Math.max(...duties.map(({ end }) => end));
  }

  /** Also of those who beat at another server, where the last one here is old. */
  async of(people: readonly string[], now: number): Promise<ReadonlyMap<string, number>> {
    const known = new Map(people.flatMap((person) => [[person, this.#last.get(person) ?? 0] as const]));
    const old = people.filter((person) => now - (known.get(person) ?? 0) > BEAT_EVERY);
    const rows = old.length === 0 ? [] : await listBeats(this.#db, old);
    for (const { personId, at } of rows) known.set(personId, Math.max(at, known.get(personId) ?? 0));
    return new Map([...known].filter(([, at]) => at > 0));
  }
}
