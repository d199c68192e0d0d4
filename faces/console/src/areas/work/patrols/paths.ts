export const patrolBoardPath = '/patrol-board';
export const patrolPath = '/t/patrols/$id';
export const patrolPlansPath = '/patrol-plans';
