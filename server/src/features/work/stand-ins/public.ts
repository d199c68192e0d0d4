/** What others may know of stand-ins for vacant grids. */
export { type StandInRow, standInPosts, standInsIn } from './queries.ts';
export { StandInView } from './schema.ts';
