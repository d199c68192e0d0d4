/** What other features may know of areas. */
export { MAP_PROPERTIES } from './imports/boundary-feature.ts';
export { CRS_NAMES, type Crs, crsOf, toWgs84 } from './imports/crs.ts';
export {
  DIVISION_COLUMNS,
  DIVISION_HEADERS,
  type DivisionImportOptions,
  importDivisions,
} from './imports/division-import.ts';
export { importGrids } from './imports/grid-import.ts';
export type { AreaImportOptions, AreaImportResult, BoundaryImportOptions } from './imports/import-report.ts';
export { importOutlines } from './imports/outline-import.ts';
export { importUnitGrids } from './imports/unit-grid-import.ts';
export { type FoundPlace, findPlaces } from './located/find-places.ts';
export { Places } from './located/places.ts';
export { type AreaSnapshot, cityDay, type Point, pathText } from './located/snapshot.ts';
export { AreaTiles } from './located/tiles.ts';
export { provePlans } from './plans/chain.ts';
export { findBoundary, listAreaVersions, listBoundaries, listBoundaryVersions } from './queries.ts';
