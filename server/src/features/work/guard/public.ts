/** The duty list as a command is guarded by it. */
import { ARTICLE_LIST, articleIn, type Duty, isGrid } from '@gridgov/domain/work/guard/guard.ts';
import type { Fields } from '@gridgov/domain/workflow/fields.ts';
import { targetsIn } from '@gridgov/domain/workflow/targets.ts';
import type { Db } from '../../../platform/db/database.ts';
import type { InForce } from '../../../platform/workflow/open.ts';
import { dutyIn, hasAdmitted, itemsInForce } from './queries.ts';

export { SAVE_PLAN, type TriedNoter, triedNoter } from './tried-queries.ts';
export { dutyIn, hasAdmitted, itemsInForce };

/** `isAsked`: the command may let a grid worker keep what it does not name. */
type Asked = {
  readonly district: string;
  readonly fields: Fields;
  readonly body: object;
  readonly isAsked?: boolean;
};
export type DutyReader = (asked: Asked, now: number) => Promise<Duty>;

/** Reads the list where a command can reach a grid worker; others cost nothing. */
export const dutyReader =
  ({
    db,
    inForce,
  }: {
    readonly db: Db;
    readonly inForce: (at: number) => Pick<InForce, 'codes'>;
  }): DutyReader =>
  async ({ district, fields, body, isAsked = false }, now) => {
    const article = articleIn(inForce(now).codes(ARTICLE_LIST));
    const named = targetsIn(fields, body as Readonly<Record<string, unknown>>);
    if (!isAsked && !named.some(isGrid)) return { article, items: [] };
    return { article, items: await itemsInForce(db, district, now) };
  };
