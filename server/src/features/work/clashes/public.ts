/** What plans, imports and swaps know of duties at the same time. */
export { type Put, placeKey, refuseClashes, wouldClash } from './clashes.ts';
