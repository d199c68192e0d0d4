/** What is written of a report, and what follows from it; the pages only draw it. */
import { afterReport } from '../after.ts';
import { metresBetween } from '../distance.ts';
import type { Report } from '../give.ts';
import { gridAt, isOwnGrid } from '../grids.ts';
import type { Say } from '../i18n.tsx';
import type { Item } from '../outbox/items.ts';
import type { Photo } from '../photo/photo.ts';
import type { Field } from '../state.tsx';
import type { Area } from '../types.ts';
import type { VoiceNote } from './Voice.tsx';

/** A position that is off by more does not say at which door it is. */
export const weakMetres = 30;

export interface PlaceDraft {
  readonly grid: string;
  readonly text: string;
  readonly lon: number | null;
  readonly lat: number | null;
  readonly metres: number | null;
  readonly from: 'mine' | 'photo' | 'fix' | 'list';
}

export const ways = ['howCleared', 'howRighted', 'howPersuaded', 'howMended'] as const;
export type Way = (typeof ways)[number];

export interface Settling {
  readonly way: Way | '';
  readonly text: string;
  /** The photo of it afterwards, which lies among the files of the draft. */
  readonly after?: string | undefined;
}

/** What is written of a report, and kept with a draft. */
export interface ReportForm {
  readonly place: PlaceDraft | null;
  /** When the first photo of it was added, by the server's clock as far as the phone knows it. */
  readonly seenAt?: number;
  readonly classCode: string | null;
  readonly text: string;
  readonly settle: boolean;
  /** What was done on the spot, as far as it is written. */
  readonly settling?: Settling;
  /** The patrol on which it is found, and the key of its point. */
  readonly patrol?: { readonly id: string; readonly point?: string };
  /** Classes that are offered first: those its patrol looks for. */
  readonly offered?: readonly string[];
  /** The voice note, which lies among the files. */
  readonly spoken?: Omit<VoiceNote, 'blob'> | null;
}

export function missingOf(
  form: ReportForm,
  photos: readonly Photo[],
  voice: VoiceNote | null,
  say: Say,
): string {
  if (photos.length === 0) return say('missingPhoto');
  if (form.place === null || form.place.text.trim() === '') return say('missingPlace');
  const told = form.classCode !== null || voice !== null || form.text.trim() !== '';
  return told ? '' : say('missingClass');
}

export function reportOf(
  field: Field,
  id: string,
  form: ReportForm,
  say: Say,
): Omit<Report, 'files' | 'draftFiles' | 'settled'> {
  const className = field.rules?.classes.find(({ code }) => code === form.classCode)?.name;
  const place = form.place ?? {
    grid: field.actor.area,
    text: say('placeNone'),
    lon: null,
    lat: null,
    from: 'mine' as const,
  };
  const point = place.lon === null || place.lat === null ? {} : { lon: place.lon, lat: place.lat };
  return {
    id,
    form,
    seenAt: form.seenAt,
    patrol: form.patrol,
    classCode: form.classCode,
    verb: say('report'),
    district: (place.grid || field.actor.area).slice(0, 6),
    title: className ?? (form.text.trim().slice(0, 40) || say('report')),
    description: form.text.trim(),
    place: { text: place.text.trim(), ...areaIn(place, field.actor.area), ...point },
  };
}

/** How it was done and what was written of it. */
export function resultOf({ way, text }: Settling, say: Say): string {
  return [way === '' ? '' : say(way), text.trim()].filter(Boolean).join(say('dot'));
}

export function settledOf({ settling }: ReportForm, after: Photo | null, say: Say): Report['settled'] {
  if (settling === undefined || after === null) return null;
  return { verb: say('settleHere'), result: resultOf(settling, say), files: [after] };
}

/** What becomes of the report once it is sent. */
export function nextText(field: Field, { place }: ReportForm, now: number, say: Say): string {
  const { area, actor } = field;
  if (place === null || isOwnGrid(actor.area, place.grid))
    return afterReport(field, place?.grid ?? actor.area, now, say) || say('nextReport');
  const grid = area?.around?.find(({ code }) => code === place.grid)?.name;
  return grid === undefined ? say('nextUnknown') : say('nextElsewhere', { grid });
}

/** Of a neighbour's grid that was found by the point only the point is sent: the server's own outlines decide. */
function areaIn({ grid, lon, from }: Pick<PlaceDraft, 'grid' | 'lon' | 'from'>, own: string) {
  const found = lon !== null && (from === 'photo' || from === 'fix');
  if (grid === '' || (found && !isOwnGrid(own, grid))) return {};
  return grid.length === 15 ? { grid } : { community: grid.slice(0, 12) };
}

export function formOf(field: Field, item: Item | null): ReportForm {
  if (item?.content.form !== undefined) return item.content.form as ReportForm;
  const { area } = field;
  const isGrid = area !== null && area.code.length === 15;
  const place = isGrid
    ? ({ grid: area.code, text: area.name, lon: null, lat: null, metres: null, from: 'mine' } as const)
    : null;
  return { place, classCode: null, text: '', settle: false };
}

/** A place by its point: in whose grid it lies the kept outlines say; outside of them only the server knows. */
export function placeAt(
  { area }: Field,
  fix: { readonly lon: number; readonly lat: number; readonly metres: number | null },
  from: 'photo' | 'fix',
  before: PlaceDraft | null,
): PlaceDraft {
  const found = gridAt(area, fix);
  const nearest = [...(area?.grids ?? [])]
    .filter((grid) => grid.lon !== null && grid.lat !== null)
    .sort((a, b) => far(a, fix) - far(b, fix))[0];
  const text = found?.name ?? nearest?.name ?? before?.text ?? '';
  // What somebody wrote stays; the name of a grid follows the point.
  const written = before === null || isGridName(area, before.text) ? text : before.text;
  return {
    grid: found?.code ?? '',
    text: written,
    from,
    lon: fix.lon,
    lat: fix.lat,
    metres: fix.metres,
  };
}

export function gridName(area: Area | null, code: string): string {
  const known = [...(area?.around ?? []), ...(area?.grids ?? [])];
  return known.find((grid) => grid.code === code)?.name ?? '';
}

export function isGridName(area: Area | null, text: string): boolean {
  const named = [...(area?.grids ?? []), ...(area?.around ?? [])];
  return text.trim() === '' || text === area?.name || named.some(({ name }) => name === text);
}

/** What somebody must know before they send a report about another's grid; empty where it is their own. */
export function elsewhereText({ area, actor }: Field, place: PlaceDraft | null, say: Say): string {
  if (place === null || isOwnGrid(actor.area, place.grid)) return '';
  const grid = area?.around?.find(({ code }) => code === place.grid);
  if (grid === undefined) {
    const name = area?.grids.find(({ code }) => code === place.grid)?.name;
    return name === undefined ? say('placeUnknown') : say('placeNobody', { grid: name, community: '' });
  }
  const { name, community, worker } = grid;
  return say(worker === '' ? 'placeNobody' : 'placeOther', { grid: name, community, who: worker });
}

const far = (grid: { lon: number | null; lat: number | null }, fix: { lon: number; lat: number }) =>
  metresBetween({ lon: grid.lon ?? 0, lat: grid.lat ?? 0 }, fix);
