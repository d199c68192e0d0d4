/** What other features may know of calls. */
import type { IssueDeps } from '../issues/public.ts';
import { listCallers } from './queries.ts';

export { withCallers } from './queries.ts';

/** Name and number of everybody who rang about a matter reported by somebody else: they are told as its reporter is. */
export async function callersOf(
  { db, contacts }: Pick<IssueDeps, 'db' | 'contacts'>,
  district: string,
  id: string,
): Promise<{ name: string | null; phone: string }[]> {
  const sealed = await listCallers(db, district, id);
  return sealed.map(({ name, phone }) => ({
    name: name === null ? null : contacts.open(name),
    phone: contacts.open(phone),
  }));
}
