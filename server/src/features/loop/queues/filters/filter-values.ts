/** Values of filters found by what is typed, and what those of an address are called. */
import { fitOf, type Question, questionOf, type Sounds } from '@gridgov/domain/city/areas/question.ts';
import { readerOf } from '@gridgov/domain/city/people/naming.ts';
import { type Actor, POST_KINDS } from '@gridgov/domain/city/people/posts.ts';
import type { Looking, QueuesDeps } from '../deps.ts';
import { FIELD_NAMES, type FilterValue, ownValues } from './filter-fields.ts';
import type { FilterName } from './filters.ts';

/** `note` tells apart what has the same name. */
export type FoundValue = FilterValue & { readonly field: FilterName; readonly note: string };

/** Of each field so many; what fits best first. */
const MOST = 8;
const MOST_OF_ONE = 30;

/** Values by what is typed, letters read as pinyin too: of one field, or of all. */
export async function findValues(
  deps: QueuesDeps,
  actor: Actor,
  { text, field }: { readonly text: string; readonly field: string | null },
  looking: Looking,
): Promise<FoundValue[]> {
  const question = questionOf(text);
  if (question === null) return [];
  const sounds = await deps.finder.sounds(text);
  const most = field === null ? MOST : MOST_OF_ONE;
  const asked = { text, question, sounds, most, actor, looking };
  const wanted = FIELD_NAMES.filter((name) => field === null || name === field);
  const found = await Promise.all(wanted.map((name) => valuesLike(deps, name, asked)));
  return found.flat();
}

type Asked = {
  readonly text: string;
  readonly question: Question;
  readonly sounds: Sounds | null;
  readonly most: number;
  readonly actor: Actor;
  readonly looking: Looking;
};

async function valuesLike(deps: QueuesDeps, field: FilterName, asked: Asked): Promise<FoundValue[]> {
  const { looking, actor, most, text } = asked;
  const { language, now } = looking;
  switch (field) {
    case 'class':
      return best(field, classesIn(deps, looking), asked);
    case 'area': {
      const areas = await deps.finder.areas(text, actor.area, most, looking);
      return areas.map(({ code, name, inside }) => ({ field, value: code, label: name, note: inside }));
    }
    case 'unit': {
      const units = deps.finder.units(now).filter(({ area }) => mayConcern(actor, area));
      const names = deps.names.in(language);
      const named = units.map(({ id, name, aliases, area }) => ({
        value: id,
        label: names.unit(id),
        note: area === '' ? '' : names.area(area),
        names: [name, ...aliases, names.unit(id)],
      }));
      return best(field, named, asked);
    }
    case 'person': {
      if (actor.post === 'resident') return [];
      const people = await deps.finder.people(text, actor, most, now);
      return people.map(({ id, name, post, area }) => ({
        field,
        value: id,
        label: name,
        note: `${POST_KINDS[post][language]} ${area === '' ? '' : deps.names.in(language).area(area)}`.trim(),
      }));
    }
    default: {
      const own = ownValues(field, language).map(({ value, label }) => ({
        value,
        label,
        note: '',
        names: [label],
      }));
      return best(field, own, asked);
    }
  }
}

/** A unit of elsewhere leads nothing here; one of the city or the district may. */
function mayConcern(actor: Actor, area: string): boolean {
  return area.startsWith(actor.area) || actor.area.startsWith(area);
}

function classesIn({ rules, names }: QueuesDeps, { now, language }: Looking) {
  const book = names.in(language);
  const { classes } = rules.current(now);
  const nameOf = new Map(classes.map(({ code }) => [code, book.classOf(code)]));
  return classes.map(({ code, name, aliases, parent }) => ({
    value: code,
    label: nameOf.get(code) ?? name,
    note: parent === null ? '' : (nameOf.get(parent) ?? ''),
    names: [name, ...aliases, nameOf.get(code) ?? name],
  }));
}

type Candidate = FilterValue & { readonly note: string; readonly names: readonly string[] };

function best(field: FilterName, all: readonly Candidate[], { question, sounds, most }: Asked): FoundValue[] {
  return all
    .flatMap((one) => {
      const fit = fitOf(question, { own: one.names, around: [] }, sounds);
      return fit === null ? [] : [{ one, fit }];
    })
    .sort((a, b) => a.fit - b.fit)
    .slice(0, most)
    .map(({ one: { value, label, note } }) => ({ field, value, label, note }));
}

/** What the values of a filter are called, for the chips of an address somebody was sent. */
export async function namesOf(
  deps: QueuesDeps,
  actor: Actor,
  filters: readonly { readonly field: FilterName; readonly values: readonly string[] }[],
  looking: Looking,
): Promise<FoundValue[]> {
  const names = deps.names.in(looking.language);
  const people = filters.flatMap(({ field, values }) => (field === 'person' ? values : []));
  const persons = await deps.issues.people(people, readerOf(actor));
  const called: Partial<Record<FilterName, (value: string) => string>> = {
    class: names.classOf,
    area: names.area,
    unit: (value) => (value.startsWith('grid:') ? names.area(value.slice(5)) : names.unit(value)),
    person: (value) => persons.get(value) ?? value,
  };
  return filters.flatMap(({ field, values }) => {
    const own = new Map(ownValues(field, looking.language).map(({ value, label }) => [value, label]));
    const nameOf = called[field] ?? ((value: string) => own.get(value) ?? value);
    return values.map((value) => ({ field, value, label: nameOf(value), note: '' }));
  });
}
