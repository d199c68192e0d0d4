/** What feeds tell of: public matters as they move on, and public notices. */
import { isPublic } from '@gridgov/domain/issues/public.ts';
import { listNoticesIn } from '../portal/public.ts';
import {
  listPublicKeys,
  type PublicKey,
  publicMatter,
  readPublic,
  stageWords,
} from '../publication/public.ts';
import type { FeedDeps } from './deps.ts';

export type Entry = {
  /** Stays the same for as long as there is such a thing: `urn:uuid:…`. */
  readonly id: string;
  readonly title: string;
  readonly link: string;
  readonly summary: string;
  readonly category: string;
  readonly published: number;
  readonly updated: number;
};

const MOST = 50;

/** Newest first. `area`: a code, '' for the whole city. */
export async function listEntries(deps: FeedDeps, area: string, now: number): Promise<Entry[]> {
  const matters = await matterEntries(deps, area);
  const notices = await listNoticesIn(deps.db, area === '' ? null : area, now);
  const told = notices.map((notice) => ({
    id: `urn:uuid:${notice.id}`,
    title: notice.title,
    link: `${deps.publicUrl}/portal/notices`,
    summary: notice.body,
    category: '公告',
    published: notice.from,
    updated: notice.from,
  }));
  return [...matters, ...told].sort((one, other) => other.updated - one.updated).slice(0, MOST);
}

async function matterEntries({ db, names, districts, publicUrl }: FeedDeps, area: string): Promise<Entry[]> {
  const asked = districts().filter((district) => area === '' || area.startsWith(district));
  const order = { after: null, limit: MOST, newest: true } as const;
  const found = await Promise.all(asked.map((district) => listPublicKeys(db, district, { area }, order)));
  const keys = found.flat().sort((one: PublicKey, other: PublicKey) => other.at - one.at);
  const rows = await readPublic(db, keys.slice(0, MOST));
  return rows.flatMap((row) => {
    const matter = publicMatter(row, names);
    if (matter === null) return [];
    return {
      id: `urn:uuid:${row.state.id}`,
      title: matter.title,
      // What came through Open311 is public there before the portal shows it.
      link: isPublic(row.state)
        ? `${publicUrl}/portal/matters/${matter.id}`
        : `${publicUrl}/open311/v2/requests/${matter.number}.xml`,
      summary: [stageWords(matter.stage, 'zh'), matter.unit, matter.description]
        .filter((part) => part !== null)
        .join(' · '),
      category: matter.className,
      published: matter.reportedAt,
      updated: matter.updatedAt,
    };
  });
}
