import pg from 'pg';
import { ConnectionLostError, DatabaseUnavailableError } from './errors.ts';
import { makeRoute, type Route } from './host-route.ts';
import { type Address, parseAddress } from './hosts.ts';
import { type SilenceWatch, watchSilence } from './silence.ts';
import { columnTypes } from './types.ts';

export type Values = readonly unknown[];

/** A named statement is prepared once per connection: the form for hot paths. */
export type Statement = { readonly name?: string; readonly text: string; readonly values?: Values };

export type Result<Row> = { readonly rows: Row[]; readonly rowCount: number; readonly command: string };

export type Queryable = {
  query<Row = Record<string, unknown>>(text: string, values?: Values): Promise<Result<Row>>;
  query<Row = Record<string, unknown>>(statement: Statement): Promise<Result<Row>>;
};

export type Db = Queryable & {
  /**
   * All of `work` or nothing of it, READ COMMITTED, on one connection. Rolls back and rethrows what `work`
   * throws. An error at COMMIT may mean it was carried out: ask `isInDoubt`.
   */
  transaction<T>(work: (tx: Queryable) => Promise<T>): Promise<T>;
  /**
   * A connection of one's own, for COPY, cursors and LISTEN; give it back with `release()`.
   * Row values are parsed as in `columnTypes`.
   */
  connect(): Promise<pg.PoolClient>;
  /** For libraries that want a pool (Kysely). Libraries that expect Date get a pool of their own. */
  readonly pool: pg.Pool;
  close(): Promise<void>;
};

export type DatabaseOptions = {
  /** `postgres://user:password@host1:5432,host2:5432/name`; the first host that takes writes is used. */
  readonly url: string;
  readonly max?: number;
  /** A statement running longer is cancelled by the server; 0 for none. Default 30 s. */
  readonly statementTimeoutMs?: number;
  /** How long to wait for a connection before answering that the database is away. Default 5 s. */
  readonly connectTimeoutMs?: number;
  /** Role taken on at connection, where sign-in is by another one. */
  readonly role?: string;
  /** Also use a standby that only reads. */
  readonly readOnly?: boolean;
  readonly applicationName?: string;
};

/** Opens nothing yet: the first query connects. Connections that die idle are replaced silently. */
export function openDatabase(options: DatabaseOptions): Db {
  const address = parseAddress(options.url);
  const route = makeRoute(address.hosts);
  const pool = makePool(options, address, route);
  // Without a listener a connection that dies while idle would end the process.
  pool.on('error', () => undefined);
  // So would one that dies between two statements of a transaction; the next statement meets the loss.
  pool.on('connect', (client) => client.on('error', () => undefined));

  const watch = watchSilence({ probe: () => isThere(options, address, route) });

  async function acquire(): Promise<pg.PoolClient> {
    if (watch.silent()) throw new DatabaseUnavailableError('The database has fallen silent');
    let last: unknown;
    // The next host is tried only when the one before did not answer.
    for (let attempt = 0; attempt < address.hosts.length; attempt += 1) {
      const tried = route.current();
      try {
        return await pool.connect();
      } catch (error) {
        last = error;
        route.failed(tried);
      }
    }
    const why = last instanceof Error ? last.message : String(last);
    throw new DatabaseUnavailableError(`The database cannot be reached: ${why}`, { cause: last });
  }

  async function query<Row>(first: string | Statement, values?: Values): Promise<Result<Row>> {
    const client = await acquire();
    let broken = true;
    try {
      const result = await send<Row>(client, watch, first, values);
      broken = false;
      return result;
    } catch (error) {
      broken = !isHarmless(error);
      throw error;
    } finally {
      client.release(broken);
    }
  }

  return {
    query,
    transaction: async (work) => inTransaction(await acquire(), watch, work),
    connect: acquire,
    pool,
    close: () => pool.end(),
  };
}

const silenceMs = 2_000;
const probeMs = 4_000;

/** Any answer will do, also that there are too many connections. @throws where there is none in time */
async function isThere(options: DatabaseOptions, address: Address, route: Route): Promise<void> {
  const client = new pg.Client({
    ...connectionOf(options, address),
    ...route.current(),
    password: address.password ?? '',
    connectionTimeoutMillis: probeMs,
    query_timeout: probeMs,
  });
  client.on('error', () => undefined);
  const late = setTimeout(() => sever(client), probeMs);
  try {
    await client.connect();
    await client.query('SELECT 1');
  } catch (error) {
    if (!(error instanceof pg.DatabaseError)) throw error;
  } finally {
    clearTimeout(late);
    sever(client);
  }
}

