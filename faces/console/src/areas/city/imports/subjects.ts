import type { zh } from './words/zh.ts';

export type SubjectName = keyof (typeof zh)['kinds'];
export type FieldName = keyof (typeof zh)['fields'];

/** Words of a subject that the server tells of. */
export interface Said {
  readonly kind: string;
  readonly about: string;
  readonly fields: ReadonlyMap<string, string>;
}

export interface Subject {
  /** Of old cases of a trade: the trade's address. */
  readonly name: string;
  /** Of what has no words in the catalogue: old cases of a trade. */
  readonly said?: Said;
  readonly path: string;
  readonly right: string;
  readonly format: 'table' | 'map';
  /** Fields a column can be matched to; empty for maps, which have none. */
  readonly fields: readonly string[];
  /** A complete file of it may end what it does not name. */
  readonly complete?: boolean;
  /** Rows bear coordinates, whose system and source must be told. */
  readonly located?: boolean;
}

const area = (name: SubjectName, format: Subject['format']): Subject => ({
  name,
  format,
  path: `/area-imports/${name}`,
  right: 'area.import',
  fields: [],
});
const rules = (name: SubjectName, fields: readonly FieldName[]): Subject => ({
  name,
  fields,
  format: 'table',
  path: `/rules/${name}/import`,
  right: 'rules.edit',
});

/** What can be imported, in the order a new city does it. */
export const subjects: readonly Subject[] = [
  {
    ...area('divisions', 'table'),
    fields: ['code', 'name', 'street_code', 'street', 'area_code', 'area'],
    complete: true,
  },
  { ...area('grids', 'map'), complete: true },
  area('outlines', 'map'),
  area('unit-grids', 'map'),
  {
    name: 'places',
    path: '/places/import',
    right: 'area.import',
    format: 'table',
    complete: true,
    located: true,
    fields: ['name', 'aliases', 'kind', 'lng', 'lat', 'code'],
  },
  {
    name: 'units',
    path: '/units/import',
    right: 'unit.import',
    format: 'table',
    complete: true,
    fields: ['code', 'name', 'kind', 'level', 'area', 'parent', 'aliases', 'roles', 'phone', 'from', 'to'],
  },
  {
    name: 'roster',
    path: '/people/import',
    right: 'people.import',
    format: 'table',
    complete: true,
    fields: ['name', 'number', 'phone', 'kind', 'area', 'areaName', 'unit', 'from', 'to'],
  },
  rules('standards', [
    ...(['kind', 'majorCode', 'major', 'minorCode', 'minor', 'openCondition', 'closeCondition'] as const),
    ...(['limit', 'limitUnit', 'unit', 'supervisor', 'legalBasis', 'legalText', 'collectNotes'] as const),
  ]),
  rules('categories', ['typeCode', 'type', 'mainCode', 'main', 'subCode', 'sub', 'units']),
  rules('calendar', ['date', 'workday']),
  {
    name: 'duty',
    path: '/duty/import',
    right: 'duty.keep',
    format: 'table',
    fields: ['seat', 'day', 'shift', 'place', 'name', 'number'],
  },
  {
    name: 'questions',
    path: '/course-questions/import',
    right: 'exam.assign',
    format: 'table',
    fields: [
      ...(['course', 'no', 'kind', 'text', 'a', 'b', 'c', 'd', 'e', 'f'] as const),
      ...(['answer', 'points', 'basis', 'off'] as const),
    ],
  },
  {
    name: 'patrol_plans',
    path: '/patrol-plans/import',
    right: 'patrol.keep',
    format: 'table',
    fields: [
      ...(['title', 'area', 'item', 'frequency', 'hour', 'classes', 'from', 'to', 'point'] as const),
      ...(['lng', 'lat'] as const),
    ],
  },
  {
    name: 'names',
    path: '/names/import',
    right: 'rules.edit',
    format: 'table',
    fields: ['kind', 'code', 'chinese', 'language', 'name'],
  },
];

/** Bytes one file may have; the server says the same. */
export const mostBytes = 64 * 1024 * 1024;

export const endingsOf: Readonly<Record<Subject['format'], readonly string[]>> = {
  table: ['csv', 'xlsx'],
  map: ['geojson', 'json', 'gz'],
};

/** Columns to fields as the server reads them: `列=field,…`; a name with a comma stands in quotation marks. */
export function mapText(map: Readonly<Record<string, string>>): string {
  return Object.entries(map)
    .filter(([, field]) => field !== '')
    .map(([column, field]) => `${/[,\n=]/.test(column) ? `"${column}"` : column}=${field}`)
    .join(',');
}

/** What the server calls the two kinds of standards in a whole file. */
export const standardKinds = [
  ['component', '部件'],
  ['event', '事件'],
] as const;
