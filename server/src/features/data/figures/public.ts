export type { CountingTrade, FigureDeps, RowBrief } from './deps.ts';
export { namesOfAreas, namesOfUnits } from './queries.ts';
export { FigureCell, MeasureName } from './schema.ts';
export { BYS, levelOf, scopeOf } from './scope.ts';
export { bysNamed, titlesOf, withShare } from './table.ts';
