/** Results as a post may see them: those judged their own with the median beside it, the district and the city all. */

import { dayTextAt } from '@gridgov/domain/calendar/zone.ts';
import type { Actor } from '@gridgov/domain/city/people/posts.ts';
import { tradeRight } from '@gridgov/domain/city/people/trade-rights.ts';
import type { ScoreItem, ScoreTemplate } from '@gridgov/domain/data/score-templates/template.ts';
import { formulaOf } from '@gridgov/domain/data/score-templates/words/formula.ts';
import { judgedBy, scores } from '@gridgov/domain/data/scores/decisions.ts';
import { drawnOf, type State } from '@gridgov/domain/data/scores/events.ts';
import {
  type ItemResult,
  type Measured,
  medianOf,
  medianTotal,
  resultsOf,
} from '@gridgov/domain/data/scores/points.ts';
import { type Language, Refusal, say } from '@gridgov/domain/refusal.ts';
import { periodWith } from '@gridgov/domain/workflow/releases.ts';
import { reaches } from '@gridgov/domain/workflow/sight.ts';
import { splitId } from '../../../platform/workflow/body-schema.ts';
import { casesById, listCases } from '../../../platform/workflow/queries.ts';
import { type FigureDeps, measuresOn } from '../figures/public.ts';
import { templatesOn } from '../score-templates/public.ts';
import { judgedIn, runningSums } from './counted.ts';
import { drawableIn } from './drawable.ts';
import { SCORES } from './public.ts';
import { measuredBy } from './source.ts';

export type Looking = { readonly actor: Actor; readonly language: Language; readonly now: number };
type Deps = Pick<FigureDeps, 'db' | 'districts' | 'trades' | 'offset'>;
const MOST = 200;
const NO_RESULT = new Refusal('not-found', { what: say('这份考评', 'This score') });

const districtsOf = ({ districts }: Deps, { area }: Actor) =>
  districts().filter((code) => code.startsWith(area) || area.startsWith(code));

/** Newest first; those that run now are of the district the post stands in. */
export async function listResults(deps: Deps, { actor, language, now }: Looking) {
  const districts = districtsOf(deps, actor);
  const oversees = SCORES.oversee?.includes(actor.post) === true;
  const parties = oversees ? null : actor.seats;
  const all = { holders: null, stage: null, after: null, limit: MOST };
  const rows = await listCases(deps.db, SCORES, { ...all, districts, parties });
  const seen = rows.map(({ state }) => state as State).filter((state) => sightOf(state, actor) !== 'nothing');
  const day = dayTextAt(now, deps.offset);
  const running = (await templatesOn(deps.db, day)).filter(({ by }) => isJudgedBy(by, actor));
  const [district] = districtsOf(deps, actor);
  const draws = actor.rights.has(tradeRight(scores, 'draw_score')) && district !== undefined;
  return {
    drawable: draws ? await drawableIn(deps.db, district, language) : [],
    running: running.map(({ key, by }) => ({
      ...{ template: key, title: by[language], period: periodWith(by.every, day).name },
    })),
    cases: seen.map(({ district, id, by, period, edition, stage }) => ({
      ...{ id: `${district}.${id}`, title: by[language], period, edition },
      stage: scores.stages[stage]?.[language] ?? stage,
      open: scores.stages[stage]?.open ?? false,
    })),
  };
}

const sightOf = (state: State, actor: Actor) => scores.sight(state, actor);

/** Whose own figures a post answers for; null: it sees those of all. */
export function ownKey(
  { judges }: Pick<ScoreTemplate, 'judges'>,
  { seats }: Pick<Actor, 'seats'>,
): string | null {
  const begins = judges === 'street' ? 'desk:street:' : 'unit:';
  return seats.find((seat) => seat.startsWith(begins))?.slice(begins.length) ?? null;
}
const seesAll = ({ seats, post }: Actor) =>
  SCORES.oversee?.includes(post) === true || seats.some((seat) => seat.startsWith('desk:district:'));
const isJudgedBy = (by: ScoreTemplate, actor: Actor) => seesAll(actor) || ownKey(by, actor) !== null;

