/** Where something is, by what somebody types: areas, known places, places of earlier public matters. */
import { fitOf, type Question, questionOf, type Sounds } from '@gridgov/domain/city/areas/question.ts';
import type { Language } from '@gridgov/domain/refusal.ts';
import { type AreaSnapshot, cityDay, findPlaces, pathText } from '../areas/public.ts';
import type { PlaceDeps } from './deps.ts';
import { type FoundRow, findDoors, findKnown, findSeen } from './queries.ts';
import { soundsFor } from './sounds.ts';
import { queryOf } from './words.ts';

export type Found = {
  /** Of the area, or of the grid a place lies in. */
  readonly code: string;
  readonly level: 'city' | 'district' | 'street' | 'community' | 'grid';
  readonly name: string;
  readonly inside: string;
  readonly point: { readonly lon: number; readonly lat: number } | null;
  /** An area, the imported list, the nearest door to one the list has not, or where something was reported before. */
  readonly from: 'area' | 'list' | 'nearest' | 'matter';
  /** 小区, 学校 … as the list calls it; empty for the rest. */
  readonly kind: string;
};

const CANDIDATES = 60;
const NEAR_METRES = 200;
type Ranked = Found & { readonly fit: number };
type Asked = {
  readonly question: Question;
  readonly sounds: Sounds | null;
  readonly now: number;
  readonly language: Language;
};
const ORDER: Readonly<Record<Found['from'], number>> = { area: 0, list: 1, nearest: 2, matter: 3 };

/** What fits best first; at equal fit areas, then the list, then earlier matters. The same name in one grid is told once. */
export async function searchPlaces(
  deps: PlaceDeps,
  text: string,
  limit: number,
  { now, language }: { readonly now: number; readonly language: Language },
): Promise<Found[]> {
  const question = questionOf(text);
  if (question === null) return [];
  const areas = await deps.places.snapshot();
  const sounds = await soundsFor(text);
  const asked = { question, sounds, now, language };
  const inAreas = findPlaces(areas, text, '', limit, { at: now, language, sounds }).map((area) => ({
    ...area,
    from: 'area' as const,
    kind: '',
  }));
  const query = queryOf(question);
  const [known, seen] =
    query === null
      ? [[], []]
      : await Promise.all([
          findKnown(deps.db, { query, text: text.trim() }, cityDay(now), CANDIDATES),
          findSeen(deps.db, deps.districts(), query, CANDIDATES),
        ]);
  const listed = known.flatMap((row) => placed(areas, row, 'list', asked));
  const all: Ranked[] = [
    ...inAreas,
    ...listed,
    ...(await nearestDoors(deps, areas, { text, listed }, asked)),
    ...seen.flatMap((row) => placed(areas, row, 'matter', asked)),
  ];
  const best = all.sort((a, b) => a.fit - b.fit || ORDER[a.from] - ORDER[b.from]);
  const told = new Set<string>();
  const sorts = deps.names.in(language);
  return best
    .filter(({ code, name }) => !told.has(`${code} ${name}`) && told.add(`${code} ${name}`))
    .slice(0, limit)
    .map(({ fit: _, kind, ...found }) => ({ ...found, kind: sorts.said('place', kind) }));
}

/** 文澜路6号: what is asked before the number, and the number. */
const DOOR = /^(.*\p{Script=Han}.*?)(\d{1,6})\s*号?\s*$/u;
const DOORS = 3;

/** Where a street's number is not known: the nearest that are, which is where one goes to look. */
async function nearestDoors(
  deps: PlaceDeps,
  areas: AreaSnapshot,
  { text, listed }: { readonly text: string; readonly listed: readonly Found[] },
  asked: Asked,
): Promise<Ranked[]> {
  const [, street = '', digits = ''] = DOOR.exec(text.normalize('NFKC')) ?? [];
  if (listed.some(({ name }) => name.match(/\d+/g)?.includes(digits))) return [];
  const question = questionOf(street);
  const query = question === null ? null : queryOf(question);
  if (question === null || query === null) return [];
  const near = { number: Number(digits), day: cityDay(asked.now), most: CANDIDATES };
  const doors = await findDoors(deps.db, query, near);
  return doors.flatMap((row) => placed(areas, row, 'nearest', { ...asked, question })).slice(0, DOORS);
}

/** A place with the grid it lies in today; nothing where it lies in none, or does not fit. */
function placed(
  areas: AreaSnapshot,
  { name, aliases, kind, lon, lat }: FoundRow,
  from: Exclude<Found['from'], 'area'>,
  { question, sounds, now, language }: Asked,
): Ranked[] {
  const grid = areas.gridNear({ lon, lat }, now, NEAR_METRES)?.code;
  if (grid === undefined) return [];
  const path = areas.pathOf(grid, now);
  const fit = fitOf(question, { own: [name, ...aliases], around: path }, sounds);
  if (fit === null) return [];
  const inside = pathText(areas.pathOf(grid, now, language).slice(0, -1), language);
  return [{ code: grid, level: 'grid', name, inside, point: { lon, lat }, from, kind, fit }];
}
