/** What others may use of what grid workers did. */

export { type Said, verdictOf, type Walked } from './patrols.ts';
export { doneBy, outOf } from './queries.ts';
