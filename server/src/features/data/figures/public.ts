export type { CountingTrade } from './deps.ts';
export { namesOfAreas, namesOfUnits } from './queries.ts';
