/** What a request for items asks, read and checked. */
import { HttpProblem } from '../../../platform/http/problem.ts';
import type { Box } from '../../telling/publication/public.ts';
import { CRS_URIS, CRS84, type CrsUri, toCrs84 } from './crs.ts';

export function wrong(field: string, right: string): HttpProblem {
  const message = { zh: '写法不对', en: 'has the wrong form' };
  return new HttpProblem('request-wrong', { count: 1 }, { errors: [{ field, message, right }] });
}

/** @throws HttpProblem */
export function crsIn(field: string, given: string | undefined): CrsUri {
  if (given === undefined) return CRS84;
  const found = CRS_URIS.find((uri) => uri === given.replace(/^<|>$/g, ''));
  if (found === undefined) throw wrong(field, CRS_URIS.join(', '));
  return found;
}

/** Two corners, with or without heights, which everything here is without. @throws HttpProblem */
export function boxIn(text: string | undefined, crs: CrsUri): Box | undefined {
  if (text === undefined) return undefined;
  const numbers = text.split(',').map((one) => (/^\s*[+-]?\d/.test(one) ? Number(one) : Number.NaN));
  if (![4, 6].includes(numbers.length) || !numbers.every(Number.isFinite)) throw wrongBox();
  const half = numbers.length / 2;
  const [x1 = 0, y1 = 0] = numbers;
  const [x2 = 0, y2 = 0] = numbers.slice(half);
  const [west, south] = toCrs84([x1, y1], crs);
  const [east, north] = toCrs84([x2, y2], crs);
  if (south > north || Math.abs(south) > 90.01 || Math.abs(north) > 90.01) throw wrongBox();
  if (Math.abs(west) > 180.01 || Math.abs(east) > 180.01) throw wrongBox();
  return { west, south, east, north };
}

const wrongBox = () => wrong('bbox', 'west,south,east,north');

/** A moment or an interval, open ends as `..` or nothing. Epoch milliseconds. @throws HttpProblem */
export function timeIn(text: string | undefined): { from?: number; to?: number } {
  if (text === undefined) return {};
  const parts = text.split('/');
  const [first = '', second] = parts;
  if (parts.length > 2) throw wrongTime();
  if (second === undefined) {
    const at = momentIn(first);
    if (at === undefined) throw wrongTime();
    return { from: at, to: at };
  }
  const [from, to] = [momentIn(first), momentIn(second)];
  if (from !== undefined && to !== undefined && from > to) throw wrongTime();
  return { ...(from === undefined ? {} : { from }), ...(to === undefined ? {} : { to }) };
}

const MOMENT = /^\d{4}-\d\d-\d\d[Tt]\d\d:\d\d:\d\d(\.\d+)?([Zz]|[+ -]\d\d:\d\d)$/;

function momentIn(text: string): number | undefined {
  if (text === '' || text === '..') return undefined;
  const at = MOMENT.test(text) ? Date.parse(text.replace(' ', '+').toUpperCase()) : Number.NaN;
  if (Number.isNaN(at)) throw wrongTime();
  return at;
}

const wrongTime = () => wrong('datetime', '2026-11-24T00:00:00Z/..');
