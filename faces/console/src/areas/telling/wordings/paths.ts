export const wordingsPath = '/wordings';
