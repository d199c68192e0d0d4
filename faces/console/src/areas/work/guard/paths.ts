export const triedPath = '/duty-list/tried';