/** Ends a connection without asking the other side, which may not answer. */
function sever(client: pg.ClientBase): void {
  (client as unknown as { connection?: { stream?: { destroy(): void } } }).connection?.stream?.destroy();
}

function connectionOf(options: DatabaseOptions, address: Address) {
  return {
    user: address.user ?? '',
    database: address.database ?? address.user ?? '',
    ssl: address.tls ? { rejectUnauthorized: address.verifyTls } : false,
    application_name: options.applicationName ?? 'gridgov',
  };
}

function makePool(options: DatabaseOptions, address: Address, route: Route): pg.Pool {
  class RoutedClient extends pg.Client {
    constructor(config?: string | pg.ClientConfig) {
      // The pool hides the password from a spread.
      super({
        ...(typeof config === 'object' ? config : {}),
        ...route.current(),
        password: address.password ?? '',
      });
    }
  }
  const limit = options.statementTimeoutMs ?? 30_000;
  return new pg.Pool({
    Client: RoutedClient,
    ...connectionOf(options, address),
    max: options.max ?? 10,
    connectionTimeoutMillis: options.connectTimeoutMs ?? 5_000,
    idleTimeoutMillis: 60_000,
    keepAlive: true,
    statement_timeout: limit,
    // The server's own limit does not reach a server that fell silent; then the connection counts as lost.
    ...(limit === 0 ? {} : { query_timeout: limit + silenceMs }),
    options: ['-c TimeZone=UTC', ...(options.role === undefined ? [] : [`-c role=${options.role}`])].join(
      ' ',
    ),
    types: columnTypes(),
    verify: (client: pg.PoolClient, done: (error?: Error) => void) => {
      checkWritable(client, options.readOnly === true).then(() => done(), done);
    },
  } as pg.PoolConfig);
}

/** After a switch of roles an old address may answer as a standby; such a connection is not used. */
async function checkWritable(client: pg.PoolClient, readOnly: boolean): Promise<void> {
  if (readOnly) return;
  const { rows } = await client.query<{ standby: boolean }>('SELECT pg_is_in_recovery() AS standby');
  if (rows[0]?.standby !== false) throw new DatabaseUnavailableError('This server is a standby');
}

async function send<Row>(
  client: pg.PoolClient,
  watch: SilenceWatch,
  first: string | Statement,
  values?: Values,
): Promise<Result<Row>> {
  const statement =
    typeof first === 'string' ? { text: first, ...(values === undefined ? {} : { values }) } : first;
  const back = watch.sent(() => sever(client));
  let answered = true;
  try {
    const result = await client.query({ ...statement, values: statement.values as unknown[] });
    return { rows: result.rows as Row[], rowCount: result.rowCount ?? 0, command: result.command };
  } catch (error) {
    if (error instanceof pg.DatabaseError || error instanceof TypeError || error instanceof RangeError)
      throw error;
    answered = false;
    throw new ConnectionLostError('The connection to the database was lost', { cause: error });
  } finally {
    back(answered);
  }
}

/** The session goes on after an ordinary error; FATAL and PANIC end it. */
function isHarmless(error: unknown): boolean {
  return error instanceof pg.DatabaseError && error.severity === 'ERROR';
}

async function inTransaction<T>(
  client: pg.PoolClient,
  watch: SilenceWatch,
  work: (tx: Queryable) => Promise<T>,
): Promise<T> {
  const query = <Row>(first: string | Statement, values?: Values) => send<Row>(client, watch, first, values);
  let broken = false;
  try {
    await query('BEGIN');
    const value = await work({ query });
    const { command } = await query('COMMIT');
    // PostgreSQL answers COMMIT with ROLLBACK when a statement before it failed and `work` hid the error.
    if (command !== 'COMMIT')
      throw new Error('The transaction was rolled back: an error in it was not passed on');
    return value;
  } catch (error) {
    broken = !(await rolledBack(client, error));
    throw error;
  } finally {
    client.release(broken);
  }
}

/** False when the connection cannot be used again. */
async function rolledBack(client: pg.PoolClient, error: unknown): Promise<boolean> {
  if (error instanceof ConnectionLostError) return false;
  try {
    await client.query('ROLLBACK');
    return true;
  } catch {
    // The first error tells more than that the connection then broke as well.
    return false;
  }
}
