export const scoresPath = '/scores';
