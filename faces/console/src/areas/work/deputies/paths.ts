export const deputiesPath = '/deputies';
