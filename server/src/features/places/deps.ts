import type { Db } from '../../platform/db/database.ts';
import type { Places } from '../areas/public.ts';

export type PlaceDeps = {
  readonly db: Db;
  readonly places: Places;
  readonly districts: () => readonly string[];
};
