/** The scratch city: organisation, classes, units and posts as a file of events names them. */
import type { CompiledCalendar } from '@gridgov/domain/calendar/calendar.ts';
import { type Actor, actorOf, type PostKind } from '@gridgov/domain/city/people/posts.ts';
import type { Policy } from '@gridgov/domain/loop/issues/facts.ts';
import type { Channel } from '@gridgov/domain/loop/issues/state.ts';
import type { Cycle } from '@gridgov/domain/loop/issues/steps.ts';
import type { PlaceValue } from '@gridgov/domain/workflow/fields.ts';
import type { RuleSet, RulesSource } from '../issues/public.ts';
import type { Column, EventRow, Problem } from './rows.ts';

/** Words of one city's system → words of the product: data, read from a seed. */
export type Vocabulary = {
  channels: readonly { channel: Channel; words: readonly string[] }[];
  natures: Readonly<Record<string, string>>;
  communityUnits: readonly string[];
  streetUnits: readonly string[];
};
export type City = {
  rules: RulesSource;
  place(row: EventRow): PlaceValue;
  classCode(row: EventRow): string | null;
  unit(row: EventRow): { id: string; name: string; cycle: Cycle };
  channel(row: EventRow): Channel;
  nature(row: EventRow): string;
  actor(post: PostKind, area: string, unitId?: string): Actor;
};

const OTHER_NATURE = 'other';

/** Builds the city. Contradictions of the file (one id with several names …) are added to `problems` once each. */
export function buildCity(
  rows: readonly EventRow[],
  settings: { calendar: CompiledCalendar; policy: Policy; vocabulary: Vocabulary },
  problems: Problem[],
): City {
  const { vocabulary } = settings;
  for (const [id, name] of PAIRS) compareNames(rows, id, name, problems);
  const places = numberPlaces(rows);
  const units = nameUnits(rows);
  const actors = new Map<string, Actor>();
  return {
    rules: rulesOf(settings, units),
    place: (row) => places(row),
    classCode: (row) =>
      row.value('SUB_TYPE_ID') || row.value('MAIN_TYPE_ID') || row.value('EVENT_TYPE_ID') || null,
    unit: (row) => unitOf(row, units, places(row), vocabulary),
    channel: (row) => channelOf(row.value('EVENT_SRC_NAME'), vocabulary),
    nature: (row) => vocabulary.natures[row.value('EVENT_PROPERTY_NAME')] ?? OTHER_NATURE,
    actor: (post, area, unitId) => {
      const key = `${post} ${area} ${unitId ?? ''}`;
      const known = actors.get(key);
      if (known !== undefined) return known;
      const made = actorOf({ personId: `replay ${key}`, postId: key, post, area, unitId: unitId ?? null });
      actors.set(key, made);
      return made;
    },
  };
}

const PAIRS: readonly [Column, Column][] = [
  ['STREET_ID', 'STREET_NAME'],
  ['COMMUNITY_ID', 'COMMUNITY_NAME'],
  ['SUB_TYPE_ID', 'SUB_TYPE_NAME'],
  ['DISPOSE_UNIT_ID', 'DISPOSE_UNIT_NAME'],
];

/** One id with several names, one name with several ids: said once, at the row where the second one appears. */
function compareNames(
  rows: readonly EventRow[],
  idColumn: Column,
  nameColumn: Column,
  problems: Problem[],
): void {
  const names = new Map<string, Map<string, number>>();
  const ids = new Map<string, Map<string, number>>();
  for (const row of rows) {
    const [id, name] = [row.value(idColumn), row.value(nameColumn)];
    if (id === '' || name === '') continue;
    note(names, id, name, row.row);
    note(ids, name, id, row.row);
  }
  report(names, idColumn, problems, (id, all) => `编号 ${id} 有几个名称：${all}；按最先出现的名称处理`);
  // A class of the same name under two parents is two classes, which is no contradiction.
  if (idColumn === 'SUB_TYPE_ID') return;
  report(ids, nameColumn, problems, (name, all) => `名称“${name}”有几个编号：${all}；按不同的单位处理`);
}

