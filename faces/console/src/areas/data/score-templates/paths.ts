export const scoreTemplatesPath = '/score-templates';
