/** The proof outside the database, constructed: who signs, where the newest head is kept, and what is sent each day. */
import { type AnchorDeps, sendDaily } from '../features/audit/public.ts';
import type { SignedHead, SigningKey } from '../platform/ledger/head.ts';
import { keepHead, openSigningKey, publicKeys } from '../platform/ledger/keyring.ts';
import type { Outside } from '../platform/outside/outside.ts';
import type { Platform } from './platform.ts';

export type Anchors = {
  /** For the keeper of the ledger. */
  readonly signing: { readonly key: SigningKey; keep(head: SignedHead): void };
  stop(): Promise<void>;
};

/** Looked at each hour, so that a try that failed is made again; the first soon after a start. */
const LOOK_EVERY = 3_600_000;
const FIRST_AFTER = 120_000;

export function openAnchors({ config, db, log }: Platform, outside: Outside, now: () => number): Anchors {
  const { dataDir, proof } = config;
  const key = openSigningKey(dataDir, proof.signingKey);
  const deps: AnchorDeps = { db, outside, keys: () => publicKeys(dataDir) };
  const { anchorTo } = proof;
  let running = Promise.resolve();
  const look = () => {
    if (anchorTo === undefined) return;
    running = sendDaily(deps, anchorTo, now()).then(
      () => undefined,
      (error: unknown) => log.error('sending the anchor failed', { error }),
    );
  };
  const first = setTimeout(look, FIRST_AFTER);
  const timer = setInterval(look, LOOK_EVERY);
  first.unref();
  timer.unref();
  return {
    signing: { key, keep: (head) => keepHead(dataDir, head, key.publicKey) },
    stop: async () => {
      clearTimeout(first);
      clearInterval(timer);
      await running;
    },
  };
}
