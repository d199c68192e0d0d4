/** The newest signed head, sent out of the house: what a copy elsewhere proves, nobody here can change. */
import { appendFile } from 'node:fs/promises';
import type { AnchorTarget } from '../../../platform/config/proof.ts';
import type { Db, Queryable } from '../../../platform/db/database.ts';
import { headLine } from '../../../platform/ledger/head.ts';
import { newestHead } from '../../../platform/ledger/sign.ts';
import type { Outside } from '../../../platform/outside/outside.ts';
import { insertSent, lastSent } from './proof-queries.ts';

export type AnchorDeps = {
  readonly db: Db;
  readonly outside: Pick<Outside, 'send'>;
  /** Public keys that signed so far, by their id. */
  readonly keys: () => ReadonlyMap<string, string>;
};

const DAY = 86_400_000;
const TIMEOUT_MS = 20_000;
const ANSWER_BYTES = 4_096;

/** Sends the newest head unless one arrived within a day. False where there was nothing to do. */
export async function sendDaily(deps: AnchorDeps, target: AnchorTarget, now: number): Promise<boolean> {
  const last = await lastSent(deps.db, true);
  if (last !== null && now - last.at < DAY) return false;
  const anchor = await newestAnchor(deps.db, deps.keys());
  if (anchor === null || anchor.number === last?.number) return false;
  const fault = await send(deps.outside, target, anchor.line);
  const where = target.kind === 'file' ? target.file : new URL(target.url).origin;
  await insertSent(deps.db, { at: now, number: anchor.number, target: where, fault });
  return true;
}

/** The newest signed head as one line that proves itself; null where nothing was signed yet. */
export async function newestAnchor(
  db: Queryable,
  keys: ReadonlyMap<string, string>,
): Promise<{ readonly number: number; readonly at: number; readonly line: string } | null> {
  const head = await newestHead(db);
  const publicKey = head === null ? undefined : keys.get(head.keyId);
  if (head === null || publicKey === undefined) return null;
  return { number: head.number, at: head.at, line: headLine(head, publicKey) };
}

async function send(
  outside: Pick<Outside, 'send'>,
  target: AnchorTarget,
  line: string,
): Promise<string | null> {
  try {
    if (target.kind === 'file') {
      await appendFile(target.file, `${line}\n`, { flush: true });
      return null;
    }
    const { status } = await outside.send({
      method: 'POST',
      url: target.url,
      headers: { 'content-type': 'application/json' },
      body: line,
      timeoutMs: TIMEOUT_MS,
      maxBytes: ANSWER_BYTES,
      cut: true,
    });
    return status >= 200 && status < 300 ? null : `HTTP ${status}`;
  } catch (error) {
    return (error instanceof Error ? error.message : String(error)).slice(0, 300);
  }
}
