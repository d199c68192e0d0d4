import type { PastMatter } from '@gridgov/domain/routing/route.ts';
import type { Db } from '../../platform/db/database.ts';
import type { RunningImports } from '../../platform/imports/upload.ts';
import type { RulesCache } from './cache.ts';

export type RulesDeps = {
  readonly db: Db;
  readonly cache: RulesCache;
  readonly running: RunningImports;
  /** Milliseconds east of UTC. */
  readonly offset: number;
  /** Matters dispatched in a time, for what would have become of them; [from, to) in epoch milliseconds. */
  readonly pastMatters: (from: number, to: number, signal: AbortSignal) => AsyncIterable<PastMatter>;
};
