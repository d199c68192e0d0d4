/** One's own reports and what became of them, for looking at without a network; those that moved since last time. */
import { readerOf } from '@gridgov/domain/city/people/naming.ts';
import type { Static } from 'typebox';
import type { FieldDeps, SyncAsk } from './deps.ts';
import { listReported, listReportedSaid } from './reported-queries.ts';
import type { FieldReported } from './schema.ts';
import { reportedView } from './views.ts';

export async function reportedSince(
  deps: FieldDeps,
  { actor, language, now }: SyncAsk,
  within: {
    readonly districts: readonly string[];
    readonly reportedFrom: number;
    readonly movedFrom: number;
  },
): Promise<Static<typeof FieldReported>[]> {
  const { reportedFrom, movedFrom } = within;
  const views: Static<typeof FieldReported>[] = [];
  for (const district of within.districts) {
    // One district after another: a unit's phones must not take all connections at once.
    const rows = await listReported(deps.db, district, actor.personId, { reportedFrom, movedFrom });
    const said = await listReportedSaid(
      deps.db,
      district,
      rows.map(({ id }) => id),
    );
    const people = await deps.people(
      [...new Set(said.map(({ person_id }) => person_id))],
      readerOf(actor),
      true,
    );
    const names = deps.names.in(language);
    const rulesOf = ({ rulesVersion }: { rulesVersion: string }) =>
      deps.rules.version(rulesVersion) ?? deps.rules.current(now);
    const view = { actor, language, names, people, said, files: [], rulesOf };
    views.push(...rows.map((row) => reportedView(row, view)));
  }
  return views;
}
