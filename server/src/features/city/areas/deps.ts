import type { Language } from '@gridgov/domain/refusal.ts';
import type { Db } from '../../../platform/db/database.ts';
import type { RunningImports } from '../../../platform/imports/upload.ts';
import type { OpenMatters } from './imports/import-report.ts';
import type { FoundPlace } from './located/find-places.ts';
import type { Places } from './located/places.ts';
import type { AreaTiles } from './located/tiles.ts';

export type FindingLook = { readonly now: number; readonly language: Language };
/** An area, or a place by the grid it lies in. */
export type PlaceFound = Omit<FoundPlace, 'fit'> & {
  readonly from: string;
  /** 小区, 学校 … where a list of places calls it so. */
  readonly kind: string;
};

export type AreaDeps = {
  readonly db: Db;
  readonly places: Places;
  readonly tiles: AreaTiles;
  readonly running: RunningImports;
  /** Open matters by the code of the area they arose in, for imports that end areas. */
  readonly openMatters: OpenMatters;
  /** Areas and known places by what is typed, letters read as pinyin as well; what fits best first. */
  readonly findPlaces: (text: string, limit: number, look: FindingLook) => Promise<readonly PlaceFound[]>;
  /** The map under ours that the operator set; undefined for none. */
};
