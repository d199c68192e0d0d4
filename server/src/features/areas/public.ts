/** What other features may know of areas. */
export { MAP_PROPERTIES } from './boundary-feature.ts';
export { CRS_NAMES, type Crs, crsOf, toWgs84 } from './crs.ts';
export {
  DIVISION_COLUMNS,
  DIVISION_HEADERS,
  type DivisionImportOptions,
  importDivisions,
} from './division-import.ts';
export { type FoundPlace, findPlaces } from './find-places.ts';
export { importGrids } from './grid-import.ts';
export type { AreaImportOptions, AreaImportResult, BoundaryImportOptions } from './import-report.ts';
export { importOutlines } from './outline-import.ts';
export { Places } from './places.ts';
export { provePlans } from './plans/chain.ts';
export { findBoundary, listAreaVersions, listBoundaries, listBoundaryVersions } from './queries.ts';
export { type AreaSnapshot, cityDay, type Point, pathText } from './snapshot.ts';
export { AreaTiles } from './tiles.ts';
export { importUnitGrids } from './unit-grid-import.ts';
