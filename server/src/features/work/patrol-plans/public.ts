/** What others may use of the plans of patrols. */
export {
  givenThrough,
  movePoints,
  type PlanPoint,
  type PlanRow,
  passOver,
  planById,
  plannedFor,
  plansBehind,
  putPlan,
} from './queries.ts';
