import { createHash } from 'node:crypto';
import { HttpProblem } from '../../../../platform/http/problem.ts';
import { canonical } from '../../../../platform/ledger/canonical.ts';
import { isUuid } from '../../../../platform/ledger/ids.ts';
import type { Plan } from '../views.ts';

/** Sort key of a row: rank (0 where the order has none), a moment in epoch milliseconds, the matter's id. */
export type Key = { readonly rank: number; readonly at: number; readonly id: string };

/** Where the next page begins, together with what was asked: the key of another list is refused. */
export function cursorOf(plan: Plan, key: Key): string {
  return Buffer.from(JSON.stringify([fingerprint(plan), key.rank, key.at, key.id])).toString('base64url');
}

/** @throws HttpProblem where the cursor is of another list or made up */
export function keyIn(plan: Plan, cursor: string | undefined): Key | null {
  if (cursor === undefined) return null;
  const [print, rank, at, id, ...rest] = partsOf(cursor);
  const fits =
    rest.length === 0 &&
    print === fingerprint(plan) &&
    typeof rank === 'number' &&
    typeof at === 'number' &&
    Number.isSafeInteger(at) &&
    typeof id === 'string' &&
    isUuid(id);
  if (fits) return { rank, at, id };
  const message = { zh: '不是本列表给出的', en: 'was not given by this list' };
  const right = { zh: '上一页给出的 next', en: '`next` of the page before' };
  throw new HttpProblem('request-wrong', { count: 1 }, { errors: [{ field: 'after', message, right }] });
}

function partsOf(cursor: string): readonly unknown[] {
  try {
    const parts: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
    return Array.isArray(parts) ? parts : [];
  } catch (error) {
    if (error instanceof SyntaxError) return [];
    throw error;
  }
}

/** Without the moments of a view, which differ from one page to the next. */
function fingerprint({ view, branches, filters, text, person }: Plan): string {
  const said = canonical({ view, branches, filters, text, person });
  return createHash('sha256').update(said).digest('base64url').slice(0, 12);
}

/** Negative where `a` comes first. */
export function compareKeys(order: Plan['order'], a: Key, b: Key): number {
  const direction = order === 'queue' ? 1 : -1;
  const difference = a.rank - b.rank || a.at - b.at || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);
  return difference * direction;
}
