/** What the server knows of its city without asking the database: areas, rules, units, names. */
import { cityOf } from '@gridgov/domain/city/areas/codes.ts';
import type { Language } from '@gridgov/domain/refusal.ts';
import { type AreaSnapshot, cityDay, Places, type Point } from '../features/city/areas/public.ts';
import { NameBook, type Names, namesWith } from '../features/city/names/public.ts';
import { loopRules, RulesCache } from '../features/city/rules/public.ts';
import type { PlaceSource } from '../features/loop/issues/public.ts';
import type { Db } from '../platform/db/database.ts';
import type { KnownNames } from '../platform/http/known.ts';
import type { Served } from '../platform/workflow/served.ts';
import { knownNames } from './known.ts';

export type City = {
  readonly places: Places;
  readonly rulesCache: RulesCache;
  /** As the loop asks: at once, from what is in memory. */
  readonly rules: ReturnType<typeof loopRules>;
  readonly placeSource: PlaceSource;
  readonly names: Names;
  /** Names that requests may hold. */
  readonly known: KnownNames;
  /** Codes of the districts in force. */
  districts(): readonly string[];
  /** Code of the city itself, under which is kept what belongs to no district. */
  keyOf(): string;
  /** Name of an area, in Chinese where no language is asked for; '' is the whole city. */
  nameOf(code: string, language?: Language): string;
  /** Areas directly inside an area, '' for the city. */
  areasIn(code: string, language?: Language): readonly { readonly code: string; readonly name: string }[];
  /** The grid that answers now for one that is no more. */
  successorOf(grid: string, point: Point | null, since: number): string | null;
  /** Whether a part of a grid's ground ever went to another one. */
  gaveGround(grid: string): boolean;
  /** Called whenever areas have changed. */
  onAreas(listener: () => void): void;
  /** Looks for changed names in other languages now. */
  refreshNames(): Promise<void>;
  /** Looks for changed areas, rules and names now: after an import by this server. */
  refresh(): Promise<void>;
  close(): Promise<void>;
};

const LOOK_EVERY = 2_000;

export async function openCity(
  db: Db,
  now: () => number,
  onError: (what: string, error: unknown) => void,
  trades: readonly Served[] = [],
): Promise<City> {
  const book = await NameBook.open({
    db,
    today: () => cityDay(now()),
    onError: (error) => onError('names', error),
  });
  const places = new Places(db, now, (language, code, name) => book.find(language, 'area', code, name));
  let areas: AreaSnapshot = await places.snapshot();
  let districts = districtsOf(areas, now());
  const listeners: (() => void)[] = [];
  const take = (snapshot: AreaSnapshot) => {
    if (snapshot === areas) return;
    districts = districtsOf(snapshot, now());
    areas = snapshot;
    for (const listener of listeners) listener();
  };
  const rulesCache = await RulesCache.open({
    db,
    onError: (error) => onError('rules', error),
    gridName: (code) => areas.find(code, now())?.name ?? null,
  });
  const look = async () => take(await places.snapshot());
  let looking = Promise.resolve();
  const timer = setInterval(() => {
    looking = look().catch((error: unknown) => onError('areas', error));
  }, LOOK_EVERY);
  timer.unref();
  const rules = loopRules(rulesCache, now, (code) => areas.nameOf(code, now()));
  const names = namesWith(book, {
    unit: (id) => rulesCache.factsAt(now()).unit(id)?.name ?? id,
    area: (code) => areas.nameOf(code, now()),
    classOf: (code) => rulesCache.factsAt(now()).classOf(code)?.name ?? code,
  });
  return {
    places,
    rulesCache,
    rules,
    placeSource: {
      gridAt: (lon, lat, at) => areas.gridAt({ lon, lat }, at),
      exists: (code, at) => areas.find(code, at) !== undefined,
    },
    names,
    known: knownNames({ areas: () => areas, rules: rulesCache, trades }),
    districts: () => districts.map((district) => district.code),
    keyOf: () => cityOf(districts[0]?.code ?? ''),
    nameOf: (code, language = 'zh') => {
      const [first] = districts;
      if (code !== '') return areas.nameOf(code, now(), language);
      return first === undefined ? '' : areas.nameOf(cityOf(first.code), now(), language);
    },
    areasIn: (code, language = 'zh') =>
      (code === '' ? districts : areas.childrenAt(code, now())).map((area) => ({
        code: area.code,
        name: areas.nameOf(area.code, now(), language),
      })),
    successorOf: (grid, point, since) => {
      const { code } = areas.successorOf(grid, point, now(), since);
      return areas.find(code, now()) === undefined ? null : code;
    },
    gaveGround: (grid) => areas.gaveGround(grid),
    onAreas: (listener) => void listeners.push(listener),
    refreshNames: () => book.refresh(),
    refresh: async () => {
      take(await places.reload());
      await rulesCache.refresh();
      await book.refresh();
    },
    close: async () => {
      clearInterval(timer);
      await Promise.all([looking, rulesCache.close(), book.close()]);
    },
  };
}

/** Districts do not change from day to day, and finding them walks all areas: once per revision is enough. */
function districtsOf(areas: AreaSnapshot, at: number) {
  return areas.listAt('', at).filter((area) => area.level === 'district');
}
