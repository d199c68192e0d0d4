import { cityOf } from '@gridgov/domain/city/areas/codes.ts';
import type { PostKind } from '@gridgov/domain/city/people/posts.ts';
import type { Queryable } from '../../../../platform/db/database.ts';
import type { AreaSnapshot } from '../located/snapshot.ts';
import { cityDay } from '../located/snapshot.ts';
import { listStaffedAreas } from '../queries.ts';

export interface Vacancies {
  readonly code: string;
  /** Grids in force without a worker 网格员. */
  readonly withoutWorker: number;
  /** Grids in force whose community has no leader 网格长. */
  readonly withoutLeader: number;
}

const KINDS: readonly PostKind[] = ['grid_worker', 'grid_leader'];
const communityDigits = 12;

/** What lacks in the areas directly below one; areas without any gap are left out. */
export async function vacanciesBelow(
  db: Queryable,
  areas: AreaSnapshot,
  parent: string,
  at: number,
): Promise<Vacancies[]> {
  const prefix = parent === cityOf(parent) && parent.length === 6 ? parent.slice(0, 4) : parent;
  const staffed = await listStaffedAreas(db, KINDS, prefix, cityDay(at));
  const held = new Set(staffed.map(({ kind, area }) => `${kind} ${area}`));
  return areas
    .childrenAt(parent, at)
    .map(({ code }) => {
      const grids = areas.listAt(code, at).filter(({ level }) => level === 'grid');
      const isLed = (grid: string) => held.has(`grid_leader ${grid.slice(0, communityDigits)}`);
      return {
        code,
        withoutWorker: grids.filter((grid) => !held.has(`grid_worker ${grid.code}`)).length,
        withoutLeader: grids.filter((grid) => !isLed(grid.code)).length,
      };
    })
    .filter(({ withoutWorker, withoutLeader }) => withoutWorker + withoutLeader > 0);
}
