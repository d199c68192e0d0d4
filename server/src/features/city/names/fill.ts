import { romaniseArea, romaniseUnit } from '@gridgov/domain/city/areas/romanise.ts';
import type { Db } from '../../../platform/db/database.ts';
import { ANYWHERE, OTHER_LANGUAGES, type OtherName } from './name.ts';
import {
  insertNames,
  listGiven,
  listUnnamedAreas,
  listUnnamedUnits,
  touchNames,
  type Unnamed,
} from './queries.ts';
import { loadReading, wordsOf } from './read.ts';

type Made = Omit<OtherName, 'from' | 'to'>;

/** Romanised names hold from the first day on: what they render decides, not the day they were made. */
const EVER = '1900-01-01';

/**
 * Romanises the names of areas and units that have none in another language; each is done once and kept. Returns how
 * many were written. Two servers at once write the same.
 */
export async function fillNames(db: Db, signal?: AbortSignal): Promise<number> {
  const made: Made[] = [];
  for (const language of OTHER_LANGUAGES) {
    // Language by language: there are few, and none is waited for by a reader.
    const areas = await listUnnamedAreas(db, language);
    const units = await unitsWithoutAny(db, language);
    if (areas.length + units.length === 0) continue;
    const read = remembering(await loadReading());
    signal?.throwIfAborted();
    made.push(
      ...areas.map(({ code, chinese, level }: Unnamed): Made => {
        const name = romaniseArea(chinese, level, read);
        return { kind: 'area', code, language, chinese, name, source: 'romanised' };
      }),
      ...units.map(({ code, chinese, area, level }): Made => {
        const inside = area !== null && level !== null && chinese.startsWith(area);
        const rest = romaniseUnit(inside ? chinese.slice(area.length) : chinese, read, wordsOf);
        const name = inside ? `${romaniseArea(area, level, read)} ${rest}` : rest;
        return { kind: 'unit', code, language, chinese, name, source: 'romanised' };
      }),
    );
  }
  if (made.length === 0) return 0;
  await db.transaction(async (tx) => {
    await touchNames(tx);
    await insertNames(tx, made, EVER);
  });
  return made.length;
}

/** Those that are not called by their area and what the city’s list says for the rest. */
async function unitsWithoutAny(db: Db, language: OtherName['language']) {
  const units = await listUnnamedUnits(db, language);
  if (units.length === 0) return [];
  const given = (await listGiven(db, 'unit')).filter(
    (one) => one.code === ANYWHERE && one.language === language,
  );
  const words = new Set(given.map(({ chinese }) => chinese));
  return units.filter(({ chinese, area }) => {
    if (words.has(chinese)) return false;
    if (area === null || !chinese.startsWith(area)) return true;
    return chinese !== area && !words.has(chinese.slice(area.length));
  });
}

/** The grids of a community share its stem. */
function remembering(read: (text: string) => readonly string[]): (text: string) => readonly string[] {
  const known = new Map<string, readonly string[]>();
  return (text) => {
    const before = known.get(text);
    if (before !== undefined) return before;
    const syllables = read(text);
    known.set(text, syllables);
    return syllables;
  };
}
