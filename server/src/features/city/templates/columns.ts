import { HEADER_SYNONYMS } from '@gridgov/domain/city/standards/suggest-mapping.ts';
import { QUESTION_COLUMNS } from '../../work/courses/public.ts';
import { PLAN_COLUMNS } from '../../work/patrol-plans/public.ts';
import { DUTY_COLUMNS } from '../../work/roster/public.ts';
import { DIVISION_COLUMNS, MAP_PROPERTIES } from '../areas/public.ts';
import { NAME_COLUMNS } from '../names/public.ts';
import { ROSTER_COLUMNS } from '../people/public.ts';
import { PLACE_COLUMNS } from '../places/public.ts';
import { UNIT_COLUMNS } from '../units/public.ts';
import { EXAMPLES } from './examples.ts';
import { MEANINGS, type Subject } from './meanings.ts';

/** The headings each reader knows its fields by: what it reads is what its template holds. */
const KNOWN: Readonly<Record<Subject, Readonly<Record<string, readonly string[]>>>> = {
  divisions: DIVISION_COLUMNS,
  places: PLACE_COLUMNS,
  units: UNIT_COLUMNS,
  roster: ROSTER_COLUMNS,
  duty: DUTY_COLUMNS,
  questions: QUESTION_COLUMNS,
  patrol_plans: PLAN_COLUMNS,
  names: NAME_COLUMNS,
  ...MAP_PROPERTIES,
  ...HEADER_SYNONYMS,
};

export type ImportColumn = {
  readonly field: string;
  readonly heading: string;
  readonly required: boolean;
  readonly about: { readonly zh: string; readonly en: string };
  /** As it may be filled in; '' where the example says nothing there. */
  readonly example: string;
};

/** Whether it comes as GeoJSON, whose properties are its columns. */
export function isMap(subject: Subject): subject is keyof typeof MAP_PROPERTIES {
  return subject in MAP_PROPERTIES;
}

/** The columns of a table or the properties of a map, in the order of its template. @throws where a field of the reader has no meaning */
export function columnsOf(subject: Subject): readonly ImportColumn[] {
  const meanings = MEANINGS[subject];
  const unsaid = Object.keys(KNOWN[subject]).filter((field) => !(field in meanings));
  if (unsaid.length > 0) throw new Error(`what do ${unsaid.join(', ')} of ${subject} mean?`);
  const examples: Readonly<Record<string, string>> = EXAMPLES[subject];
  return Object.entries(meanings).map(([field, [need, zh, en]]) => ({
    field,
    heading: headingOf(KNOWN[subject][field] ?? []),
    required: need === 'needed',
    about: { zh, en },
    example: examples[field] ?? '',
  }));
}

/** The first one in Chinese: tables are filled in by people. */
function headingOf(names: readonly string[]): string {
  return names.find((name) => /\p{Script=Han}/u.test(name)) ?? names[0] ?? '';
}
