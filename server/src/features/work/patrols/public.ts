/** What others may use of patrols. */
export { type GiveDeps, givePatrols, givePlan, gridsDue } from './give.ts';
export { linkTo } from './links.ts';
export { PATROLS } from './served.ts';
