/** What others may use of what grid workers did. */
export { doneBy, outOf } from './queries.ts';