function note(map: Map<string, Map<string, number>>, key: string, value: string, row: number): void {
  const values = map.get(key) ?? new Map<string, number>();
  if (!values.has(value)) values.set(value, row);
  map.set(key, values);
}

function report(
  map: Map<string, Map<string, number>>,
  field: string,
  problems: Problem[],
  message: (key: string, all: string) => string,
): void {
  for (const [key, values] of map) {
    if (values.size < 2) continue;
    problems.push({
      row: [...values.values()][1] ?? 0,
      field,
      message: message(key, [...values.keys()].join('、')),
    });
  }
}

/** Codes 6+3+3 in the order in which places appear; serial 000 stands for a place the file does not name. */
function numberPlaces(rows: readonly EventRow[]): (row: EventRow) => PlaceValue {
  const serials = new Map<string, Map<string, number>>();
  const code = (parent: string, name: string, digits: number, first: number) => {
    if (name === '') return parent + '0'.repeat(digits);
    const known = serials.get(parent) ?? new Map<string, number>();
    serials.set(parent, known);
    if (!known.has(name)) known.set(name, known.size + first);
    return parent + String(known.get(name)).padStart(digits, '0');
  };
  const place = (row: EventRow): PlaceValue => {
    const district = code('99', row.value('DISTRICT_NAME'), 4, 1);
    const street = code(district, row.value('STREET_ID') || row.value('STREET_NAME'), 3, 1);
    const community = code(street, row.value('COMMUNITY_ID') || row.value('COMMUNITY_NAME'), 3, 1);
    const text =
      [row.value('STREET_NAME'), row.value('COMMUNITY_NAME')].filter(Boolean).join(' ') || '地点不明';
    return { district, street, community, grid: '', lon: null, lat: null, text };
  };
  for (const row of rows) place(row);
  return place;
}

function nameUnits(rows: readonly EventRow[]): ReadonlyMap<string, string> {
  const units = new Map<string, string>();
  for (const row of rows) {
    const [id, name] = [row.value('DISPOSE_UNIT_ID'), row.value('DISPOSE_UNIT_NAME')];
    const key = id || name;
    if (key !== '' && !units.has(key)) units.set(key, name || id);
  }
  return units;
}

/** Where the file names no unit, the community settles it (属地兜底). */
function unitOf(
  row: EventRow,
  units: ReadonlyMap<string, string>,
  place: PlaceValue,
  vocabulary: Vocabulary,
): { id: string; name: string; cycle: Cycle } {
  const id = row.value('DISPOSE_UNIT_ID') || row.value('DISPOSE_UNIT_NAME');
  if (id === '') return { id: `community ${place.community}`, name: place.text, cycle: 'micro' };
  const name = units.get(id) ?? id;
  const has = (words: readonly string[]) => words.some((word) => name.includes(word));
  const cycle = has(vocabulary.communityUnits) ? 'micro' : has(vocabulary.streetUnits) ? 'small' : 'big';
  return { id, name, cycle };
}

function channelOf(source: string, vocabulary: Vocabulary): Channel {
  const found = vocabulary.channels.find(({ words }) => words.some((word) => source.includes(word)));
  return found?.channel ?? 'public';
}

function rulesOf(
  { calendar, policy, vocabulary }: { calendar: CompiledCalendar; policy: Policy; vocabulary: Vocabulary },
  units: ReadonlyMap<string, string>,
): RulesSource {
  const natures = new Set([...Object.values(vocabulary.natures), OTHER_NATURE]);
  const rules: RuleSet = {
    version: policy.version,
    calendar,
    policy,
    list: (name) => (name === 'nature' ? natures : null),
    codes: () => [],
    classes: [],
    conditionsOf: () => [],
    ruling: () => null,
    unit: (id) => ({ id, name: units.get(id) ?? id, active: true }),
    route: () => null,
  };
  return { current: () => rules, version: (version) => (version === rules.version ? rules : null) };
}
