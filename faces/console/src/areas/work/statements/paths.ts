export const statementsPath = '/statements';
export const statementPath = '/t/statements/$id';
export const payItemsPath = '/pay-items';
