export const scoresPath = '/scores';
export const scorePath = '/t/scores/$id';
