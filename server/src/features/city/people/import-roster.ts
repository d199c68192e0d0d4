import type { Db, Queryable } from '../../../platform/db/database.ts';
import type { MappedRow } from '../../../platform/imports/mapped-table.ts';
import { type ImportOptions, type ImportResult, keepOnlyIf, Tally } from '../../../platform/imports/tally.ts';
import {
  eachPerson,
  eachPost,
  insertPeople,
  insertPosts,
  touchPeople,
  updateNumbers,
  updatePhones,
  updatePostDays,
} from './queries.ts';
import { RosterMemory } from './roster-memory.ts';
import { type RosterContext, RosterPlan } from './roster-plan.ts';

const BATCH = 1_000;

/**
 * Imports a roster 花名册 whose columns are mapped to the fields of `ROSTER_COLUMNS`: one row is one post of one person.
 * Rows are judged and written as they come, in one transaction. People the file does not name keep their posts.
 */
export async function importRoster(
  db: Db,
  rows: AsyncIterable<MappedRow> | Iterable<MappedRow>,
  context: RosterContext,
  options: ImportOptions = {},
): Promise<ImportResult> {
  const tally = new Tally(options);
  await keepOnlyIf(db, async (tx) => {
    await touchPeople(tx);
    const plan = new RosterPlan(context, await whoIsThere(tx), tally);
    let written = 0;
    for await (const row of rows) {
      plan.take(row);
      if (plan.waiting < BATCH) continue;
      written += await flush(tx, plan, tally.writes);
    }
    plan.endMissing();
    written += await flush(tx, plan, tally.writes);
    return tally.finish().applied && written > 0;
  });
  return tally.result;
}

async function whoIsThere(tx: Queryable): Promise<RosterMemory> {
  const memory = new RosterMemory();
  for await (const person of eachPerson(tx)) {
    memory.addPerson(person.id, person.name, person.phoneIndex);
    if (person.number !== null) memory.addNumber(person.id, person.number);
  }
  for await (const post of eachPost(tx)) memory.addPost(post);
  return memory;
}

async function flush(tx: Queryable, plan: RosterPlan, write: boolean): Promise<number> {
  const count = plan.waiting;
  const { people, phones, numbers, posts, postDays } = plan.takeWrites();
  if (!write) return 0;
  await insertPeople(tx, people);
  await updatePhones(tx, phones);
  await updateNumbers(tx, numbers);
  await insertPosts(tx, posts);
  await updatePostDays(tx, postDays);
  return count;
}
