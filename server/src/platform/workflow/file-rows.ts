/** Files as rows beside the events of a case that they came with. */
import type { EventOf, Types } from '@gridgov/domain/workflow/form.ts';
import { pagesIn } from '@gridgov/domain/workflow/pages.ts';
import type { Beside } from '../ledger/stream.ts';

type Event = EventOf<Types>;

const COLUMNS = [
  { name: 'file_id', type: 'text' },
  { name: 'version', type: 'integer' },
  { name: 'purpose', type: 'text' },
  { name: 'at', type: 'timestamptz' },
  { name: 'digest', type: 'bytea' },
] as const;
export const FILES: Beside = { table: 'case_file', columns: COLUMNS, proved: COLUMNS };

/** sha256 over all that is kept of a file, by its id. */
export type Digests = ReadonlyMap<string, Buffer>;

export function fileRows(
  events: readonly Event[],
  digests: Digests,
  { version, now }: { readonly version: number; readonly now: number },
) {
  return events.flatMap((event, index) => {
    const row = { version: version - events.length + index + 1, purpose: event.name, at: now };
    const own = [...digests].filter(([id]) => holds(event.body, id) || hasPage(event.body, id));
    return own.map(([file_id, digest]) => ({ file_id, digest, ...row }));
  });
}

const hasPage = (body: object, id: string) =>
  Object.values(body).some((value) => pagesIn(value).some(({ file }) => file === id));

/** Whether a member names the file itself. Pages are not among them: they leave the server stamped, by a route of their own. */
export const holds = (body: object, id: string) =>
  Object.values(body).some((value) => value === id || (Array.isArray(value) && value.includes(id)));
