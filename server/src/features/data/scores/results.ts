/** Results as a post may see them: those judged their own with the median beside it, the district and the city all. */

import { dayTextAt } from '@gridgov/domain/calendar/zone.ts';
import type { Actor } from '@gridgov/domain/city/people/posts.ts';
import { scores } from '@gridgov/domain/data/scores/decisions.ts';
import { drawnOf, type State } from '@gridgov/domain/data/scores/events.ts';
import { type Drawn, medianOf, resultsOf } from '@gridgov/domain/data/scores/points.ts';
import type { Every, ScoreTemplate } from '@gridgov/domain/data/scores/template.ts';
import { type Language, Refusal, say } from '@gridgov/domain/refusal.ts';
import { type Period, periodOf } from '@gridgov/domain/workflow/releases.ts';
import { reaches } from '@gridgov/domain/workflow/sight.ts';
import { splitId } from '../../../platform/workflow/body-schema.ts';
import { casesById, listCases } from '../../../platform/workflow/queries.ts';
import { currentVersions, holdsOn } from '../../city/rules/public.ts';
import type { FigureDeps } from '../figures/public.ts';
import { countRunning, type Measures } from './counted.ts';
import { SCORES } from './public.ts';
import { measuredBy, type TemplateInForce, templatesOn } from './source.ts';

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
  const rows = await listCases(deps.db, SCORES, {
    ...{
      districts,
      parties: oversees ? null : actor.seats,
      holders: null,
      stage: null,
      after: null,
      limit: MOST,
    },
  });
  const seen = rows.map(({ state }) => state as State).filter((state) => sightOf(state, actor) !== 'nothing');
  const day = dayTextAt(now, deps.offset);
  const running = (await templatesOn(deps.db, day)).filter(({ by }) => isJudgedBy(by, actor));
  return {
    running: running.map(({ key, by }) => ({
      ...{ template: key, title: by[language], period: periodNow(by.every, day).name },
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

/** The month, quarter or year that a day lies in. */
function periodNow(every: Every, day: string): Period {
  const [year = '', month = ''] = day.split('-');
  const names = { month: `${year}-${month}`, quarter: `${year}-Q${Math.ceil(Number(month) / 3)}`, year };
  const period = periodOf(names[every]);
  if (period === null) throw new Error(`${day} lies in no period`);
  return period;
}

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
  const [district, own] = splitId(id);
  const found = (await casesById(db, SCORES, district, [own])).get(own);
  const state = found?.state as State | undefined;
  if (found === undefined || state === undefined || !reaches(sightOf(state, actor), 'own')) throw NO_RESULT;
  const mine = state.judged.find(({ seat }) => actor.seats.includes(seat))?.key ?? null;
  return { state, version: found.version, own: sightOf(state, actor) === 'content' ? null : mine };
}

async function drawnFor(deps: Deps, id: string, { actor }: Looking) {
  const { state, own } = await caseFor(deps, id, actor);
  const period = periodOf(state.period);
  if (period === null) throw NO_RESULT;
  const { district, by, since, edition, stage, release, entries } = state;
  return { id, district, period, by, since, edition, stage, release, entries, own, drawn: drawnOf(state) };
}

async function runningFor({ db, districts, offset, ...deps }: Deps, key: string, { actor, now }: Looking) {
  const day = dayTextAt(now, offset);
  const found = (await templatesOn(db, day)).find((one) => one.key === key && isJudgedBy(one.by, actor));
  const [district] = districtsOf({ db, districts, offset, ...deps }, actor);
  if (found === undefined || district === undefined) throw NO_RESULT;
  const { by, since } = found;
  const period = periodNow(by.every, day);
  const measures = await measuresOn(db, day);
  const judged = await countRunning(db, by, measures, { district, period: { ...period, to: day } });
  const drawn: Drawn = {
    items: by.items,
    measures: measuredBy(by, measures),
    judged,
    entries: [],
    given: [],
  };
  const own = seesAll(actor) ? null : ownKey(by, actor);
  return {
    id: null,
    district,
    period,
    by,
    since,
    edition: 0,
    stage: null,
    release: 0,
    entries: [],
    own,
    drawn,
  };
}

export async function measuresOn(db: Deps['db'], day: string): Promise<Measures> {
  const held = (await currentVersions(db, 'measure')).filter((version) => holdsOn(version, day));
  return new Map(held.map(({ key, data }) => [key, data.data]));
}

export function viewOf({ trades }: Deps, found: Found, language: Language) {
  const { id, period, by, since, edition, stage, own, drawn, entries } = found;
  const results = resultsOf(drawn);
  const mine = own === null ? results : results.filter(({ key }) => key === own);
  const channels = trades.find(({ name }) => name === 'issue')?.channel.named ?? {};
  return {
    ...{ case: id, title: by[language], period: period.name, edition, since, judges: by.judges },
    stage: stage === null ? null : (scores.stages[stage]?.[language] ?? stage),
    says: by.says[language],
    items: by.items.map((item) => ({
      ...{ ...item, doubled: [...item.doubled], title: item[language] },
      channels: item.doubled.map((name) => channels[name]?.[language] ?? name),
    })),
    all: own === null,
    // By name, never by points: the rank stands in its own column.
    results: mine.map((one) => ({
      ...one,
      items: one.items.map((item) => ({
        ...item,
        interval: item.interval === null ? null : [...item.interval],
      })),
    })),
    judged: results.length,
    median: medianOf(results.map(({ rank, total }) => (rank === null ? null : total))),
    medians: by.items.map(({ name }, n) => ({
      ...{
        item: name,
        median: medianOf(
          results.map(({ items }) => (items[n]?.few === true ? null : (items[n]?.points ?? null))),
        ),
      },
    })),
    entries: entries.filter(({ judged }) => own === null || judged === own),
  };
}

export type { TemplateInForce };
