export const warningsPath = '/warnings';
