/** The proof outside the database, constructed: who signs, where the newest head is kept, and what is sent each day. */
import { type AnchorDeps, sendDaily } from '../features/running/audit/public.ts';
import type { SignedHead, SigningKey } from '../platform/ledger/head.ts';
import { keepHead, openSigningKey, publicKeys } from '../platform/ledger/keyring.ts';
import type { Outside } from '../platform/outside/outside.ts';
import type { Platform } from './platform.ts';

export type Anchors = {
  /** For the keeper of the ledger. */
  readonly signing: { readonly key: SigningKey; keep(head: SignedHead): void };
  /** Sends the newest head, where a place for it is set and none arrived within a day. */
  send(now: number): Promise<void>;
};

export function openAnchors({ config, db }: Platform, outside: Outside): Anchors {
  const { dataDir, proof } = config;
  const key = openSigningKey(dataDir, proof.signingKey);
  const deps: AnchorDeps = { db, outside, keys: () => publicKeys(dataDir) };
  const { anchorTo } = proof;
  return {
    signing: { key, keep: (head) => keepHead(dataDir, head, key.publicKey) },
    send: async (now) => {
      if (anchorTo !== undefined) await sendDaily(deps, anchorTo, now);
    },
  };
}
