/** What a command needs to know of other rows, read before it is decided and again where the case moved meanwhile. */
import type { Actor } from '@gridgov/domain/city/people/posts.ts';
import type { Types } from '@gridgov/domain/workflow/form.ts';
import { ClaimTaken, TooBusy } from '../ledger/ledger.ts';
import { noRoster, type TradeDeps } from './open.ts';
import { casesById } from './queries.ts';
import type { Served } from './served.ts';

/** Facts from other rows, and the version of the case they were read for. */
export type Looked = { readonly version: number; readonly facts: Partial<Types['Facts']> };

/** The case is not any more what it was when somebody looked. */
class Moved extends Error {
  override readonly name = 'Moved';
}

const MOST_LOOKS = 25;

type Asked = {
  readonly district: string;
  readonly id: string;
  readonly command: string;
  readonly body: Readonly<Record<string, unknown>>;
  readonly actor: Actor;
  readonly now: number;
};

/** Carries a command out on what its look answers; on nothing where its table names none. */
export async function lookingFirst<R>(
  { db, onDuty = noRoster }: Pick<TradeDeps, 'db' | 'onDuty'>,
  served: Served,
  { district, id, command, body, actor, now }: Asked,
  act: (looked: Looked | null) => Promise<R>,
): Promise<R> {
  const look = served.looks?.[served.trade.commands[command]?.look ?? ''];
  if (look === undefined) return act(null);
  for (let tries = 0; tries < MOST_LOOKS; tries += 1) {
    // Each look must see what the one before it lost to.
    const { state = null, version = 0 } = (await casesById(db, served, district, [id])).get(id) ?? {};
    const facts = await look(db, { district, state, body, actor, now, onDuty });
    try {
      return await act({ version, facts });
    } catch (error) {
      // Another case took what only one may have: the next look finds it.
      if (!(error instanceof Moved || error instanceof ClaimTaken)) throw error;
    }
  }
  throw new TooBusy(`${served.trade.name} ${id} moved ${MOST_LOOKS} times while ${command} looked`);
}

/** @throws where the case moved since the look, so that it is taken again */
export function lookedFacts(looked: Looked | null, version: number): Partial<Types['Facts']> {
  if (looked !== null && looked.version !== version) throw new Moved(`looked at ${looked.version}`);
  return looked?.facts ?? {};
}
