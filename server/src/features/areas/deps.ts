import type { BaseMapSettings } from '../../platform/config/base-map.ts';
import type { Db } from '../../platform/db/database.ts';
import type { RunningImports } from '../../platform/imports/upload.ts';
import type { OpenMatters } from './import-report.ts';
import type { Places } from './places.ts';
import type { AreaTiles } from './tiles.ts';

export type AreaDeps = {
  readonly db: Db;
  readonly places: Places;
  readonly tiles: AreaTiles;
  readonly running: RunningImports;
  /** Open matters by the code of the area they arose in, for imports that end areas. */
  readonly openMatters: OpenMatters;
  /** The map under ours that the operator set; undefined for none. */
  readonly baseMap: BaseMapSettings | undefined;
};
