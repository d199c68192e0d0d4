export const leavePath = '/t/leaves/$id';
