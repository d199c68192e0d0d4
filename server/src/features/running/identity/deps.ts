import type { Language } from '@gridgov/domain/refusal.ts';
import type { Identity } from '../../../platform/auth/identify.ts';
import type { FieldCrypto } from '../../../platform/crypto/fields.ts';
import type { Db } from '../../../platform/db/database.ts';
import type { Log } from '../../../platform/log/log.ts';
import type { Provider } from './provider.ts';

export type IdentityDeps = {
  readonly db: Db;
  readonly crypto: FieldCrypto;
  readonly identity: Identity;
  readonly log: Log;
  readonly publicUrl: string;
  /** What areas are called, '' being the city, and units in another language. */
  readonly placeName: (code: string, language: Language) => string;
  readonly unitText?: ((name: string, language: Language) => string) | undefined;
  /** The city's identity provider and the name it has for itself; undefined where there is none. */
  readonly provider: (Provider & { readonly issuer: string }) | undefined;
};
