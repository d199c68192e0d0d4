/** What others may use of the plans of patrols. */
export { type GiveDeps, type Grids, givePatrols, givePlan } from './give.ts';
export { plannedFor, planById, putPlan } from './queries.ts';
