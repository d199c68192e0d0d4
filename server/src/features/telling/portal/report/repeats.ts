/** Reports that say again what the same source said before: joined to the first, by the domain's rule. */
import { isRepeat } from '@gridgov/domain/loop/issues/repeats.ts';
import { findWhole, type IssueWhole, type RuleSet } from '../../../loop/issues/public.ts';
import { listFiles } from '../../../running/files/public.ts';
import type { PortalDeps } from '../deps.ts';
import { lineOf } from '../guard/guard.ts';
import { listFilesOfMatter } from '../queries.ts';
import { deleteSources, listOfSources } from './source-queries.ts';

type Candidate = Omit<Parameters<typeof isRepeat>[0], 'photos'> & { readonly files: readonly string[] };

export type Asked = {
  readonly sources: readonly Buffer[];
  /** The report's own id: sent twice it does not repeat itself. */
  readonly own: string;
  readonly rules: RuleSet;
};

const SOURCE = 'report_source';
const MINUTE = 60_000;

/** Where a report came from, as hashes under the server's key: the address that was left, and the line. */
export function sourcesOf(
  { crypto }: Pick<PortalDeps, 'crypto'>,
  contactIndex: Buffer | null,
  address: string,
): Buffer[] {
  const line = crypto.blindIndex(lineOf(address), SOURCE);
  return contactIndex === null ? [line] : [line, contactIndex];
}

/** The open matter that is said again; null where this is a matter of its own. */
export async function findRepeated(
  { db }: Pick<PortalDeps, 'db'>,
  { files, ...said }: Candidate,
  { sources, own, rules }: Asked,
): Promise<IssueWhole | null> {
  const limits = rules.policy.repeats;
  const since = said.reportedAt - limits.minutes * MINUTE;
  const found = await listOfSources(db, sources, said.place.district, since);
  const photos = await hashesOf(db, files);
  for (const id of found) {
    if (id === own) continue;
    // Few, and the oldest is mostly the one.
    const whole = await findWhole(db, said.place.district, id);
    if (whole === null) continue;
    const kept = await listFilesOfMatter(db, said.place.district, id);
    const first = {
      ...whole.state,
      description: whole.description,
      photos: await hashesOf(
        db,
        kept.map((file) => file.id),
      ),
    };
    if (isRepeat({ ...said, photos }, first, limits)) return whole;
  }
  return null;
}

async function hashesOf(db: PortalDeps['db'], ids: readonly string[]): Promise<string[]> {
  if (ids.length === 0) return [];
  return (await listFiles(db, ids)).map(({ hash }) => hash.toString('hex'));
}

/** What can be said again no more is known no more. Returns how many went. */
export function sweepSources(
  { db, issues }: Pick<PortalDeps, 'db' | 'issues'>,
  now: number,
): Promise<number> {
  const { minutes } = issues.rules.current(now).policy.repeats;
  return deleteSources(db, now - minutes * MINUTE);
}
