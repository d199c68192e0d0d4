import { randomBytes } from 'node:crypto';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { innerAllowed } from '../outside/addresses.ts';
import { type ImportSettings, TABLE_LIMITS } from '../tables/limits.ts';
import { type BaseMapSettings, baseMapSettings } from './base-map.ts';
import { type MessageSettings, messageSettings } from './messages.ts';
import { type ProofSettings, proofSettings } from './proof.ts';

export type Mode = 'demo' | 'production';

/** Everything an operator can set from outside, read once at start-up. Paths are absolute. */
export type Config = {
  readonly mode: Mode;
  /** Folder of the checkout; migrations and built faces are found from here. */
  readonly root: string;
  readonly host: string;
  readonly port: number;
  /** Where the embedded database, photos and exports lie. */
  readonly dataDir: string;
  /** Folder of public source material for imports, tests and benches; may be absent. */
  readonly sharedDir: string;
  /** Owner's connection to another PostgreSQL (≥ 15); undefined means the embedded one. */
  readonly databaseUrl: string | undefined;
  /** Connection of the restricted app role to that other PostgreSQL, where its operator made one. */
  readonly appDatabaseUrl: string | undefined;
  readonly databasePoolSize: number;
  /** Signs cookies. In demo mode a fresh random one when none is given: sessions are in the database. */
  readonly secret: string;
  /** Public origin, for links in notices and for the origin check; default from host and port. */
  readonly publicUrl: string;
  /** Reverse proxies (addresses or networks) whose X-Forwarded-For is believed; none by default. */
  readonly trustedProxies: readonly string[];
  /** Calls a person may make in a minute; tokens and addresses may make more in proportion. */
  readonly callsPerMinute: number;
  readonly logLevel: 'debug' | 'info' | 'warn' | 'error' | 'silent';
  readonly ledgerSpelling: 'statement' | 'transaction';
  /** Inner targets that webhooks, fetched pictures and the like may reach: `loopback`, networks, hosts; none by default. */
  readonly innerTargets: readonly string[];
  /** The city's own identity provider; undefined where there is none. */
  readonly oidc: OidcSettings | undefined;
  readonly messages: MessageSettings;
  readonly baseMap: BaseMapSettings | undefined;
  /** Secrets used before, newest first: what they sealed still opens, nothing new is sealed with them. */
  readonly oldSecrets: readonly string[];
  readonly proof: ProofSettings;
  readonly imports: ImportSettings;
};

export type OidcSettings = {
  readonly issuer: string;
  readonly clientId: string;
  readonly clientSecret: string;
  /** Asked for besides `openid`. */
  readonly scopes: string;
  /** An issuer without https, on the loopback address only: for trying out. */
  readonly allowHttp: boolean;
};

export type Environment = Readonly<Record<string, string | undefined>>;

/** All that is wrong with the settings at once, so that an operator mends them in one go. */
export class ConfigError extends Error {
  readonly problems: readonly string[];
  constructor(problems: readonly string[]) {
    super(`These settings are not usable:\n${problems.map((problem) => `  - ${problem}`).join('\n')}`);
    this.name = 'ConfigError';
    this.problems = problems;
  }
}

const rootDir = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../../../..');
const loopback = new Set(['127.0.0.1', '::1', 'localhost']);
const shortestSecret = 32;
const UNPACKED_MB = TABLE_LIMITS.unpackedBytes / 1024 / 1024;
/** Different characters: a random hexadecimal secret has all but surely ten or more. */
const FEWEST_KINDS = 8;

/**
 * The only reader of `process.env` in the server.
 * @throws ConfigError naming every setting that is wrong and what would be right
 */
export function readConfig(env: Environment = process.env): Config {
  const problems: string[] = [];
  const mode = oneOf(env, 'GRIDGOV_MODE', ['demo', 'production'], 'demo', problems);
  const host = text(env, 'HOST') ?? '127.0.0.1';
  const port = wholeNumber(env, 'PORT', 8080, [0, 65535], problems);
  const config: Config = {
    mode,
    root: rootDir,
    host,
    port,
    dataDir: folder(env, 'GRIDGOV_DATA', 'var'),
    sharedDir: folder(env, 'GRIDGOV_SHARED', '../shared'),
    databaseUrl: postgresUrl(env, 'DATABASE_URL', problems),
    appDatabaseUrl: postgresUrl(env, 'GRIDGOV_APP_DATABASE_URL', problems),
    databasePoolSize: wholeNumber(env, 'GRIDGOV_DATABASE_POOL', 20, [2, 500], problems),
    secret: secret(env, mode, problems),
    publicUrl: text(env, 'GRIDGOV_PUBLIC_URL') ?? `http://${host.includes(':') ? `[${host}]` : host}:${port}`,
    trustedProxies: list(env, 'GRIDGOV_TRUSTED_PROXIES'),
    callsPerMinute: wholeNumber(env, 'GRIDGOV_CALLS_PER_MINUTE', 1200, [10, 10_000_000], problems),
    logLevel: oneOf(env, 'GRIDGOV_LOG', ['debug', 'info', 'warn', 'error', 'silent'], 'info', problems),
    ledgerSpelling: oneOf(env, 'GRIDGOV_LEDGER', ['statement', 'transaction'], 'statement', problems),
    innerTargets: innerTargets(env, problems),
    oidc: oidc(env, problems),
    messages: messageSettings((name) => text(env, name), problems),
    baseMap: baseMapSettings((name) => text(env, name), problems),
    oldSecrets: oldSecrets(env),
    proof: proofSettings((name) => text(env, name), problems),
    imports: {
      memoryMb: wholeNumber(env, 'GRIDGOV_IMPORT_MEMORY_MB', TABLE_LIMITS.memoryMb, [64, 65_536], problems),
      unpackedMb: wholeNumber(env, 'GRIDGOV_IMPORT_UNPACKED_MB', UNPACKED_MB, [1, 65_536], problems),
      cells: wholeNumber(env, 'GRIDGOV_IMPORT_CELLS', TABLE_LIMITS.cells, [1_000, 1_000_000_000], problems),
    },
  };
  if (mode === 'demo' && !loopback.has(host)) {
    problems.push(
      `HOST=${host}: demo mode has published passwords, so it listens on 127.0.0.1 only; set GRIDGOV_MODE=production`,
    );
  }
  if (problems.length > 0) throw new ConfigError(problems);
  return config;
}

