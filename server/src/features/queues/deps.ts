import type { Language } from '@gridgov/domain/refusal.ts';
import type { Db } from '../../platform/db/database.ts';
import type { KnownNames } from '../../platform/http/known.ts';
import type { Log } from '../../platform/log/log.ts';
import type { IssueDeps, Names, RulesSource } from '../issues/public.ts';

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
  /** Folder in which exports are kept for a day. */
  readonly exportFolder: string;
  readonly log: Log;
  /** Words for references in refusals, as the server has them. */
  readonly words: (reference: string, language: Language) => string;
};

/** Whom a view is made for, and when. */
export type Looking = { readonly now: number; readonly language: Language };
