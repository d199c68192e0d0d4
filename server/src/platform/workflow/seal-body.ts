/** A body whose sealed words lie beside the ledger: it goes on with their digests. */
import { wordsIn } from '@gridgov/domain/workflow/sealed.ts';
import type { WordsRow } from '../sealed/queries.ts';
import type { Seals } from '../sealed/seals.ts';
import type { Origin } from './origin.ts';
import type { Served } from './served.ts';

type Body = Readonly<Record<string, unknown>>;
export type SealedBody = { readonly body: Body; readonly rows: readonly WordsRow[] };

export const NOTHING_SEALED: readonly WordsRow[] = [];

/** `before`: asked before the case gets a key; throws where it is to have none. */
export async function sealBody(
  { seals }: { readonly seals: Seals },
  { trade }: Served,
  given: { readonly district: string; readonly id: string; readonly command: string; readonly body: Body },
  { origin, before }: { readonly origin: Origin; readonly before: () => Promise<void> },
): Promise<SealedBody> {
  const { command, body } = given;
  const words = wordsIn(trade, command, body);
  if (Object.keys(words).length === 0) return { body, rows: NOTHING_SEALED };
  const of = { commandId: origin.commandId, command, words, now: origin.now };
  const { digests, rows } = await seals.seal(given, of, before);
  return { body: { ...body, ...digests }, rows };
}
