import type { Actor } from '@gridgov/domain/city/people/posts.ts';
import type { Language } from '@gridgov/domain/refusal.ts';
import type { CaseList, Duration, Fact, Part } from '@gridgov/domain/workflow/figures.ts';
import type { Words } from '@gridgov/domain/workflow/form.ts';
import type { Db } from '../../../platform/db/database.ts';
import type { Names } from '../../city/names/public.ts';
import type { RulesCache } from '../../city/rules/public.ts';

/** A trade that counts, as the page and its lists need it. */
export type CountingTrade = Words & {
  readonly name: string;
  readonly table: string;
  /** The table of its cases. */
  readonly cases: string;
  readonly facts: Readonly<Record<string, Fact>>;
  readonly durations?: Readonly<Record<string, Duration>>;
  readonly lists?: Readonly<Record<string, CaseList>>;
  readonly leftOut: Readonly<Record<string, Words>>;
  readonly class?: Part;
  readonly channel: Part;
};

/** A case among the rows of a figure, to whoever may know of it. `path`: where cases of its trade lie. */
export type RowBrief = {
  readonly number: string;
  readonly title: string;
  readonly path: string;
  /** Where it stands and who has to move, of a matter that is open. */
  readonly waits?: string;
};

export type FigureDeps = {
  readonly db: Db;
  readonly cache: Pick<RulesCache, 'refresh' | 'factsAt'>;
  readonly names: Names;
  readonly offset: number;
  readonly districts: () => readonly string[];
  readonly trades: readonly CountingTrade[];
  /** Cases of a trade named as `<district>.<uuid>`; those the actor may not know of are left out. */
  readonly briefs: (
    trade: string,
    ids: readonly string[],
    reader: { readonly actor: Actor; readonly language: Language },
  ) => Promise<ReadonlyMap<string, RowBrief>>;
};
