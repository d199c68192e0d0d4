/** The list of a city in which very many tasks wait, for `lists.ts`. */
import type { Actor } from '@gridgov/domain/city/people/posts.ts';
import { todoDepsOf } from '@gridgov/server/app/todo.ts';
import type { QueuesDeps } from '@gridgov/server/features/loop/queues/deps.ts';
import { todoPage } from '@gridgov/server/features/work/todo/page.ts';
import type { Db } from '@gridgov/server/platform/db/database.ts';
import { timestamp } from '@gridgov/server/platform/db/types.ts';

const PAGE = 50;

/** A task for every matter there is, open or not: of its street, and owed to its district. */
export async function fillTasks(owner: Db, now: number): Promise<void> {
  await owner.query(
    `insert into todo (district, stream_id, lane, lane_key, seat, trade, stage, number, label, owed_to, since, due_at)
     select district, id, 'case', '-', 'desk:street:' || street, 'issue', stage, number, number,
       'desk:district:' || district, reported_at,
       $1::timestamptz + (right(number, 7)::bigint * 7919 % 20000 - 2000) * interval '1 minute' from issue`,
    [timestamp(now)],
  );
}

export function tasksReads(
  deps: QueuesDeps,
  { street, district, now }: { readonly street: Actor; readonly district: Actor; readonly now: number },
): Record<string, () => Promise<void>> {
  const read = (actor: Actor, held: 'waiting' | 'owed') => async () => {
    const looking = { actor, now, language: 'zh' as const };
    const { items } = await todoPage(todoDepsOf(deps), { limit: PAGE }, held, looking);
    if (items.length < PAGE) throw new Error('a page of the to-do is not full');
  };
  return {
    'to-do of a street, first page with counts': read(street, 'waiting'),
    'owed to a district, first page with counts': read(district, 'owed'),
  };
}
