export const rosterPath = '/duty';
