import type { Words } from '@gridgov/domain/refusal.ts';
import type { DutyBook } from '../features/work/duty/public.ts';
import type { Beats } from '../features/work/own-duty/public.ts';
import type { Identity } from '../platform/auth/identify.ts';
import type { makeSignIn } from '../platform/auth/sign-in.ts';
import type { Config } from '../platform/config/config.ts';
import type { FieldCrypto } from '../platform/crypto/fields.ts';
import type { Db } from '../platform/db/database.ts';
import type { StartedDatabase } from '../platform/db/start.ts';
import type { FileStore } from '../platform/files/store.ts';
import type { Measures } from '../platform/http/metrics.ts';
import type { HttpSettings } from '../platform/http/settings.ts';
import type { Log } from '../platform/log/log.ts';
import type { Served } from '../platform/workflow/served.ts';

/** What features stand on, constructed once. */
export type Platform = {
  readonly config: Config;
  readonly log: Log;
  readonly measures: Measures;
  readonly database: StartedDatabase;
  readonly db: Db;
  readonly crypto: FieldCrypto;
  readonly identity: Identity;
  readonly files: FileStore;
  readonly signIn: ReturnType<typeof makeSignIn>;
  readonly settings: HttpSettings;
  readonly words: Words;
  readonly trades: readonly Served[];
  /** Who is on duty now; nobody until the product is made. */
  readonly duty: DutyBook;
  readonly heart: Beats;
};
