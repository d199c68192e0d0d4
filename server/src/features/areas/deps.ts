import type { Db } from '../../platform/db/database.ts';
import type { Places } from './places.ts';
import type { AreaTiles } from './tiles.ts';

export type AreaDeps = {
  readonly db: Db;
  readonly places: Places;
  readonly tiles: AreaTiles;
};
