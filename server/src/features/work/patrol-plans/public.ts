/** What others may use of the plans of patrols. */
export { PLAN_COLUMNS } from './import.ts';
export {
  type PlanPoint,
  type PlanRow,
  planById,
  plannedFor,
  plansBehind,
  putPlan,
} from './queries.ts';
