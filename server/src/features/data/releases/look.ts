/** A released period as a post may see it: what was released beside what the same days count now. */
import { POST_KINDS } from '@gridgov/domain/city/people/post-kinds.ts';
import type { Actor } from '@gridgov/domain/city/people/posts.ts';
import { type Language, Refusal, say } from '@gridgov/domain/refusal.ts';
import { periodOf } from '@gridgov/domain/workflow/releases.ts';
import { canonical } from '../../../platform/ledger/canonical.ts';
import { currentVersions, holdsOn } from '../../city/rules/public.ts';
import { bysNamed, type FigureDeps, levelOf, scopeOf, titlesOf, withShare } from '../figures/public.ts';
import type { Numbers, Released, ReleasedBy, ReleasedCell } from './cells.ts';
import { countMeasures, cutsOf } from './count.ts';
import { editionsOf, releasedIn } from './queries.ts';

export type Looking = { readonly actor: Actor; readonly language: Language };
type Deps = Pick<FigureDeps, 'db' | 'names' | 'districts' | 'trades'>;

const MOST = 500;
const NOTHING: Numbers = { numerator: 0, denominator: 0, leftOut: 0 };
const NOT_RELEASED = new Refusal('not-found', { what: say('公布的指标', 'released figures') });

/** The district asked for, or the first one the post stands in. @throws Refusal where it lies elsewhere */
export function districtFor({ districts }: Pick<Deps, 'districts'>, actor: Actor, asked?: string): string {
  const own = districtsFor({ districts }, actor);
  const found = asked === undefined ? own[0] : own.find((code) => code === asked);
  if (found === undefined) throw new Refusal('outside-area');
  return found;
}

const districtsFor = ({ districts }: Pick<Deps, 'districts'>, { area }: Actor) =>
  districts().filter((code) => area.startsWith(code) || (levelOf(area) === 'city' && code.startsWith(area)));

export async function releasesOf(deps: Deps, asked: string | undefined, { actor, language }: Looking) {
  const district = districtFor(deps, actor, asked);
  const called = deps.names.in(language);
  const editions = await editionsOf(deps.db, district, { limit: MOST });
  return {
    district,
    districts: districtsFor(deps, actor).map((code) => ({ code, title: called.area(code) })),
    editions: editions.map(({ post, area, ...edition }) => ({
      ...edition,
      by: `${called.area(area)} ${POST_KINDS[post as keyof typeof POST_KINDS]?.[language] ?? post}`,
    })),
  };
}

export type ReleasedAsked = {
  readonly district?: string | undefined;
  readonly period: string;
  readonly version?: number | undefined;
  readonly measure?: string | undefined;
  readonly by?: ReleasedBy | undefined;
};

export async function releasedFor(deps: Deps, asked: ReleasedAsked, { actor, language }: Looking) {
  const { db, trades } = deps;
  const district = districtFor(deps, actor, asked.district);
  const period = periodOf(asked.period);
  const editions = await editionsOf(db, district, { periods: [asked.period], limit: MOST });
  const edition = editions.find(({ version }) => asked.version === undefined || version === asked.version);
  if (period === null || edition === undefined) throw NOT_RELEASED;
  const seen = (await releasedIn(db, district, edition)).filter(
    ({ data }) => data.sees.includes(levelOf(actor.area)) && bysIn(actor, data, trades).length > 0,
  );
  const found = seen.find(({ measure }) => asked.measure === undefined || measure === asked.measure);
  if (found === undefined) throw NOT_RELEASED;
  const { data } = found;
  const bys = bysIn(actor, data, trades);
  const by = bys.find((one) => one === asked.by) ?? bys[0] ?? 'district';
  const [now] = await countMeasures(db, [data], trades, { district, period });
  const trade = trades.find(({ name }) => name === data.trade);
  if (trade === undefined) throw NOT_RELEASED;
  const title = titlesOf(deps.names, trade, language);
  return {
    ...{ district, period: period.name, version: edition.version, measure: found.measure, by },
    measures: seen.map(({ measure, data: one }) => ({
      ...{ name: measure, title: one[language], about: one.says[language], unit: one.unit, least: one.least },
    })),
    bys: bysNamed(trade, bys, language),
    rows: rowsOf(data, now?.cells ?? [], { actor, by, district }).map((row) => ({
      ...row,
      title: title(by, row.key),
    })),
    redefined: await isRedefined(deps, found.measure, data, period.to),
  };
}

/** The ways the post sees figures that this measure is cut by. */
const bysIn = (actor: Actor, measure: Released, trades: Deps['trades']): ReleasedBy[] =>
  cutsOf(measure, trades).flatMap(([by]) => (scopeOf(actor, by, []) === null ? [] : [by]));

/** By code, never by figure; what counts nothing any more, and what counts only now, stand beside the others. */
function rowsOf(
  data: Released,
  now: readonly ReleasedCell[],
  { actor, by, district }: { readonly actor: Actor; readonly by: ReleasedBy; readonly district: string },
) {
  const scope = scopeOf(actor, by, [district]);
  const sideOf = (cells: readonly ReleasedCell[]) =>
    new Map(
      cells.flatMap((cell) => {
        const shown = cell.by === by ? (scope?.shown(district, cell.key) ?? null) : null;
        return shown === null ? [] : [[shown, cell] as const];
      }),
    );
  const [then, today] = [sideOf(data.cells), sideOf(now)];
  const cell = ({ numerator, denominator, leftOut }: Numbers) =>
    withShare(data, { numerator, denominator, leftOut });
  return [...new Set([...then.keys(), ...today.keys()])].sort().map((key) => ({
    key,
    cells: { released: cell(then.get(key) ?? NOTHING), now: cell(today.get(key) ?? NOTHING) },
  }));
}

async function isRedefined(
  { db }: Pick<Deps, 'db'>,
  name: string,
  { cells: _, ...data }: Released,
  day: string,
): Promise<boolean> {
  const current = (await currentVersions(db, 'measure')).find((one) => one.key === name && holdsOn(one, day));
  return canonical(current?.data.data ?? null) !== canonical(data);
}
