/** The demo city at start-up: made on the first run, nothing to do afterwards. */
import path from 'node:path';
import { POST_KINDS } from '@gridgov/domain/people/posts.ts';
import {
  DEMO_ACCOUNTS,
  DEMO_PASSWORD,
  type DemoAccount,
  loadDemoCity,
  loadDemoMatters,
} from '../features/demo/public.ts';
import type { Context } from './context.ts';
import type { Platform } from './platform.ts';

type Options = {
  readonly empty: boolean;
  readonly say: (line: string) => void;
  /** Ends the load early; what is loaded stays, and the next start goes on. */
  readonly signal: AbortSignal;
};

function sayer(say: Options['say']) {
  let last = '';
  return (part: string, done: number, total: number) => {
    const line = total > 0 ? `${part} ${Math.floor((done / total) * 10) * 10} %` : part;
    if (line !== last) say(`Loading the demo city: ${line}`);
    last = line;
  };
}

/** Areas, units, rules, people and accounts; before the features are constructed on them. */
export async function loadCityOnce(
  { db, config, crypto }: Platform,
  { say, signal }: Options,
): Promise<void> {
  const seedsDir = path.join(config.root, 'database/seeds');
  await loadDemoCity({ db, crypto, seedsDir, now: Date.now(), signal, progress: sayer(say) });
}

/** The matters, played through the real commands. */
export async function loadMattersOnce(context: Context, { empty, say, signal }: Options): Promise<void> {
  if (empty) return;
  const { db, config, files, product } = context;
  await loadDemoMatters({
    db,
    seedsDir: path.join(config.root, 'database/seeds'),
    now: Date.now(),
    store: files,
    issues: async () => product.issues,
    signal,
    progress: sayer(say),
  });
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