/** Folder of the test cluster that `npm test` keeps for its own run. */
export function readTestFolder(env: Environment = process.env): string | undefined {
  return text(env, 'GRIDGOV_TEST_FOLDER');
}

/** Where a command was typed: npm runs scripts in the package's own folder and says where it was called. */
export function readCallFolder(env: Environment = process.env): string {
  const called = env.npm_lifecycle_event === 'gridgov' ? text(env, 'INIT_CWD') : undefined;
  return called ?? process.cwd();
}

function text(env: Environment, name: string): string | undefined {
  const value = env[name]?.trim();
  return value === undefined || value === '' ? undefined : value;
}

function list(env: Environment, name: string): string[] {
  return (text(env, name) ?? '').split(/[\s,]+/).filter((one) => one !== '');
}

/** Separated by commas alone: a secret may be a sentence. */
function oldSecrets(env: Environment): string[] {
  return (text(env, 'GRIDGOV_OLD_SECRETS') ?? '')
    .split(/[,\n]/)
    .map((one) => one.trim())
    .filter((one) => one !== '');
}

function innerTargets(env: Environment, problems: string[]): string[] {
  const given = list(env, 'GRIDGOV_INNER_TARGETS');
  try {
    innerAllowed(given);
    return given;
  } catch (error) {
    problems.push(`GRIDGOV_INNER_TARGETS: ${error instanceof Error ? error.message : String(error)}`);
    return [];
  }
}

function oidc(env: Environment, problems: string[]): OidcSettings | undefined {
  const issuer = text(env, 'GRIDGOV_OIDC_ISSUER');
  if (issuer === undefined) return undefined;
  const allowHttp = oneOf(env, 'GRIDGOV_OIDC_ALLOW_HTTP', ['yes', 'no'], 'no', problems) === 'yes';
  const clientId = text(env, 'GRIDGOV_OIDC_CLIENT_ID');
  const clientSecret = text(env, 'GRIDGOV_OIDC_CLIENT_SECRET');
  if (clientId === undefined || clientSecret === undefined) {
    problems.push('GRIDGOV_OIDC_CLIENT_ID and GRIDGOV_OIDC_CLIENT_SECRET: the provider gives both');
  }
  const url = URL.canParse(issuer) ? new URL(issuer) : undefined;
  const plain = url?.protocol === 'http:' && allowHttp && loopback.has(url.hostname.replace(/^\[|\]$/g, ''));
  if (url?.protocol !== 'https:' && !plain) {
    problems.push(
      `GRIDGOV_OIDC_ISSUER=${issuer}: https is expected; GRIDGOV_OIDC_ALLOW_HTTP=yes allows http on the loopback address`,
    );
  }
  const scopes = text(env, 'GRIDGOV_OIDC_SCOPES') ?? 'profile email groups';
  return { issuer, clientId: clientId ?? '', clientSecret: clientSecret ?? '', scopes, allowHttp };
}

function folder(env: Environment, name: string, fallback: string): string {
  const given = text(env, name);
  return given === undefined ? path.resolve(rootDir, fallback) : path.resolve(given);
}

function wholeNumber(
  env: Environment,
  name: string,
  fallback: number,
  [least, most]: readonly [number, number],
  problems: string[],
): number {
  const given = text(env, name);
  if (given === undefined) return fallback;
  const value = Number(given);
  if (Number.isInteger(value) && value >= least && value <= most) return value;
  problems.push(`${name}=${given}: a whole number from ${least} to ${most} is expected`);
  return fallback;
}

function oneOf<T extends string>(
  env: Environment,
  name: string,
  allowed: readonly T[],
  fallback: T,
  problems: string[],
): T {
  const given = text(env, name);
  if (given === undefined) return fallback;
  const found = allowed.find((value) => value === given);
  if (found !== undefined) return found;
  problems.push(`${name}=${given}: one of ${allowed.join(', ')} is expected`);
  return fallback;
}

function postgresUrl(env: Environment, name: string, problems: string[]): string | undefined {
  const given = text(env, name);
  if (given === undefined) return undefined;
  if (/^postgres(ql)?:\/\//.test(given)) return given;
  // The value may hold a password, so it is not repeated.
  problems.push(`${name}: an address like postgres://user:password@host:5432/database is expected`);
  return undefined;
}

function secret(env: Environment, mode: Mode, problems: string[]): string {
  const given = text(env, 'GRIDGOV_SECRET');
  if (given === undefined) {
    if (mode === 'production') {
      problems.push('GRIDGOV_SECRET: production mode needs one; make it with `openssl rand -hex 32`');
    }
    return randomBytes(shortestSecret).toString('hex');
  }
  if (given.length < shortestSecret) {
    problems.push(`GRIDGOV_SECRET: at least ${shortestSecret} characters are expected`);
  }
  if (new Set(given).size < FEWEST_KINDS)
    problems.push(
      `GRIDGOV_SECRET: the same few letters over and over; make one with \`openssl rand -hex 32\``,
    );
  if (given.includes(','))
    problems.push('GRIDGOV_SECRET: without a comma, which separates the secrets used before');
  return given;
}
