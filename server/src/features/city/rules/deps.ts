import type { SystemWords } from '@gridgov/domain/city/people/systems.ts';
import type { PastMatter } from '@gridgov/domain/city/routing/route.ts';
import type { Words } from '@gridgov/domain/workflow/form.ts';
import type { Db } from '../../../platform/db/database.ts';
import type { RunningImports } from '../../../platform/imports/upload.ts';
import type { Names } from '../names/public.ts';
import type { PeopleNames } from '../people/public.ts';
import type { RulesCache } from './cache.ts';

/** A trade with the names of its limits. */
export type LimitsOfTrade = {
  readonly trade: Words & { readonly name: string };
  readonly limits: Readonly<Record<string, Words>>;
};

export type RulesDeps = {
  readonly db: Db;
  readonly cache: RulesCache;
  readonly running: RunningImports;
  /** Milliseconds east of UTC. */
  readonly offset: number;
  /** Names of those who changed rules, as the reader may know them. */
  readonly people: PeopleNames;
  /** The city has admitted something by application: from then on the duty list grows by nothing else. */
  readonly admits: () => Promise<boolean>;
  /** Systems a city may leave unused; those of the table where no trade adds its own. */
  readonly optional?: SystemWords;
  /** Limits of the trades that are served. */
  readonly limits?: readonly LimitsOfTrade[];
  /** Names of classes, areas and units in a reader's language. */
  readonly names: Names;
  /** Matters dispatched in a time, for what would have become of them; [from, to) in epoch milliseconds. */
  readonly pastMatters: (from: number, to: number, signal: AbortSignal) => AsyncIterable<PastMatter>;
};
