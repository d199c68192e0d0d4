/** The demo city at start-up: made on the first run, nothing to do afterwards. */
import { POST_KINDS } from '@gridgov/domain/city/people/posts.ts';
import {
  beginPart,
  DEMO_ACCOUNTS,
  DEMO_PASSWORD,
  type DemoAccount,
  listDoneParts,
} from '../features/running/demo/public.ts';
import { runLoader } from './demo-loader.ts';
import type { Platform } from './platform.ts';

type Options = {
  /** A city without matters. */
  readonly empty: boolean;
  /** One street of it. */
  readonly small: boolean;
  /** With a year of the home street, to be loaded beside the server. */
  readonly year: boolean;
  /** Ends the load early; what is loaded stays, and the next start goes on. */
  readonly signal: AbortSignal;
};

const CITY = ['city', 'places', 'ground', 'roster', 'accounts', 'knowledge', 'duty'] as const;
const MATTERS = ['pictures', 'matters', 'release', 'everyday'] as const;

/**
 * Loads what is missing, before the features are constructed: in a process of its own, whose memory goes with it.
 * A server that loads 75,000 people and then answers would keep at its highest what both need.
 * @throws Error where the loader ended before its time; what it loaded stays
 */
export async function loadCityOnce(
  { db, config }: Platform,
  { empty, small, year, signal }: Options,
): Promise<void> {
  const done = new Set<string>(await listDoneParts(db));
  const wanted = empty ? CITY : [...CITY, ...MATTERS];
  if (wanted.every((one) => done.has(one))) return;
  signal.throwIfAborted();
  const args = [...(empty ? ['--empty'] : []), ...(small ? ['--small'] : [])];
  await runLoader({ root: config.root, args, signal });
  if (year && !empty && !small) await beginPart(db, 'year', Date.now());
}

/** The accounts of the demo city, as they are printed at start. */
export function demoAccountLines(): string[] {
  const width = Math.max(...DEMO_ACCOUNTS.map((one) => one.account.length));
  return [
    `Demo accounts (password ${DEMO_PASSWORD}):`,
    ...DEMO_ACCOUNTS.map((one) => `  ${one.account.padEnd(width)}  ${aboutOf(one)}`),
  ];
}

/** What an account is for: the kinds of its posts. */
export function aboutOf({ posts }: DemoAccount): string {
  return posts.map(({ kind }) => POST_KINDS[kind].zh).join('、');
}
