import type { Fact } from '@gridgov/domain/workflow/figures.ts';
import type { Words } from '@gridgov/domain/workflow/form.ts';
import type { Db } from '../../../platform/db/database.ts';
import type { Names } from '../../city/names/public.ts';
import type { RulesCache } from '../../city/rules/public.ts';

/** A trade that counts, as the page and its lists need it. */
export type CountingTrade = Words & {
  readonly name: string;
  readonly table: string;
  readonly facts: Readonly<Record<string, Fact>>;
  readonly leftOut: Readonly<Record<string, Words>>;
};

export type FigureDeps = {
  readonly db: Db;
  readonly cache: Pick<RulesCache, 'refresh' | 'factsAt'>;
  readonly names: Names;
  readonly offset: number;
  readonly districts: () => readonly string[];
  readonly trades: readonly CountingTrade[];
};
