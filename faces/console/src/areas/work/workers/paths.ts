export const workforcePath = '/workforce';
export const workerPath = '/t/workers/$id';
