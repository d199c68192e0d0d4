import path from 'node:path';
import type { Config } from '../config/config.ts';
import { within } from '../stopping/stopping.ts';
import { type Db, openDatabase } from './database.ts';
import { type Embedded, startEmbedded } from './embedded.ts';
import { appConnection, describeAddress, type MigrateResult, migrate } from './migrate.ts';

export type StartedDatabase = MigrateResult & {
  /** As the app role, as far as it could be kept apart (`separation`). What features use. */
  readonly db: Db;
  /** For what needs the owner: the job library, backup and restore. */
  readonly ownerUrl: string;
  /** Where it is, without passwords; for messages. */
  readonly where: string;
  readonly embedded: boolean;
  /** Closes the connections, and stops the database if it is the embedded one and ours. */
  stop(): Promise<void>;
};

const CLOSE_LIMIT_MS = 5_000;

type Settings = Pick<Config, 'root' | 'dataDir' | 'databaseUrl' | 'appDatabaseUrl' | 'databasePoolSize'>;

type Options = { readonly join?: boolean; readonly statementTimeoutMs?: number };

/**
 * The migrated database the settings ask for: the embedded one, started, or the one of DATABASE_URL.
 * @param options `join`: use the database of a server that is already running (command line).
 * `statementTimeoutMs`: for work that nobody waits for at a screen; else that of requests
 * @throws EmbeddedDatabaseError, DatabaseUnavailableError or MigrationError, with messages for the operator
 */
export async function startDatabase(config: Settings, options: Options = {}): Promise<StartedDatabase> {
  const embedded =
    config.databaseUrl === undefined
      ? await startEmbedded({ dataDir: config.dataDir, join: options.join === true })
      : undefined;
  const ownerUrl = embedded?.ownerUrl ?? config.databaseUrl ?? '';
  try {
    const migrated = await migrate({
      ownerUrl,
      folder: path.join(config.root, 'database/migrations'),
      ...(embedded === undefined ? {} : { appPassword: embedded.appPassword }),
    });
    return opened({ config, migrated, ownerUrl, embedded }, options);
  } catch (error) {
    await embedded?.stop();
    throw error;
  }
}

type Ready = {
  readonly config: Settings;
  readonly migrated: MigrateResult;
  readonly ownerUrl: string;
  readonly embedded: Embedded | undefined;
};

function opened({ config, migrated, ownerUrl, embedded }: Ready, options: Options): StartedDatabase {
  const appUrl = embedded?.appUrl ?? config.appDatabaseUrl;
  const connection = appConnection({ ownerUrl, appUrl, separation: migrated.separation });
  const { statementTimeoutMs } = options;
  const limit = statementTimeoutMs === undefined ? {} : { statementTimeoutMs };
  const db = openDatabase({ ...connection, ...limit, max: config.databasePoolSize });
  return {
    ...migrated,
    separation: appUrl === undefined ? migrated.separation : 'login',
    db,
    ownerUrl,
    where: embedded === undefined ? describeAddress(ownerUrl) : embedded.home,
    embedded: embedded !== undefined,
    async stop() {
      // A connection somebody still holds must not keep the database itself from being stopped.
      await within(CLOSE_LIMIT_MS, () => db.close());
      await embedded?.stop();
    },
  };
}

/** For `doctor`: what is missing to keep the running server from changing history; undefined when nothing is. */
export function separationWarning(separation: MigrateResult['separation']): string | undefined {
  switch (separation) {
    case 'login':
      return undefined;
    case 'role':
      return (
        'The server signs in as the owner of the tables and takes the role gridgov_app on. Give gridgov_app a ' +
        'password and set GRIDGOV_APP_DATABASE_URL, so that it never holds the right to change history.'
      );
    case 'none':
      return (
        'The user of DATABASE_URL may not make roles, so the server works as the owner of the tables and only its ' +
        'own code keeps it from changing history. Let an administrator run CREATE ROLE gridgov_app LOGIN PASSWORD ' +
        '…; then start again and set GRIDGOV_APP_DATABASE_URL.'
      );
  }
}
