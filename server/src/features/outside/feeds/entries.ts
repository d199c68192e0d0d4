/** What feeds tell of: public matters as they move on, public notices and warnings in force. */
import { isPublic } from '@gridgov/domain/loop/issues/public.ts';
import { listNoticesIn } from '../../telling/portal/public.ts';
import {
  listPublicKeys,
  type PublicKey,
  photoPath,
  publicMatter,
  readPublic,
  stageWords,
} from '../../telling/publication/public.ts';
import { listWarnings, type Warning, warningReaches } from '../../telling/warnings/public.ts';
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
  /** Address of a photo that a person has let out. */
  readonly photo?: string | undefined;
  /** Address of the same as a message of CAP. */
  readonly cap?: string;
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
  const unused = deps.facts(now).policy.unused?.includes('warnings') === true;
  const warnings = (unused ? [] : await listWarnings(deps.db, now, now))
    .filter(({ areas }) => warningReaches(areas, area))
    .map((one) => warningEntry(deps, one));
  return [...matters, ...told, ...warnings].sort((one, other) => other.updated - one.updated).slice(0, MOST);
}

function warningEntry({ publicUrl }: FeedDeps, one: Warning): Entry {
  return {
    id: `urn:uuid:${one.id}`,
    title: one.exercise ? `演练：${one.headline}` : one.headline,
    link: `${publicUrl}/portal/notices`,
    summary: [one.description, one.instruction].filter((part) => part !== '').join('\n'),
    category: '预警',
    published: one.sentAt,
    updated: one.sentAt,
  };
}

const DAY = 86_400_000;

/** Warnings that hold, and those a person ended within a day, each with the address of its own message. */
export async function listAlerts(deps: FeedDeps, now: number): Promise<Entry[]> {
  const warnings = await listWarnings(deps.db, now, now - DAY);
  return warnings.map((one) => {
    const entry = warningEntry(deps, one);
    const title = one.endedAt === null ? entry.title : `${endWord(one)}：${entry.title}`;
    const cap = `${deps.publicUrl}/feeds/alerts/${one.id}.cap`;
    return { ...entry, title, cap, updated: one.endedAt ?? one.sentAt };
  });
}

/** What became of a warning that a person ended. */
export function endWord({ endKind }: Warning): string {
  return endKind === 'revoked' ? '撤销' : '解除';
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
    const [photo] = matter.photos;
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
      ...(photo === undefined ? {} : { photo: `${publicUrl}${photoPath(photo.id)}` }),
    };
  });
}
