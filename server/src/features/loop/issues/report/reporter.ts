/** How whoever reported a matter without an account can be told what became of it. */
import type { IssueDeps } from '../deps.ts';
import { findContact, findState } from '../queries.ts';

export type ReporterFacts = {
  /** The same for a matter and those merged into it, another one each time it was reopened. */
  readonly about: string;
  /** As it was given to the hotline; null where none was left. */
  readonly phone: string | null;
};

export async function reporterOf(
  { db, contacts }: Pick<IssueDeps, 'db' | 'contacts'>,
  district: string,
  id: string,
): Promise<ReporterFacts> {
  const state = await findState(db, district, id);
  const master = state?.master ?? null;
  const ended = master === null ? state : await findState(db, district, master);
  const sealed = (await findContact(db, district, id))?.phone_sealed ?? null;
  return {
    about: `${master ?? id}:${ended?.reopens ?? 0}`,
    phone: sealed === null ? null : contacts.open(sealed),
  };
}
