import { RESIDENT_STEPS } from '@gridgov/domain/issues/public.ts';
import type { Language } from '@gridgov/domain/refusal.ts';
import type { Static } from 'typebox';
import { clockView, type IssueDeps, type RuleSet, shortNumber } from '../issues/public.ts';
import { photoPath, withoutHome } from '../publication/public.ts';
import type { FileOfMatter, PublicRow } from './queries.ts';
import type { PublicMatter } from './schema.ts';

export type Viewing = {
  readonly names: IssueDeps['names'];
  readonly rules: RuleSet;
  readonly language: Language;
  readonly now: number;
};
type Photo = Static<typeof PublicMatter>['photos'][number];

/** What was photographed while it was being dealt with shows how it is afterwards. */
const AFTER = new Set(['responded', 'settled', 'verified', 'part_responded']);

export function photoView({ fileId, purpose, at }: FileOfMatter, url: string, published: boolean): Photo {
  const when = AFTER.has(purpose) ? ('after' as const) : ('before' as const);
  const join = url.includes('?') ? '&' : '?';
  return { id: fileId, url, thumbnail: `${url}${join}size=thumb`, when, at, published };
}

/** Unit that answers for it; a grid is called by its name. */
export function unitName(lead: string | null, names: IssueDeps['names']): string | null {
  if (lead === null) return null;
  return lead.startsWith('grid:') ? names.area(lead.slice('grid:'.length)) : names.unit(lead);
}

/** A public matter as everybody is shown it. Words of the reporter are only in it where a person let them out. */
export function publicView(
  row: PublicRow,
  photos: readonly FileOfMatter[],
  { names, rules, now }: Viewing,
): Static<typeof PublicMatter> {
  const open = row.closedAt === null;
  const suspended = row.stage === 'suspended';
  const running = row.handle === null ? 'none' : clockView(rules.calendar, row.handle, now).state;
  const ended = row.inTime === false ? 'late' : 'met';
  return {
    id: `${row.district}.${row.id}`,
    number: row.number,
    shortNumber: shortNumber(row.number),
    className: names.classOf(row.classCode),
    place: withoutHome(row.placeText),
    street: names.area(row.street || row.district),
    text: row.text,
    stage: row.stage,
    ...RESIDENT_STEPS[row.stage],
    unit: unitName(row.lead, names),
    clock: suspended ? 'paused' : open ? running : ended,
    dueAt: suspended ? row.dueAt : (row.handle?.dueAt ?? null),
    reportedAt: row.reportedAt,
    closedAt: row.closedAt,
    fellows: row.fellows,
    point: row.lon === null || row.lat === null ? null : { longitude: row.lon, latitude: row.lat },
    photos: photos.map((photo) => photoView(photo, photoPath(photo.fileId), true)),
  };
}
