import type { Db } from '../../../platform/db/database.ts';
import type { UnusedAt } from '../../../platform/workflow/unused.ts';
import type { Show, Words } from './views.ts';

export type TodoDeps = {
  readonly db: Db;
  /** Districts in force, in which units and posts of the whole city have work. */
  readonly districts: () => readonly string[];
  /** Trades whose cases wait for somebody. */
  readonly trades: readonly Words[];
  /** Trades whose rows are not shown at a moment, since the city does not use them. */
  readonly unusedAt: UnusedAt;
  /** How rows of a trade are shown, by its name; others show what the row holds. */
  readonly shows: Readonly<Record<string, Show>>;
  /** Whether the rows of cases from before the list are all written. */
  readonly ready: () => Promise<boolean>;
  /** A duty seat of the post where somebody else is on duty: what waits there waits for them. */
  readonly isAnothers?: ((seat: string, personId: string, at: number) => boolean) | undefined;
};
