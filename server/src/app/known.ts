/** The names a request may hold, from what the server has of its city in memory. */
import { levelOf } from '@gridgov/domain/city/areas/codes.ts';
import { EVENT_WORDS } from '@gridgov/domain/loop/issues/events.ts';
import { CITY_DESK, unitSeat } from '@gridgov/domain/loop/issues/state.ts';
import { SERIES_WORDS } from '@gridgov/domain/papers/series.ts';
import { RELEASE_WORDS } from '@gridgov/domain/workflow/releases.ts';
import type { AreaSnapshot } from '../features/city/areas/public.ts';
import type { RulesCache } from '../features/city/rules/public.ts';
import type { KnownNames, NameKind } from '../platform/http/known.ts';
import type { Served } from '../platform/workflow/served.ts';

type Memory = {
  readonly areas: () => AreaSnapshot;
  readonly rules: Pick<RulesCache, 'everyClass' | 'everyCode' | 'everyUnit'>;
  readonly trades?: readonly Served[];
};

/** The queue of the people of an area, as `seatsOf` names it. */
const areaSeat = (code: string) => (code.length === 15 ? `grid:${code}` : `desk:${levelOf(code)}:${code}`);

const eventsOf = ({ trade }: Served) => Object.keys(trade.events).map((name) => `${trade.name}.${name}`);
const EVENTS = new Set([
  ...Object.keys(EVENT_WORDS).map((name) => `issue.${name}`),
  ...Object.keys(SERIES_WORDS).map((name) => `series.${name}`),
  ...Object.keys(RELEASE_WORDS).map((name) => `release.${name}`),
]);

/** Before anything is loaded nothing is wrong: an installation is set up in any order. */
export function knownNames({ areas, rules, trades = [] }: Memory): KnownNames {
  const events = new Set([...EVENTS, ...trades.flatMap(eventsOf)]);
  const sets: Readonly<Record<NameKind, () => ReadonlySet<string>>> = {
    area: () => areas().codes,
    'area-prefix': () => areas().codes,
    class: () => rules.everyClass(),
    'class-prefix': () => rules.everyClass(),
    event: () => events,
    nature: () => rules.everyCode('nature'),
    seat: () =>
      new Set([CITY_DESK, ...[...areas().codes].map(areaSeat), ...[...rules.everyUnit()].map(unitSeat)]),
    unit: () => rules.everyUnit(),
  };
  return {
    has: (kind, name) => {
      const names = sets[kind]();
      if (names.size === 0 || names.has(name)) return true;
      // Not a code, but a word the route gives a meaning of its own (`here`); a grid that handles matters itself.
      if (kind === 'area') return !/^\d+$/.test(name);
      if (kind === 'unit') return name.startsWith('grid:') && areas().codes.has(name.slice(5));
      return kind.endsWith('-prefix') && [...names].some((known) => known.startsWith(name));
    },
    all: (kind) => sets[kind](),
  };
}
