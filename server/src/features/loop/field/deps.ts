import type { Actor } from '@gridgov/domain/city/people/posts.ts';
import type { Language } from '@gridgov/domain/refusal.ts';
import type { FieldCrypto } from '../../../platform/crypto/fields.ts';
import type { Db } from '../../../platform/db/database.ts';
import type { Places } from '../../city/areas/public.ts';
import type { IssueDeps, Names, RulesSource } from '../issues/public.ts';

/** What the feature works with; `app/routes.ts` gives it. */
export type FieldDeps = {
  readonly db: Db;
  readonly crypto: FieldCrypto;
  readonly places: Places;
  readonly rules: RulesSource;
  readonly names: Names;
  readonly people: IssueDeps['people'];
  /** Codes of the districts in force, in which a unit works. */
  readonly districts: () => readonly string[];
  /** Whether the rows of the to-do are all written. */
  readonly ready: () => Promise<boolean>;
};

/** Who asks for what a phone is given, and since when. */
export type SyncAsk = {
  readonly actor: Actor;
  readonly language: Language;
  readonly now: number;
  readonly since: string | undefined;
};
