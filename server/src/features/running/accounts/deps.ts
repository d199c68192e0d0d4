import type { SystemWords } from '@gridgov/domain/city/people/systems.ts';
import type { Language } from '@gridgov/domain/refusal.ts';
import type { Identity } from '../../../platform/auth/identify.ts';
import type { makeSignIn } from '../../../platform/auth/sign-in.ts';
import type { FieldCrypto } from '../../../platform/crypto/fields.ts';
import type { Db } from '../../../platform/db/database.ts';

export type AccountDeps = {
  readonly db: Db;
  readonly crypto: FieldCrypto;
  readonly identity: Identity;
  readonly signIn: ReturnType<typeof makeSignIn>;
  /** Decides whether cookies are for https only. */
  readonly publicUrl: string;
  /** Name of an area by its code; '' is the whole city. */
  readonly placeName: (code: string, language: Language) => string;
  /** Systems the city does not use; without it all are used. */
  readonly unusedAt?: (at: number) => SystemWords;
  /** What a unit of that Chinese name is called in a language; without it, the name as it stands. */
  readonly unitText?: ((name: string, language: Language) => string) | undefined;
};
