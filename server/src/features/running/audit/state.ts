/** How the proof stands: what was sealed and signed last, what waits, and what left the house. */
import type { Queryable } from '../../../platform/db/database.ts';
import { newestHead } from '../../../platform/ledger/sign.ts';
import { lastSent, type Sent, sealsNow } from './proof-queries.ts';

export type ProofState = {
  readonly sealedAt: number | null;
  readonly waiting: number;
  readonly signed: {
    readonly number: number;
    readonly at: number;
    readonly keyId: string;
    readonly streams: number;
    readonly events: number;
    readonly looks: number;
  } | null;
  readonly anchor: Sent | null;
};

export async function proofState(db: Queryable): Promise<ProofState> {
  const head = await newestHead(db);
  const { at, waiting } = await sealsNow(db);
  return {
    sealedAt: at,
    waiting,
    signed:
      head === null
        ? null
        : {
            number: head.number,
            at: head.at,
            keyId: head.keyId,
            streams: head.streams,
            events: head.events,
            looks: head.looks,
          },
    anchor: await lastSent(db),
  };
}
