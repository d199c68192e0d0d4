import { AREA_LEVELS } from '@gridgov/domain/city/areas/codes.ts';
import Type from 'typebox';
import { known } from '../../../platform/http/known.ts';
import {
  AreaCode,
  Day,
  KnownArea,
  Moment,
  nullable,
  Reason,
  ShortText,
  Uuid,
} from '../../../platform/http/shapes.ts';
import {
  endMissingQuery,
  importCounts,
  importQuery,
  tableReading,
} from '../../../platform/imports/upload.ts';
import { CRS_NAMES } from './imports/crs.ts';
import { TILE_SETS, type TileSet } from './located/tiles.ts';

const oneOf = <T extends string>(values: readonly T[]) =>
  Type.Unsafe<T>({ type: 'string', enum: [...values], maxLength: 40 });

export const Longitude = Type.Number({ minimum: -180, maximum: 180, examples: [121.391] });
export const Latitude = Type.Number({ minimum: -90, maximum: 90, examples: [37.539] });
export const Level = oneOf(AREA_LEVELS);
export const GridKindName = oneOf(['general', 'dedicated'] as const);

/** An area to choose from. Longitude and latitude are those of its label, null without boundary. */
export const AreaView = Type.Object({
  code: AreaCode,
  name: Type.String({ maxLength: 200 }),
  level: Level,
  kind: nullable(GridKindName),
  longitude: nullable(Longitude),
  latitude: nullable(Latitude),
  grids: Type.Integer({ minimum: 0, maximum: 1_000_000, description: 'Grids in force inside the area' }),
});

/** What lacks in an area: how many of its grids have no worker, how many no leader. */
export const VacancyView = Type.Object({
  code: AreaCode,
  withoutWorker: Type.Integer({ minimum: 0 }),
  withoutLeader: Type.Integer({ minimum: 0 }),
});

export const AreaDetail = Type.Object({
  code: AreaCode,
  name: Type.String({ maxLength: 200 }),
  level: Level,
  kind: nullable(GridKindName),
  path: Type.Array(Type.String({ maxLength: 200 }), { maxItems: 5 }),
  from: Day,
  to: nullable(Day),
  longitude: nullable(Longitude),
  latitude: nullable(Latitude),
  grids: Type.Integer({ minimum: 0, maximum: 1_000_000, description: 'Grids in force inside the area' }),
  synthetic: Type.Boolean({ description: 'The boundary is invented and must be shown as such' }),
});

/** A place for a report, found by words or by a point. */
export const PlaceView = Type.Object({
  id: Type.String({ maxLength: 40 }),
  kind: Type.String({ maxLength: 20 }),
  name: Type.String({ maxLength: 400 }),
  gridName: Type.String({ maxLength: 200 }),
  gridCode: AreaCode,
  longitude: Longitude,
  latitude: Latitude,
});

const TILE_SET_NAMES = Object.keys(TILE_SETS) as TileSet[];
const TileNumber = Type.Integer({ minimum: 0, maximum: 2 ** 18 - 1 });
export const TileParams = {
  z: Type.Integer({ minimum: 0, maximum: 18 }),
  x: TileNumber,
  y: TileNumber,
};
export const TileSetName = oneOf(TILE_SET_NAMES);

export const ImportKind = oneOf(['divisions', 'grids', 'outlines', 'unit-grids'] as const);
export const ImportQuery = Type.Object({
  from: Type.Optional(Day),
  mode: Type.Optional(oneOf(['all', 'good'] as const)),
  dryRun: Type.Optional(Type.Boolean()),
  crs: Type.Optional(oneOf(CRS_NAMES)),
  source: Type.Optional(ShortText),
  synthetic: Type.Optional(Type.Boolean()),
  map: importQuery.map,
  ...endMissingQuery,
});

const RowProblem = Type.Object({
  row: Type.Integer({ minimum: 0 }),
  field: Type.String({ maxLength: 100 }),
  message: Type.String({ maxLength: 1000 }),
});
const Fields = Type.Record(Type.String({ maxLength: 40 }), Type.String({ maxLength: 400 }));
const Count = Type.Integer({ minimum: 0 });

