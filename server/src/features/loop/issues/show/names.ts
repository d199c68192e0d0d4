import { type NameReader, type OnCase, RECORD, readerOf } from '@gridgov/domain/city/people/naming.ts';
import type { Actor } from '@gridgov/domain/city/people/posts.ts';
import type { Reporter } from '@gridgov/domain/loop/issues/state.ts';
import type { Names } from '../../../city/names/public.ts';

export type { Names };

/**
 * People by their ids as a reader may know them (李清 or 李*), and the posts they act in. Asked for many at once; `onCase`:
 * they have a hand in a matter the reader may see.
 */
export type PeopleNames = (
  ids: readonly string[],
  reader: NameReader,
  onCase?: OnCase,
) => Promise<ReadonlyMap<string, string>>;

/**
 * Names of those who have a hand in matters. Whoever reported one as a resident is read as a resident is, masked, whatever
 * post they hold besides: nobody's neighbours learn from their colleagues what they complained of.
 */
export async function namesOnCase(
  people: PeopleNames,
  ids: readonly string[],
  { actor, reporters }: { readonly actor: Actor; readonly reporters: readonly Reporter[] },
): Promise<ReadonlyMap<string, string>> {
  const residents = new Set(
    reporters.flatMap(({ personId, kind }) =>
      kind === 'resident' && personId !== null && personId !== actor.personId ? [personId] : [],
    ),
  );
  const isResident = (id: string) => residents.has(id.split('@')[0] ?? id);
  const [staff, others] = await Promise.all([
    people(
      ids.filter((id) => !isResident(id)),
      readerOf(actor),
      true,
    ),
    people(ids.filter(isResident), RECORD),
  ]);
  return new Map([...staff, ...others]);
}

/** The name of a queue: a grid centre, a grid, a unit. */
export function seatName(seat: string, names: Names, language: 'zh' | 'en'): string {
  const [kind = '', level = '', code = ''] = seat.split(':');
  if (kind === 'unit') return names.unit(seat.slice('unit:'.length));
  if (kind === 'grid') return names.area(level);
  if (kind !== 'desk') return seat;
  const centre = CENTRES[level as keyof typeof CENTRES]?.[language] ?? level;
  return code === '' ? centre : `${names.area(code)}${language === 'zh' ? '' : ' '}${centre}`;
}

const CENTRES = {
  city: { zh: '市级指挥中心', en: 'City command centre' },
  district: { zh: '指挥中心', en: 'command centre' },
  street: { zh: '网格中心', en: 'grid centre' },
  community: { zh: '网格长', en: 'grid leader' },
} as const;

/** Under which a name is found for whoever did something: where a deputy did, both names are told. */
export function actKey(
  { person_id, post_id }: { person_id: string; post_id: string },
  language: 'zh' | 'en',
) {
  return `${person_id}@${post_id}${language === 'en' ? '/en' : ''}`;
}

/** Who did it: 李*, or 李*（代 王*） where one stood in for the other. */
export function whoDid(
  row: { person_id: string; post_id: string },
  people: ReadonlyMap<string, string>,
  language: 'zh' | 'en',
): string {
  return people.get(actKey(row, language)) ?? people.get(row.person_id) ?? '';
}
