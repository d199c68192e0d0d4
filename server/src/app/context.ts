import { wordsFor } from '@gridgov/domain/issues/words.ts';
import { refuseDemoAccounts } from '../features/accounts/public.ts';
import { type Identity, makeIdentity } from '../platform/auth/identify.ts';
import { makeSignIn } from '../platform/auth/sign-in.ts';
import type { Config } from '../platform/config/config.ts';
import { type FieldCrypto, makeFieldCrypto } from '../platform/crypto/fields.ts';
import { demoSecret } from '../platform/crypto/secret.ts';
import type { Db } from '../platform/db/database.ts';
import { type StartedDatabase, startDatabase } from '../platform/db/start.ts';
import { type FileStore, makeFileStore } from '../platform/files/store.ts';
import { type Measures, makeMeasures } from '../platform/http/metrics.ts';
import { defaultSettings, type HttpSettings } from '../platform/http/settings.ts';
import { type Log, makeLog } from '../platform/log/log.ts';
import { makeProduct, type Product } from './product.ts';

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
  readonly words: typeof wordsFor;
};

/** Everything that is constructed once: the platform's parts and the features on them. */
export type Context = Platform & { readonly product: Product };

/** @throws with a message for the operator where the database or the settings do not allow a start */
export async function makeContext(config: Config): Promise<Context> {
  const log = makeLog(config.logLevel);
  const database = await startDatabase(config);
  const { db } = database;
  try {
    if (config.mode === 'production') await refuseDemoAccounts(db);
    // A demo city's fields must open again after a restart; its settings hold no secret that lasts.
    const secret = config.mode === 'demo' ? demoSecret(config.dataDir) : config.secret;
    const platform: Platform = {
      config,
      log,
      measures: makeMeasures(),
      database,
      db,
      crypto: makeFieldCrypto({ secrets: [secret] }),
      identity: makeIdentity(db),
      files: makeFileStore(config.dataDir),
      signIn: makeSignIn(db),
      settings: { ...defaultSettings, publicUrl: config.publicUrl },
      words: wordsFor,
    };
    return { ...platform, product: await makeProduct(platform) };
  } catch (error) {
    await database.stop();
    throw error;
  }
}