export const ImportReport = Type.Object({
  read: Count,
  added: Count,
  changed: Count,
  unchanged: Count,
  refused: Count,
  applied: Type.Boolean(),
  problems: Type.Array(RowProblem, { maxItems: 20_000 }),
  problemsLeftOff: Count,
  notes: Type.Array(RowProblem, { maxItems: 100_000 }),
  differences: Type.Array(
    Type.Object({
      row: Count,
      kind: oneOf(['added', 'changed'] as const),
      what: Type.String({ maxLength: 400 }),
      before: nullable(Fields),
      after: Fields,
    }),
    { maxItems: 200 },
  ),
  ...importCounts,
  ...tableReading,
});

const Coordinates = Type.Array(
  Type.Array(Type.Array(Type.Array(Type.Number(), { minItems: 2, maxItems: 3 }), { maxItems: 20_000 }), {
    maxItems: 200,
  }),
  { minItems: 1, maxItems: 500, description: 'Coordinates of a GeoJSON MultiPolygon, WGS-84' },
);

export const DrawnGrids = Type.Array(
  Type.Object({
    code: nullable(AreaCode),
    community: AreaCode,
    name: Type.String({ maxLength: 100 }),
    kind: GridKindName,
    coordinates: Coordinates,
  }),
  { minItems: 1, maxItems: 500 },
);

export const PlanId = Type.Object({ id: Uuid });
const StreetCode = known('area', Type.String({ pattern: '^\\d{9}$', maxLength: 9, examples: ['370602001'] }));
export const NewPlanBody = Type.Object({ id: Uuid, street: StreetCode, title: ShortText, grids: DrawnGrids });
export const ReturnBody = Type.Object({ reason: Reason });
export const AgreeBody = Type.Object({
  community: KnownArea,
  note: Type.Optional(
    Type.String({
      maxLength: 200,
      description: 'What the community signed; asked for where the street writes it down',
    }),
  ),
});
export const FileBody = Type.Object({ inForceFrom: Day });

export const PlanView = Type.Object({
  id: Uuid,
  street: AreaCode,
  streetName: Type.String({ maxLength: 200 }),
  title: Type.String({ maxLength: 100 }),
  state: oneOf(['draft', 'submitted', 'reviewed', 'filed', 'withdrawn'] as const),
  version: Type.Integer({ minimum: 1 }),
  inForceFrom: nullable(Day),
  needs: Type.Array(AreaCode, { maxItems: 100, description: 'Communities that have to agree' }),
  agreed: Type.Array(AreaCode, { maxItems: 100, description: 'Those of them that agreed' }),
  createdAt: Moment,
});

const Codes = Type.Array(AreaCode, { maxItems: 2_000 });
const FindingView = Type.Object({
  kind: oneOf(['overlap', 'gap', 'outside', 'duplicate_code', 'community_without_grid'] as const),
  text: Type.String({ maxLength: 400 }),
  codes: Type.Array(AreaCode, { maxItems: 2, description: 'The grids or the community it speaks of' }),
  at: nullable(Type.Array(Type.Number(), { minItems: 2, maxItems: 2, description: 'Longitude, latitude' })),
  m2: nullable(Type.Number()),
  shape: Type.Array(Type.Array(Type.Array(Type.Array(Type.Number()))), {
    description: 'Coordinates of a GeoJSON MultiPolygon, WGS-84; empty where there is no ground to show',
  }),
});
export const PlanDetail = Type.Object({
  plan: PlanView,
  grids: Type.Array(
    Type.Object({
      code: AreaCode,
      name: Type.String({ maxLength: 200 }),
      kind: GridKindName,
      coordinates: Coordinates,
    }),
    { maxItems: 500 },
  ),
  before: Type.Array(
    Type.Object({
      code: AreaCode,
      m2: Type.Number(),
      open: Type.Integer({ minimum: 0, description: 'Open matters there now' }),
    }),
    { maxItems: 500, description: 'The grids in force in its communities' },
  ),
  added: Codes,
  changed: Codes,
  ended: Codes,
  unchanged: Codes,
  lines: Type.Array(Type.Object({ from: AreaCode, to: AreaCode, share: Type.Number() }), { maxItems: 5_000 }),
  moves: Type.Array(Type.Object({ from: AreaCode, to: AreaCode, m2: Type.Number() }), {
    maxItems: 1_000,
    description: 'Ground that leaves one community for another',
  }),
  findings: Type.Array(FindingView, { maxItems: 2_000 }),
  steps: Type.Array(
    Type.Object({
      version: Type.Integer(),
      step: Type.String({ maxLength: 20 }),
      account: Type.String({ maxLength: 100 }),
      area: AreaCode,
      note: Type.String({ maxLength: 500 }),
      at: Moment,
    }),
    { maxItems: 1_000 },
  ),
});
