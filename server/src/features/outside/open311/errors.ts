/** Errors as GeoReport v2 words them: always a list, in the format that was asked for. */

import type { ErrorShape } from '../../../platform/http/error-shape.ts';
import { HttpProblem, type Said } from '../../../platform/http/problem.ts';
import { xmlDocument } from '../../../platform/xml/xml.ts';
import { type Format, MEDIA_TYPES, rowsXml } from './format.ts';

export const OPEN311_ERRORS: ErrorShape = {
  prefix: '/open311/',
  shape(problem, address, accept) {
    const format = formatOf(address, accept);
    const status = statusOf(problem.status);
    const descriptions =
      problem.errors.length === 0
        ? [`${problem.title}. ${problem.detail}`]
        : problem.errors.map(({ field, message, right }) => `${field}: ${message} (${right})`);
    const rows = descriptions.map((description) => ({ code: status, description }));
    const body = format === 'json' ? JSON.stringify(rows) : xmlDocument(rowsXml('errors', 'error', rows));
    return { status, type: MEDIA_TYPES[format], body };
  },
};

/** The specification knows no 401, 415 and 422: a key that is missing is 403, a form that is wrong 400. */
function statusOf(status: number): number {
  if (status === 401) return 403;
  return status === 415 || status === 422 ? 400 : status;
}

function formatOf(address: string, accept: string): Format {
  const [path = ''] = address.split('?');
  if (path.endsWith('.json')) return 'json';
  if (path.endsWith('.xml')) return 'xml';
  return accept.includes('json') ? 'json' : 'xml';
}

export type Fault = { readonly field: string; readonly message: Said; readonly right: Said };

export function refuse(...errors: readonly Fault[]): HttpProblem {
  return new HttpProblem('request-wrong', { count: errors.length }, { errors });
}

export function fault(field: string, zh: string, en: string, right: string): Fault {
  return { field, message: { zh, en }, right };
}
