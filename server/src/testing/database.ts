import { createHash, randomBytes } from 'node:crypto';
import path from 'node:path';
import { type Db, openDatabase } from '../platform/db/database.ts';
import { withDatabase } from '../platform/db/hosts.ts';
import { type Migration, migrate, readMigrations } from '../platform/db/migrate.ts';
import { rootDir, type TestCluster, testCluster } from './cluster.ts';

export type TestDatabase = {
  /** As the app role, which is what the server uses: can do what the grants allow. */
  readonly db: Db;
  /** As the owner, for preparing what a test needs and looking at what it left. */
  readonly owner: Db;
  readonly url: string;
  readonly ownerUrl: string;
  close(): Promise<void>;
  [Symbol.asyncDispose](): Promise<void>;
};

type CleanUp = { after(fn: () => Promise<void>): void };

const migrationsFolder = path.join(rootDir, 'database/migrations');
/** Any number no other program on the test cluster uses. */
const templateLock = 7_206_001;

/**
 * A fresh, migrated, empty database of its own, in about 0.1 s; dropped at the end of the test when its
 * context is given (`testDatabase(t)`), of the scope (`await using`), or by `close()`.
 */
export async function testDatabase(context?: CleanUp): Promise<TestDatabase> {
  const cluster = await testCluster();
  const admin = openDatabase({
    url: withDatabase(cluster.ownerUrl, 'postgres'),
    max: 1,
    statementTimeoutMs: 0,
  });
  const name = `test_${process.pid}_${randomBytes(5).toString('hex')}`;
  await cloneTemplate(admin, cluster, name);
  const url = withDatabase(cluster.appUrl, name);
  const ownerUrl = withDatabase(cluster.ownerUrl, name);
  const db = openDatabase({ url, max: 10 });
  const owner = openDatabase({ url: ownerUrl, max: 3 });
  let closed = false;
  const close = async () => {
    if (closed) return;
    closed = true;
    await Promise.all([db.close(), owner.close()]);
    await admin.query(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`);
    await admin.close();
  };
  context?.after(close);
  return { db, owner, url, ownerUrl, close, [Symbol.asyncDispose]: close };
}

/**
 * The template is named by the content of the migrations, so a changed migration makes a new one. Test files
 * starting together wait for the one that makes it; the lock goes with its connection if that one dies.
 */
async function cloneTemplate(admin: Db, cluster: TestCluster, name: string): Promise<void> {
  const migrations = await readMigrations(migrationsFolder);
  const template = `template_${fingerprint(migrations)}`;
  if (!(await exists(admin, template))) {
    const connection = await admin.connect();
    try {
      await connection.query('SELECT pg_advisory_lock($1)', [templateLock]);
      const found = await connection.query('SELECT 1 FROM pg_database WHERE datname = $1', [template]);
      if (found.rows.length === 0) {
        const making = `${template}_making`;
        await connection.query(`DROP DATABASE IF EXISTS ${making} WITH (FORCE)`);
        await connection.query(`CREATE DATABASE ${making} TEMPLATE template0`);
        await migrate({
          ownerUrl: withDatabase(cluster.ownerUrl, making),
          folder: migrationsFolder,
          appPassword: cluster.appPassword,
        });
        await connection.query(`ALTER DATABASE ${making} RENAME TO ${template}`);
      }
    } finally {
      // Destroying the connection also gives the lock back.
      connection.release(true);
    }
  }
  await admin.query(`CREATE DATABASE ${name} TEMPLATE ${template}`);
}

async function exists(admin: Db, name: string): Promise<boolean> {
  const { rows } = await admin.query('SELECT 1 FROM pg_database WHERE datname = $1', [name]);
  return rows.length > 0;
}

function fingerprint(migrations: readonly Migration[]): string {
  const all = migrations.map((migration) => `${migration.name} ${migration.sha256}`).join('\n');
  return createHash('sha256').update(all).digest('hex').slice(0, 16);
}
