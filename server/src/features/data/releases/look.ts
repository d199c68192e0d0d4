/** A released period as a post may see it: what was released beside what the same days count now. */
import { POST_KINDS } from '@gridgov/domain/city/people/post-kinds.ts';
import type { Actor } from '@gridgov/domain/city/people/posts.ts';
import { type Language, Refusal, say } from '@gridgov/domain/refusal.ts';
import { isBefore, periodOf } from '@gridgov/domain/workflow/releases.ts';
import { canonical } from '../../../platform/ledger/canonical.ts';
import { currentVersions, holdsOn } from '../../city/rules/public.ts';
import {
  bysNamed,
  columnsOf,
  type FigureDeps,
  levelOf,
  scopeOf,
  titlesOf,
  withShare,
} from '../figures/public.ts';
import type { Numbers, Released, ReleasedBy, ReleasedCell } from './cells.ts';
import { changedSince } from './changed.ts';
import { countMeasures, cutsOf } from './count.ts';
import { freezeOf } from './frozen-queries.ts';
import { editionsOf, releasedOf } from './queries.ts';
import { recountOf } from './recount-queries.ts';
import { idOf } from './stream.ts';

export type Looking = { readonly actor: Actor; readonly language: Language };
type Deps = Pick<FigureDeps, 'db' | 'names' | 'districts' | 'trades' | 'offset'>;

const MOST = 500;
const MOST_CHANGED = 200;
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

/** An edition and a measure of it that the post may see. @throws Refusal where there is none */
export async function lookedAt(deps: Deps, asked: ReleasedAsked, actor: Actor) {
  const { db, trades } = deps;
  const district = districtFor(deps, actor, asked.district);
  const period = periodOf(asked.period);
  const editions = await editionsOf(db, district, { periods: [asked.period], limit: MOST });
  const edition = editions.find(({ version }) => asked.version === undefined || version === asked.version);
  if (period === null || edition === undefined) throw NOT_RELEASED;
  const key = { district, id: idOf(district, period.name), version: edition.version };
  const seen = (await releasedOf(db, key)).filter(
    ({ data }) => data.sees.includes(levelOf(actor.area)) && bysIn(actor, data, trades).length > 0,
  );
  const found = seen.find(({ measure }) => asked.measure === undefined || measure === asked.measure);
  if (found === undefined) throw NOT_RELEASED;
  const { data } = found;
  const bys = bysIn(actor, data, trades);
  const by = bys.find((one) => one === asked.by) ?? bys[0] ?? 'district';
  const trade = trades.find(({ name }) => name === data.trade);
  const scope = scopeOf(actor, by, [district]);
  if (trade === undefined || scope === null) throw NOT_RELEASED;
  const freeze = await freezeOf(db, key);
  return {
    district,
    period,
    edition,
    key,
    seen,
    measure: found.measure,
    data,
    bys,
    by,
    trade,
    scope,
    freeze,
  };
}
export type Looked = Awaited<ReturnType<typeof lookedAt>>;

export async function releasedFor(deps: Deps, asked: ReleasedAsked, { actor, language }: Looking) {
  const { db, trades } = deps;
  const looked = await lookedAt(deps, asked, actor);
  const { district, period, edition, seen, measure, data, bys, by, trade, freeze } = looked;
  const [now] = await countMeasures(db, [data], trades, { district, period });
  const title = titlesOf(deps.names, trade, language);
  return {
    ...{ district, period: period.name, version: edition.version, measure, by },
    measures: seen.map(({ measure: name, data: one }) => ({
      ...{ name, title: one[language], about: one.says[language], unit: one.unit, least: one.least },
    })),
    bys: bysNamed(trade, bys, language),
    columns: columnsOf(data, trade, language),
    rows: rowsOf(looked, now?.cells ?? []).map((row) => ({
      ...row,
      title: title(by, row.key),
    })),
    redefined: await isRedefined(deps, measure, data, period.to),
    frozen: freeze === null ? null : freeze.spans,
    recount: await recountOf(db, looked.key, deps.offset),
    earlier: await earlierOf(deps, looked, actor),
  };
}

/** The ways the post sees figures that this measure is cut by. */
const bysIn = (actor: Actor, measure: Released, trades: Deps['trades']): ReleasedBy[] =>
  cutsOf(measure, trades).flatMap(([by]) => (scopeOf(actor, by, []) === null ? [] : [by]));

/** By code, never by figure; what counts nothing any more, and what counts only now, stand beside the others. */
function rowsOf({ data, by, district, scope }: Looked, now: readonly ReleasedCell[]) {
  const sideOf = (cells: readonly ReleasedCell[]) =>
    new Map(
      cells.flatMap((cell) => {
        const shown = cell.by === by ? scope.shown(district, cell.key) : null;
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

/** How many spans of the period before moved since it was released: they are told with this one. */
async function earlierOf(deps: Deps, { district, period, measure, by }: Looked, actor: Actor) {
  const editions = await editionsOf(deps.db, district, { limit: MOST });
  const before = editions.find(({ period: one }) => isBefore(one, period.name));
  if (before === undefined) return null;
  const asked = { district, period: before.period, version: before.version, measure, by };
  // A measure may be younger than the period, or not be for this post then.
  const looked = await lookedAt(deps, asked, actor).catch((error: unknown) => {
    if (error === NOT_RELEASED) return null;
    throw error;
  });
  if (looked === null || looked.freeze === null || looked.by !== by) return null;
  const { rows, next } = await changedSince(deps.db, looked, { limit: MOST_CHANGED });
  return { period: before.period, version: before.version, changed: rows.length, more: next !== null };
}

async function isRedefined(
  { db }: Pick<Deps, 'db'>,
  name: string,
  { cells: _, ...data }: Released,
  day: string,
): Promise<boolean> {
  const current = (await currentVersions(db, 'measure')).find((one) => one.key === name && holdsOn(one, day));
  return current === undefined || counting(current.data.data) !== counting(data);
}

/** Which way is better, and where it comes from, change no number. */
const counting = (data: object) => canonical({ ...data, better: null, source: null });
