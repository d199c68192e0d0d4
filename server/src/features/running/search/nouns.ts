/** How what is no trade is found: matters of the loop, people, units, areas, grids, places. */
import { dayTextAt } from '@gridgov/domain/calendar/zone.ts';
import { codeAt } from '@gridgov/domain/city/areas/codes.ts';
import { type Actor, POST_KINDS } from '@gridgov/domain/city/people/posts.ts';
import type { Db } from '../../../platform/db/database.ts';
import { type Asked, type Finder, fitting, type Hit } from '../../../platform/search/finder.ts';
import { isNumber, serialIn } from '../../../platform/workflow/typed-numbers.ts';
import { findPlaces, type Places } from '../../city/areas/public.ts';
import type { Names } from '../../city/names/public.ts';
import { StaffIndex } from '../../city/people/public.ts';
import { searchPlaces } from '../../city/places/public.ts';
import type { Unit } from '../../city/units/public.ts';
import { findMatters, type QueuesDeps } from '../../loop/queues/public.ts';

export type NounDeps = {
  readonly db: Db;
  readonly places: Places;
  readonly names: Names;
  readonly districts: () => readonly string[];
  /** Units in force. */
  readonly units: (now: number) => readonly Unit[];
};

/** What the city consists of, in the order of their groups. */
export function cityFinders(deps: NounDeps): Finder[] {
  return [
    people(deps),
    units(deps),
    areas(deps, 'area', { zh: '区域', en: 'Areas' }),
    areas(deps, 'grid', { zh: '网格', en: 'Grids' }),
    places(deps),
  ];
}

export function matterFinder(queues: QueuesDeps): Finder {
  return {
    ...{ name: 'matter', zh: '案件', en: 'Matters', right: 'issue.read' },
    find: async (asked) => {
      const rows = await findMatters(queues, asked.actor, asked, asked);
      const exact = isNumber(asked.text);
      return rows.map(({ id, shortNumber, title, place }): Hit => {
        return { kind: 'matter', id, label: `${shortNumber} ${title}`, note: place, exact };
      });
    },
  };
}

function people({ db, names }: NounDeps): Finder {
  const staff = new StaffIndex(db);
  return {
    ...{ name: 'person', zh: '人员', en: 'People', right: 'people.read' },
    find: async (asked) => {
      const found = await staff.find(asked, dayTextAt(asked.now));
      const book = names.in(asked.language);
      return found.map(({ id, name, kind, area, exact }): Hit => {
        const where = area === '' ? '' : book.area(area);
        return {
          kind: 'person',
          id,
          label: name,
          note: `${POST_KINDS[kind][asked.language]} ${where}`.trim(),
          exact,
        };
      });
    },
  };
}

function units({ names, units: inForce }: NounDeps): Finder {
  return {
    ...{ name: 'unit', zh: '单位', en: 'Units', right: 'unit.read' },
    find: async (asked) => {
      const book = names.in(asked.language);
      const called = (unit: Unit) => [unit.name, ...unit.aliases, book.unit(unit.id)];
      const isExact = (unit: Unit) => unit.code === asked.text || called(unit).includes(asked.text);
      const all = inForce(asked.now);
      const exact = all.filter(isExact);
      const others = nearFirst(fitting(all, asked, called), asked, ({ area }) => area);
      return [...exact, ...others.filter((unit) => !isExact(unit))].slice(0, asked.limit).map(
        (unit): Hit => ({
          ...{ kind: 'unit', id: unit.id, label: book.unit(unit.id) },
          note: unit.area === '' ? '' : book.area(unit.area),
          exact: isExact(unit),
        }),
      );
    },
  };
}

/** Enough that those near the caller are among them, and grids beside the areas they are called after. */
const CANDIDATES = 100;

function areas(
  { places: known }: NounDeps,
  kind: 'area' | 'grid',
  called: { readonly zh: string; readonly en: string },
): Finder {
  return {
    ...{ name: kind, ...called, right: 'area.read' },
    find: async (asked) => {
      const { text, sounds, now: at, language, limit } = asked;
      if (meansCase(text)) return [];
      const found = findPlaces(await known.snapshot(), text, '', CANDIDATES, { at, language, sounds });
      const sort = found.filter(({ level }) => (level === 'grid') === (kind === 'grid'));
      return nearFirst(sort, asked, ({ code }) => code)
        .slice(0, limit)
        .map(
          ({ code, name, inside }): Hit => ({
            kind,
            id: code,
            label: name,
            note: inside,
            exact: code === text,
          }),
        );
    },
  };
}

function places({ db, places: known, districts, names }: NounDeps): Finder {
  return {
    ...{ name: 'place', zh: '地点', en: 'Places', right: 'area.read' },
    find: async (asked) => {
      if (meansCase(asked.text)) return [];
      const found = await searchPlaces(
        { db, places: known, districts, names },
        asked.text,
        CANDIDATES,
        asked,
      );
      // Areas have groups of their own.
      const others = found.filter(({ from }) => from !== 'area');
      return nearFirst(others, asked, ({ code }) => code)
        .slice(0, asked.limit)
        .map(
          ({ code, name, inside, kind }): Hit => ({
            ...{ kind: 'place', id: code, label: name },
            note: [kind, inside].filter((word) => word !== '').join(' '),
          }),
        );
    },
  };
}

/** Digits of a number are also the numbers of many grids and doors, which nobody means by them. */
const meansCase = (text: string) => isNumber(text) || serialIn(text) !== null;

/** What lies in the caller's district before the rest of the city. */
function nearFirst<T>(rows: readonly T[], { actor }: Asked, areaOf: (row: T) => string): T[] {
  const home = homeOf(actor);
  const isNear = (row: T) => areaOf(row).startsWith(home);
  return [...rows.filter(isNear), ...rows.filter((row) => !isNear(row))];
}

const homeOf = ({ area }: Actor) => (area === '' ? '' : (codeAt(area, 'district') ?? ''));
