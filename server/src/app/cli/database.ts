import { randomBytes } from 'node:crypto';
import path from 'node:path';
import type { Config } from '../../platform/config/config.ts';
import { type Db, openDatabase } from '../../platform/db/database.ts';
import { startEmbedded } from '../../platform/db/embedded.ts';
import { withDatabase } from '../../platform/db/hosts.ts';
import { appConnection, migrate } from '../../platform/db/migrate.ts';
import { startDatabase } from '../../platform/db/start.ts';
import { useImportSettings } from '../../platform/tables/limits.ts';
import { createEmptyDatabase, databasesNamed, dropDatabase, mayCreateDatabases } from './queries.ts';
import { Failure, UsageError } from './verb.ts';

/** The database server, and who we are there. */
export type Server = {
  readonly ownerUrl: string;
  /** As the restricted role, where it can sign in. */
  readonly appUrl: string | undefined;
  readonly appPassword: string | undefined;
  readonly embedded: boolean;
  close(): Promise<void>;
};

export function migrationsFolder(config: Config): string {
  return path.join(config.root, 'database/migrations');
}

/** The server named by the settings; the embedded one is started, or joined where it is running. */
export async function openServer(config: Config): Promise<Server> {
  if (config.databaseUrl !== undefined) {
    const { databaseUrl: ownerUrl, appDatabaseUrl: appUrl } = config;
    return { ownerUrl, appUrl, appPassword: undefined, embedded: false, close: async () => undefined };
  }
  const embedded = await startEmbedded({ dataDir: config.dataDir, join: true });
  const { ownerUrl, appUrl, appPassword } = embedded;
  return { ownerUrl, appUrl, appPassword, embedded: true, close: () => embedded.stop() };
}

/** Runs `work` on the city's own database, brought up to the newest migration first. */
export async function withCity<T>(config: Config, work: (db: Db) => Promise<T>): Promise<T> {
  useImportSettings(config.imports);
  const database = await startDatabase(config, { join: true });
  try {
    return await work(database.db);
  } finally {
    await database.stop();
  }
}

/** As owner and without migrating: for looking at what is there, and for saving it. */
export async function withOwner<T>(
  config: Config,
  work: (owner: Db, server: Server) => Promise<T>,
): Promise<T> {
  const server = await openServer(config);
  const owner = openDatabase({ url: server.ownerUrl, max: 3, statementTimeoutMs: 0 });
  try {
    return await work(owner, server);
  } finally {
    await owner.close();
    await server.close();
  }
}

const SCRATCH = 'gridgov_scratch_';
const LEFT_OVER_MS = 24 * 3_600_000;

/** `owner`: for tables that the migrations do not make. */
type InScratchCity<T> = (db: Db, owner: Db) => Promise<T>;

/** Runs `work` on a new, migrated, empty database of its own, dropped afterwards whatever happened. */
export async function withScratchCity<T>(config: Config, work: InScratchCity<T>): Promise<T> {
  const name = `${SCRATCH}${Date.now()}_${randomBytes(4).toString('hex')}`;
  return withAdmin(config, async (admin, server) => {
    try {
      await dropLeftOvers(admin);
      await createDatabase(admin, name);
      return await onDatabase(config, server, name, work);
    } finally {
      await dropDatabase(admin, name);
    }
  });
}

const KEPT = 'gridgov_kept_';

function keptName(name: string): string {
  if (/^[a-z0-9_]{1,40}$/.test(name)) return KEPT + name;
  throw new UsageError(`临时城市的名称 ${name}：只用小写字母、数字和下划线，最多 40 个`);
}

/** As `withScratchCity`, and left where it is, to be looked at under its name; one of that name takes the other's place. */
export async function keepScratchCity<T>(config: Config, name: string, work: InScratchCity<T>): Promise<T> {
  const kept = keptName(name);
  return withAdmin(config, async (admin, server) => {
    await dropDatabase(admin, kept);
    await createDatabase(admin, kept);
    return onDatabase(config, server, kept, work);
  });
}

/** Runs `work` on a city that was kept. */
export async function withKeptCity<T>(
  config: Config,
  name: string,
  work: (owner: Db) => Promise<T>,
): Promise<T> {
  const kept = keptName(name);
  return withAdmin(config, async (admin, server) => {
    const names = await databasesNamed(admin, KEPT);
    if (!names.includes(kept)) {
      const all = names.map((one) => one.slice(KEPT.length)).join('、');
      throw new Failure(
        `没有临时城市 ${name}；现有：${all === '' ? '没有' : all}。用 replay events FILE --keep ${name} 建立`,
      );
    }
    const owner = openDatabase({ url: withDatabase(server.ownerUrl, kept), max: 3, statementTimeoutMs: 0 });
    try {
      return await work(owner);
    } finally {
      await owner.close();
    }
  });
}

async function withAdmin<T>(config: Config, work: (admin: Db, server: Server) => Promise<T>): Promise<T> {
  const server = await openServer(config);
  const admin = openDatabase({ url: server.ownerUrl, max: 1, statementTimeoutMs: 0 });
  try {
    return await work(admin, server);
  } finally {
    await admin.close();
    await server.close();
  }
}

async function onDatabase<T>(
  config: Config,
  server: Server,
  name: string,
  work: InScratchCity<T>,
): Promise<T> {
  const at = (url: string) => withDatabase(url, name);
  const ownerUrl = at(server.ownerUrl);
  const { appPassword } = server;
  const { separation } = await migrate({
    ownerUrl,
    folder: migrationsFolder(config),
    ...(appPassword === undefined ? {} : { appPassword }),
  });
  const appUrl = server.appUrl === undefined ? undefined : at(server.appUrl);
  const db = openDatabase({ ...appConnection({ ownerUrl, appUrl, separation }), max: 10 });
  const owner = openDatabase({ url: ownerUrl, max: 1 });
  try {
    return await work(db, owner);
  } finally {
    await Promise.all([db.close(), owner.close()]);
  }
}

async function createDatabase(admin: Db, name: string): Promise<void> {
  if (!(await mayCreateDatabases(admin))) {
    throw new Failure(
      '回放要建一个临时数据库，DATABASE_URL 的用户没有 CREATEDB 权限：请授权，或去掉 DATABASE_URL 用内置数据库',
    );
  }
  await createEmptyDatabase(admin, name);
}

/** Of runs that were killed. The time is in the name, so that one under way elsewhere is left alone. */
async function dropLeftOvers(admin: Db): Promise<void> {
  const names = await databasesNamed(admin, SCRATCH);
  const old = names.filter((name) => Date.now() - Number(name.split('_')[2]) > LEFT_OVER_MS);
  // One after the other: dropping a database locks the catalogue.
  for (const name of old) await dropDatabase(admin, name);
}
