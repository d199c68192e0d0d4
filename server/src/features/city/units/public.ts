/** What other features may know of units. */
export { demoUnits } from './demo-units.ts';
export { importUnits } from './import.ts';
export { findUnit, listAllUnits, listUnitPhones, unitRevision } from './queries.ts';
export { UNIT_COLUMNS, UNIT_KINDS, type Unit, type UnitKind } from './unit.ts';
