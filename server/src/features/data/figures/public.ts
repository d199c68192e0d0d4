export type { CountingTrade, FigureDeps, RowBrief } from './deps.ts';
export { listSheets, namesOfAreas, namesOfUnits } from './queries.ts';
export { type Counted, itemsOf, rowsOf } from './rows.ts';
export { FigureCell, FigureRow, MeasureName, RowColumns, SIDES } from './schema.ts';
export { BYS, levelOf, type Scope, scopeOf } from './scope.ts';
export { bysNamed, columnsOf, titlesOf, withShare } from './table.ts';
