export const shiftsPath = '/shifts';
