import type { Language } from '@gridgov/domain/refusal.ts';
import type { Db } from '../../../platform/db/database.ts';
import type { AreaSnapshot } from '../../city/areas/public.ts';
import type { RulesFacts } from '../../city/rules/public.ts';
import type { PublicNames } from '../../telling/publication/public.ts';

export type FeedDeps = {
  readonly db: Db;
  readonly names: PublicNames;
  readonly districts: () => readonly string[];
  readonly areas: () => Promise<AreaSnapshot>;
  readonly facts: (at: number) => RulesFacts;
  readonly publicUrl: string;
  readonly cityName: (language?: Language) => string;
  readonly nameOf: (code: string) => string;
};
