export { factsOf, type KeySum, sumsOfChannels } from './channels.ts';
export type { CountingTrade, FigureDeps, RowBrief } from './deps.ts';
export { namesOfAreas, namesOfUnits } from './queries.ts';
export { type Counted, itemsOf, rowsOf } from './rows.ts';
export { FigureCell, FigureRow, MeasureName, RowColumns, SIDES } from './schema.ts';
export { BYS, levelOf, type Scope, scopeOf } from './scope.ts';
export { bysNamed, columnsOf, type Measures, measuresOn, titlesOf, withShare } from './table.ts';
