/** What a ringing post is given by the system, and what is said of it. */
import type { Language } from '@gridgov/domain/refusal.ts';
import { Refusal } from '@gridgov/domain/refusal.ts';
import type { Types } from '@gridgov/domain/workflow/form.ts';
import { uuidOf } from '../ledger/ids.ts';
import { actOn } from '../workflow/act.ts';
import type { OpenTrade } from '../workflow/open.ts';
import type { Served } from '../workflow/served.ts';
import { systemOf } from '../workflow/tasks.ts';
import type { Ring } from './declared.ts';
import type { RingerDeps } from './deps.ts';
import type { CallRow } from './queries.ts';

type State = Types['State'];
export type Ringing = {
  readonly deps: Pick<RingerDeps, 'trades' | 'onError'>;
  readonly open: OpenTrade;
  readonly district: string;
  /** Of the case. */
  readonly id: string;
  readonly now: number;
};

/** Posts of a case that ring, or rang and may still be dialled. */
export const ringsOf = ({ rings }: Served, state: State): readonly Ring[] =>
  rings?.stages.includes(state.stage) === true ? rings.ringing(state) : [];

/** Where and what, in the language of whoever is called. */
export function wordsOf(
  { trades }: Pick<RingerDeps, 'trades'>,
  { rings }: Served,
  state: State,
  { language, now }: { readonly language: Language; readonly now: number },
): string {
  const { codes } = trades.inForce(now);
  const names = {
    area: (code: string) => trades.nameOf(code, language),
    choice: (list: string, code: string) => codes(list).find((one) => one.code === code)?.[language] ?? code,
  };
  return rings?.says(state, names)[language] ?? '';
}

type Given = {
  readonly command: string;
  readonly body: Readonly<Record<string, unknown>>;
  readonly key?: string;
};

/** By the system, once for its cause; a case that went on meanwhile is left as it is. */
export async function give(
  { deps: { trades, onError }, open, district, id, now }: Ringing,
  given: Given,
  cause: string,
): Promise<void> {
  const { served } = open;
  const origin = { commandId: uuidOf(`ring ${id} ${cause}`), requestId: 'ringer', address: 'system', now };
  try {
    await actOn(trades, open, systemOf(served), { district, id, ...given }, origin);
  } catch (error) {
    // It was taken in this moment: nothing has to be done any more.
    if (given.command === served.rings?.notes || !(error instanceof Refusal))
      onError(`${given.command} of a ${served.trade.en}`, error);
  }
}

/** What was done to call somebody, or what it was answered. */
export function note(
  ringing: Ringing,
  { id, ring, personId: person }: Pick<CallRow, 'id' | 'ring' | 'personId'>,
  way: string,
  answer: string,
): Promise<void> {
  return give(
    ringing,
    { command: ringing.open.served.rings?.notes ?? '', body: { ring, way, answer, person } },
    `${id} ${way} ${answer}`,
  );
}
