import type { ErrorShape } from '../../../platform/http/error-shape.ts';

/** The standard asks for 400 where a parameter has a value that is none, whatever is wrong with it. */
export const OGC_ERRORS: ErrorShape = {
  prefix: '/ogc/',
  shape(problem) {
    const status = problem.status === 422 ? 400 : problem.status;
    const type = 'application/problem+json; charset=utf-8';
    return { status, type, body: JSON.stringify({ ...problem, status }) };
  },
};
