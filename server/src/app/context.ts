import type { Words } from '@gridgov/domain/refusal.ts';
import { wordsFor } from '@gridgov/domain/trades.ts';
import { classIn } from '@gridgov/domain/work/guard/guard.ts';
import type { Names } from '../features/city/names/public.ts';
import { refuseOtherSecret } from '../features/city/people/public.ts';
import { refuseDemoAccounts } from '../features/running/accounts/public.ts';
import { DutyBook } from '../features/work/duty/public.ts';
import { Beats } from '../features/work/own-duty/public.ts';
import { makeIdentity } from '../platform/auth/identify.ts';
import { makeSignIn } from '../platform/auth/sign-in.ts';
import type { Config } from '../platform/config/config.ts';
import { makeFieldCrypto } from '../platform/crypto/fields.ts';
import { openCrypto } from '../platform/crypto/open.ts';
import { demoSecret } from '../platform/crypto/secret.ts';
import { startDatabase } from '../platform/db/start.ts';
import { makeFileStore } from '../platform/files/store.ts';
import { makeMeasures } from '../platform/http/metrics.ts';
import { httpSettings } from '../platform/http/settings.ts';
import { makeLog } from '../platform/log/log.ts';
import { useImportSettings } from '../platform/tables/limits.ts';
import { actingIn } from '../platform/workflow/served.ts';
import { wordsOfTrades } from '../platform/workflow/words.ts';
import { standingIn } from './holders.ts';
import type { Platform } from './platform.ts';
import { makeProduct, type Product } from './product.ts';
import { TRADES } from './trades.ts';

/** Everything that is constructed once: the platform's parts and the features on them. */
export type Context = Platform & { readonly product: Product };

/**
 * `before` runs on the platform before the features are constructed (the demo city's data); `trades` are those it carries.
 * @throws with a message for the operator where the database or the settings do not allow a start
 */
export async function makeContext(
  config: Config,
  before: (platform: Platform) => Promise<void> = nothing,
  trades = TRADES,
): Promise<Context> {
  const log = makeLog(config.logLevel);
  useImportSettings(config.imports);
  const database = await startDatabase(config);
  const { db } = database;
  try {
    if (config.mode === 'production') await refuseDemoAccounts(db);
    // A demo city's fields must open again after a restart; its settings hold no secret that lasts.
    const secret = config.mode === 'demo' ? demoSecret(config.dataDir) : config.secret;
    const secrets = [secret, ...config.oldSecrets];
    await refuseOtherSecret(db, makeFieldCrypto({ secrets }));
    const crypto = await openCrypto(db, secrets, Date.now());
    const duty = new DutyBook(db);
    const standing = standingIn(db, trades);
    const platform: Platform = {
      config,
      log,
      measures: makeMeasures(),
      database,
      db,
      crypto,
      duty,
      heart: new Beats(db, duty),
      identity: makeIdentity(db, actingIn(trades), async (actor, now) =>
        duty.acting(await standing(actor, now), now),
      ),
      files: makeFileStore(config.dataDir),
      signIn: makeSignIn(db),
      settings: httpSettings(config),
      words: wordsOfTrades(trades, wordsFor),
      trades,
    };
    await before(platform);
    const product = await makeProduct(platform);
    return { ...platform, words: withClasses(product.city.names, platform.words), product };
  } catch (error) {
    await database.stop();
    throw error;
  }
}

/** Words for `@class.…` among the details of refusals: a class is called as the city calls it. */
const withClasses =
  (names: Names, words: Words): Words =>
  (reference, language) => {
    const code = classIn(reference);
    return code === null ? words(reference, language) : names.in(language).classOf(code);
  };

async function nothing(): Promise<void> {}
