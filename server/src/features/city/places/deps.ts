import type { Db } from '../../../platform/db/database.ts';
import type { Places } from '../areas/public.ts';
import type { Names } from '../names/public.ts';

export type PlaceDeps = {
  readonly db: Db;
  readonly places: Places;
  readonly districts: () => readonly string[];
  /** What sorts of places are called elsewhere than in the list. */
  readonly names: Pick<Names, 'in'>;
};
