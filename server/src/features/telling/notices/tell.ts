/** Notices to people by name, of something that is no matter. */
import type { Queryable } from '../../../platform/db/database.ts';
import { uuidv7 } from '../../../platform/ledger/ids.ts';
import { insertNotices } from './queries.ts';

export type PersonalNotice = {
  /** Any district: a person is told in every one. */
  readonly district: string;
  readonly people: readonly string[];
  readonly kind: string;
  /** What it is about: the id of a deputation. */
  readonly about: string;
  readonly facts: Readonly<Record<string, unknown>>;
};

/** Written on the connection given: told exactly once, or not at all. */
export async function tellPeople(tx: Queryable, notice: PersonalNotice, now: number): Promise<void> {
  const { district, people, kind, about, facts } = notice;
  const at = new Date(now).toISOString();
  const rows = people.map((person) => ({
    id: uuidv7(now),
    to_key: `person:${person}`,
    stream_id: about,
    kind,
    at,
    facts,
  }));
  if (rows.length > 0) await insertNotices(tx, district, rows);
}