/** A result in sight, or what runs now. @throws Refusal the same for what is not there and what is hidden */
export async function resultFor(
  deps: Deps,
  asked: { readonly case?: string | undefined; readonly template?: string | undefined },
  looking: Looking,
) {
  return asked.case === undefined
    ? runningFor(deps, asked.template ?? '', looking)
    : drawnFor(deps, asked.case, looking);
}
export type Found = Awaited<ReturnType<typeof resultFor>>;

export async function caseFor({ db }: Pick<Deps, 'db'>, id: string, actor: Actor) {
  const [district, name] = splitId(id);
  const found = (await casesById(db, SCORES, district, [name])).get(name);
  const state = found?.state as State | undefined;
  const sight = state === undefined ? 'nothing' : sightOf(state, actor);
  if (found === undefined || state === undefined || !reaches(sight, 'own')) throw NO_RESULT;
  const own = sight === 'content' ? null : judgedBy(state, actor)?.key;
  if (own === undefined) throw NO_RESULT;
  return { state, version: found.version, own };
}

async function drawnFor(deps: Deps, id: string, { actor }: Looking) {
  const { state, own } = await caseFor(deps, id, actor);
  const { district, by, since, edition, stage, release, entries, period, publishedAt } = state;
  const drawn = drawnOf(state);
  return { id, district, period, by, since, edition, stage, release, entries, own, drawn, publishedAt };
}

async function runningFor(deps: Deps, key: string, { actor, now }: Looking) {
  const { db, offset } = deps;
  const day = dayTextAt(now, offset);
  const found = (await templatesOn(db, day)).find((one) => one.key === key && isJudgedBy(one.by, actor));
  const [district] = districtsOf(deps, actor);
  if (found === undefined || district === undefined) throw NO_RESULT;
  const { by, since } = found;
  const { name: period, from } = periodWith(by.every, day);
  const measures = await measuresOn(db, day);
  const sumsFor = runningSums(db, by.judges, district, { from, to: day });
  const judged = await judgedIn(db, by, measures, { sumsFor, day });
  const drawn = { items: by.items, measures: measuredBy(by, measures), judged, entries: [], given: [] };
  const own = seesAll(actor) ? null : ownKey(by, actor);
  const draft = { id: null, edition: 0, stage: null, release: 0, entries: [], publishedAt: null };
  return { ...draft, district, period, by, since, own, drawn };
}

export function viewOf({ trades }: Deps, found: Found, language: Language) {
  const { id, period, by, since, edition, stage, own, drawn, entries, publishedAt } = found;
  const results = resultsOf(drawn);
  const isMine = (key: string) => own === null || key === own;
  const fits = ({ few, points }: ItemResult) => (few ? null : points);
  return {
    ...{ case: id, title: by[language], period, edition, since, judges: by.judges, publishedAt },
    stage: stage === null ? null : (scores.stages[stage]?.[language] ?? stage),
    says: by.says[language],
    items: by.items.map((item, n) => ({
      ...{ ...item, doubled: [...item.doubled], title: item[language], says: formulaOf(item)[language] },
      ...openedAs(drawn.measures[item.name], trades, { item, judges: by.judges, language }),
      median: medianOf(results.map(({ items }) => (items[n] === undefined ? null : fits(items[n])))),
    })),
    all: own === null,
    // By name, never by points: the rank stands in its own column.
    results: results
      .filter(({ key }) => isMine(key))
      .map(({ items, ...one }) => ({
        ...one,
        items: items.map(({ interval, ...item }) => ({ ...item, interval: interval && [...interval] })),
      })),
    judged: results.length,
    median: medianTotal(results),
    entries: entries.filter(({ judged }) => isMine(judged)),
  };
}

type Shown = Pick<ScoreTemplate, 'judges'> & { readonly item: ScoreItem; readonly language: Language };

/** How the rows behind an item are listed; null of what no figure stands behind. */
function openedAs(measured: Measured | undefined, trades: Deps['trades'], { item, judges, language }: Shown) {
  if (measured === undefined) return { columns: null, channels: [] };
  const trade = trades.find(({ name }) => name === measured.trade);
  return {
    columns: {
      ...{ trade: measured.trade, units: judges === 'street', left: measured.left },
      class: trade?.class?.[language] ?? '',
    },
    channels: item.doubled.map((name) => trade?.channel.named?.[name]?.[language] ?? name),
  };
}
