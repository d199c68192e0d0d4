import { saveCourse } from '../features/work/courses/public.ts';
import type { Db } from '../platform/db/database.ts';
import { uuidv7 } from '../platform/ledger/ids.ts';
import { HERE } from './loans/world.ts';

/** A course of the district for new grid workers, in force before any story begins; gives its id. */
export async function courseMade(db: Db, certifies = true): Promise<string> {
  const id = uuidv7();
  await saveCourse(db, {
    ...{ id, area: HERE, name: '岗前培训', topics: '', hours: 8, posts: ['grid_worker'] },
    ...{ questions: 2, minutes: 30, pass: 60, attempts: 2, certifies },
    ...{ from: '2024-01-01', to: null, at: Date.UTC(2024, 0, 1), byPerson: null },
  });
  return id;
}
