import type { Sounds } from '@gridgov/domain/city/areas/question.ts';
import type { Actor, PostKind } from '@gridgov/domain/city/people/posts.ts';
import type { Language } from '@gridgov/domain/refusal.ts';
import type { Db } from '../../../platform/db/database.ts';
import type { KnownNames } from '../../../platform/http/known.ts';
import type { Log } from '../../../platform/log/log.ts';
import type { IssueDeps, Names, RulesSource } from '../issues/public.ts';

/** What is found by its name, for filters and searches. `fit` as `fitOf` of the domain counts it: 0 is the name itself. */
export type Finder = {
  /** Areas within an area, '' for the city; letters are pinyin too. */
  areas(
    text: string,
    within: string,
    limit: number,
    looking: Looking,
  ): Promise<
    readonly { readonly code: string; readonly name: string; readonly inside: string; readonly fit: number }[]
  >;
  /** Units in force, with their other names. */
  units(now: number): readonly {
    readonly id: string;
    readonly name: string;
    readonly aliases: readonly string[];
    readonly area: string;
  }[];
  /** Colleagues in the actor's area or unit whose name holds the text. */
  people(
    text: string,
    actor: Actor,
    limit: number,
    now: number,
  ): Promise<
    readonly { readonly id: string; readonly name: string; readonly post: PostKind; readonly area: string }[]
  >;
  /** Readings of characters; null where no letters were typed. */
  sounds(text: string): Promise<Sounds | null>;
};

/** What the feature works with; `app/context.ts` constructs it. */
export type QueuesDeps = {
  readonly db: Db;
  readonly rules: RulesSource;
  /** For commands given to many at once. */
  readonly issues: IssueDeps;
  readonly names: Names;
  /** Codes of the districts in force, in which posts of the whole city and of units look. */
  readonly districts: () => readonly string[];
  /** Areas directly inside an area ('' for the city), for the choices of the filter. */
  readonly areasIn: (
    code: string,
    language?: Language,
  ) => readonly { readonly code: string; readonly name: string }[];
  /** Names a filter may hold; left out where nobody can tell. */
  readonly known?: KnownNames;
  readonly finder: Finder;
  /** Folder in which exports are kept for a day. */
  readonly exportFolder: string;
  readonly log: Log;
  /** Words for references in refusals, as the server has them. */
  readonly words: (reference: string, language: Language) => string;
};

/** Whom a view is made for, and when. */
export type Looking = { readonly now: number; readonly language: Language };
