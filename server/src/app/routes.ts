import type { Language } from '@gridgov/domain/refusal.ts';
import { areaRoutes } from '../features/city/areas/routes.ts';
import { baseMapRoutes } from '../features/city/basemap/routes.ts';
import { nameRoutes } from '../features/city/names/routes.ts';
import { peopleRoutes } from '../features/city/people/routes.ts';
import { searchPlaces } from '../features/city/places/public.ts';
import { placeRoutes } from '../features/city/places/routes.ts';
import { rulesRoutes } from '../features/city/rules/routes.ts';
import { importTemplateRoutes } from '../features/city/templates/routes.ts';
import { unitRoutes } from '../features/city/units/routes.ts';
import { whistleRoutes } from '../features/hands/whistles/routes.ts';
import { fieldRoutes } from '../features/loop/field/routes.ts';
import { intakeRoutes } from '../features/loop/intake/routes.ts';
import { paperRoutes } from '../features/loop/issues/papers/routes.ts';
import { countOpenIn, countOpenOfUnits } from '../features/loop/issues/public.ts';
import { issueRoutes } from '../features/loop/issues/routes.ts';
import { exportRoutes } from '../features/loop/queues/exports/export-routes.ts';
import { lookRoutes } from '../features/loop/queues/live/look.ts';
import { issueViews } from '../features/loop/queues/public.ts';
import { listRoutes } from '../features/loop/queues/routes.ts';
import { streamRoutes } from '../features/outside/stream/routes.ts';
import { webhookRoutes } from '../features/outside/webhooks/routes.ts';
import { accountRoutes } from '../features/running/accounts/routes.ts';
import { auditRoutes } from '../features/running/audit/routes.ts';
import { demoRoutes } from '../features/running/demo/routes.ts';
import { fileRoutes } from '../features/running/files/routes.ts';
import { identityRoutes } from '../features/running/identity/routes.ts';
import { operateRoutes } from '../features/running/operate/routes.ts';
import { rightRoutes } from '../features/running/rights/routes.ts';
import { searchRoutes } from '../features/running/search/routes.ts';
import { buttonRoutes } from '../features/safety/buttons/routes.ts';
import { helpRoutes } from '../features/safety/help/routes.ts';
import { messageRoutes } from '../features/telling/messages/routes.ts';
import { noticeRoutes } from '../features/telling/notices/routes.ts';
import { portalRoutes } from '../features/telling/portal/routes.ts';
import { residentRoutes } from '../features/telling/residents/routes.ts';
import { deputyRoutes } from '../features/work/deputies/routes.ts';
import { dutyRoutes } from '../features/work/duty/routes.ts';
import { hasAdmitted } from '../features/work/guard/public.ts';
import { knowledgeRoutes } from '../features/work/knowledge/routes.ts';
import { ownDutyRoutes } from '../features/work/own-duty/routes.ts';
import { rosterRoutes } from '../features/work/roster/routes.ts';
import { shiftRoutes } from '../features/work/shifts/routes.ts';
import { statementRoutes } from '../features/work/statements/routes.ts';
import { swapRoutes } from '../features/work/swaps/routes.ts';
import { type TodoDeps, todoViews } from '../features/work/todo/public.ts';
import { todoRoutes } from '../features/work/todo/routes.ts';
import type { Route } from '../platform/http/route.ts';
import { heardRoute } from '../platform/ringing/heard.ts';
import { voiceRoute } from '../platform/ringing/routes.ts';
import { savedViewRoute } from '../platform/saved-views/routes.ts';
import { columnsByTrade, oldCaseRoutes } from '../platform/workflow/old/routes.ts';
import { tradePaperRoutes } from '../platform/workflow/paper-routes.ts';
import { tradeRoutes } from '../platform/workflow/routes.ts';
import { heardOf } from '../platform/workflow/unused.ts';
import { routesOfDutyList } from './admissions.ts';
import type { Context } from './context.ts';
import { dutyDepsOf, routesOfAttendance } from './duty.ts';
import { routesOfExams, routesOfTrainings } from './exams.ts';
import { helpDepsOf } from './help.ts';
import { openRoutes } from './open.ts';
import { routesOfPatrols } from './patrols.ts';
import { portalDepsOf } from './portal.ts';
import { purposesOf } from './purposes.ts';
import { actorsIn } from './ringing.ts';
import { routesOfFigures } from './scores.ts';
import { findersOn } from './search.ts';
import { todoDepsOf } from './todo.ts';
import { TRADE_PAPERS } from './trade-papers.ts';
import { FIELD_KINDS, TRADES } from './trades.ts';
import { limitsOf, ofSystem, optionalOf, unusedIn } from './used.ts';
import { whistleDepsOf } from './whistles.ts';
import { routesOfWorkforce } from './workforce.ts';

/** Every route of the server, each feature's list once. */
export function allRoutes(context: Context): Route[] {
  const { db, identity, signIn, settings, files, crypto, config, product } = context;
  const { city, issues, queues, offset, doors } = product;
  const portal = portalDepsOf(context);
  const unusedAt = unusedIn(city.rulesCache, optionalOf(tradesOf(product)));
  const isAnothers = (seat: string, person: string, at: number) => context.duty.isAnothers(seat, person, at);
  const todo = todoDepsOf(queues, product.trades, unusedAt, isAnothers);
  const called = {
    placeName: city.nameOf,
    unitText: (name: string, language: Language) => city.names.in(language).said('unit', name),
  };
  return [
    ...openRoutes(context),
    ...portalRoutes(portal),
    ...residentRoutes(portal),
    ...accountRoutes({ db, crypto, identity, signIn, publicUrl: settings.publicUrl, unusedAt, ...called }),
    ...fileRoutes({ db, store: files, mayRead: product.mayRead }),
    ...fieldRoutes({
      db,
      crypto,
      places: city.places,
      rules: city.rules,
      names: city.names,
      people: issues.people,
      districts: city.districts,
      ready: todo.ready,
    }),
    ...auditRoutes({ db, trades: tradesOf(product) }),
    ...operateRoutes({ db }),
    ...rightRoutes({ unusedAt, trades: tradesOf(product), purposes: purposesOf(product) }),
    ...searchRoutes({ finders: findersOn(context), log: context.log, unusedAt }),
    ...routesOfLists(product, todo),
    ...ofSystem(
      'deputies',
      deputyRoutes({
        db,
        offset,
        districts: city.districts,
        ...called,
        onChange: () => identity.forgetAll(),
      }),
    ),
    ...routesOfDays(context),
    ...ofSystem('knowledge', knowledgeRoutes({ db, offset, ...called })),
    ...ofSystem('intake', intakeRoutes({ issues, districts: city.districts })),
    ...issueRoutes(issues),
    ...paperRoutes(product.papers),
    ...routesOfTrades(context),
    ...demoRoutes({ demo: config.mode === 'demo', db }),
    ...noticeRoutes({
      db,
      districts: city.districts,
      names: city.names,
      trades: tradesOf(product),
      unusedAt,
      isAnothers,
    }),
    ...messageRoutes({
      db,
      crypto,
      districts: city.districts,
      ...product.messages,
      settings: config.messages,
      offset,
      trades: tradesOf(product),
      unusedAt,
    }),
    ...cityRoutes(context),
    ...identityRoutes({
      db,
      crypto,
      identity,
      log: context.log,
      publicUrl: settings.publicUrl,
      provider: doors.provider,
      ...called,
    }),
    ...programRoutes(context),
  ];
}

/** The duty roster: who is on duty, keeping it, swaps, and one's own duties. */
function routesOfDuty(context: Context): Route[] {
  const deps = dutyDepsOf(context);
  const own = [...ownDutyRoutes(deps), ...routesOfAttendance(context)];
  return [...dutyRoutes(deps), ...rosterRoutes(deps), ...swapRoutes(deps), ...own];
}

/** Who is on duty, and what one shift leaves to the next. */
function routesOfDays(context: Context): Route[] {
  const { db, product } = context;
  const { city, issues } = product;
  return [
    ...ofSystem('duty', routesOfDuty(context)),
    ...ofSystem('shifts', shiftRoutes({ db, cityKey: city.keyOf, people: issues.people })),
  ];
}

/** What every trade on the form has, and what one has besides. */
function routesOfTrades(context: Context): Route[] {
  const { trades, running, papers, city, issues } = context.product;
  const { db, config, log, duty, heart } = context;
  const help = helpDepsOf(context);
  return [
    ...ofSystem('whistle', whistleRoutes(whistleDepsOf(context))),
    ...ofSystem('help', [...helpRoutes(help), ...buttonRoutes(help)]),
    heardRoute({
      db,
      trades,
      isAnothers: (seat, person, at) => duty.isAnothers(seat, person, at),
      hasRoster: (seat) => duty.hasRoster(seat),
      beat: (person, at) => heart.beat(person, at),
    }),
    voiceRoute({
      ...{ db, trades, actorsOf: actorsIn(context), voiceKey: config.messages.voice?.key ?? null },
      onError: (what, error) => log.error(`${what} failed`, { error }),
    }),
    ...ofSystem('admission', routesOfDutyList(context)),
    ...ofSystem('worker', routesOfWorkforce(context)),
    ...ofSystem('patrol', routesOfPatrols(context)),
    ...ofSystem('exam', routesOfExams(context)),
    ...ofSystem('training', routesOfTrainings(context)),
    ...ofSystem('statement', statementRoutes({ db, districts: city.districts, people: issues.people })),
    ...tradeRoutes(trades, FIELD_KINDS),
    ...tradePaperRoutes(trades, papers.papers, TRADE_PAPERS),
    ...oldCaseRoutes(trades, running),
  ];
}

/** Lists of cases and of what waits, and views of both. */
function routesOfLists({ queues, live, exports }: Context['product'], todo: TodoDeps): Route[] {
  const { db } = queues;
  return [
    ...listRoutes(queues, live),
    ...exportRoutes(exports),
    ...lookRoutes({ db }),
    ...todoRoutes(todo),
    savedViewRoute(db, [issueViews(queues), todoViews(todo)]),
  ];
}

const tradesOf = ({ trades }: Context['product']) => trades.trades.map(({ served }) => served);

/** What the city consists of: areas, places, units, people, names, rules. */
function cityRoutes({ db, identity, crypto, config, product }: Context): Route[] {
  const { city, tiles, running, newId, offset } = product;
  const areasAt = async (at: number) => (await city.places.snapshot()).listAt('', at);
  return [
    ...areaRoutes({
      db,
      places: city.places,
      tiles,
      running,
      openMatters: (codes) => countOpenIn(db, city.districts(), codes),
      findPlaces: (text, limit, look) =>
        searchPlaces(
          { db, places: city.places, districts: city.districts, names: city.names },
          text,
          limit,
          look,
        ),
    }),
    ...placeRoutes({ db, places: city.places, running }),
    ...baseMapRoutes({ baseMap: product.baseMap, remote: config.baseMap }),
    ...unitRoutes({
      db,
      running,
      newId,
      offset,
      names: city.names,
      hasArea: async (at) => hasCode(await areasAt(at)),
      openMatters: (units) => countOpenOfUnits(db, city.districts(), units),
    }),
    ...peopleRoutes({
      db,
      crypto,
      running,
      newId,
      offset,
      areas: areasAt,
      placeName: city.nameOf,
      onPosts: () => identity.forgetAll(),
    }),
    ...importTemplateRoutes(columnsByTrade(tradesOf(product))),
    ...nameRoutes({ db, running, names: city.names, refresh: city.refreshNames, offset }),
    ...routesOfFigures({ db, product }),
    ...rulesRoutes({
      db,
      cache: city.rulesCache,
      optional: optionalOf(tradesOf(product)),
      limits: limitsOf(tradesOf(product)),
      running,
      offset,
      names: city.names,
      people: product.issues.people,
      pastMatters: product.pastMatters,
      admits: () => hasAdmitted(db, city.districts()),
    }),
  ];
}

/** What other programs are told. */
function programRoutes({ db, crypto, log, settings, product }: Context): Route[] {
  const { city, newId, doors } = product;
  const unusedAt = unusedIn(city.rulesCache, optionalOf(tradesOf(product)));
  const trades = () => heardOf(tradesOf(product), unusedAt(Date.now()));
  return [
    ...streamRoutes({
      db,
      hub: doors.hub,
      publicUrl: settings.publicUrl,
      districts: city.districts,
      trades,
    }),
    ...webhookRoutes({
      db,
      crypto,
      outside: doors.outside,
      log,
      publicUrl: settings.publicUrl,
      districts: city.districts,
      trades,
      hint: () => doors.pump.hint(),
      newId,
    }),
  ];
}

/** Where no areas are loaded yet every code is taken. */
function hasCode(areas: readonly { readonly code: string }[]): (code: string) => boolean {
  const codes = new Set(areas.map((area) => area.code));
  return (code) => codes.size === 0 || codes.has(code);
}

/** The same list for descriptions and snapshots: nothing is constructed, and no `run` may be called. */
export function describedRoutes(trades = TRADES): Route[] {
  const product = withStandIns({ trades: { trades: trades.map((served) => ({ served })) } });
  return allRoutes(withStandIns({ product }) as Context);
}

/**
 * The same list on some parts of a context, for the demo city's past. A route whose parts are missing may not be called.
 */
export function routesOnParts(
  platform: Partial<Context>,
  product: Partial<Context['product']>,
  doors: object,
): Route[] {
  const trades = { trades: [] };
  const whole = { ...platform, product: withStandIns({ trades, ...product, doors: withStandIns(doors) }) };
  return allRoutes(withStandIns(whole) as Context);
}

function withStandIns(parts: object): unknown {
  return new Proxy(parts, {
    get: (given, name) => (name in given ? (given as Record<PropertyKey, unknown>)[name] : standIn),
  });
}

/** Answers every member with itself: routes only keep what they are given until they run. */
const standIn: unknown = new Proxy(() => undefined, {
  get: (_target, name) => (name === Symbol.toPrimitive ? () => '' : standIn),
  apply: () => standIn,
});

/** What the public description says about each tag. */
export const TAGS: Readonly<Record<string, string>> = {
  open311: 'Open311 GeoReport v2: public matters, and reports from other programs',
  ogc: 'OGC API – Features: areas, grids and public matters for maps',
  feeds: 'Feeds for readers, calendars and warning systems',
  warnings: 'Warnings to the public',
  events: 'The event stream for programs: what happens, as it happens',
  webhooks: 'Programs that are told of events, for the system administrator',
  field: 'What phones in the field are given and bring back',
  files: 'Photos and other files: sent in pieces, served to those who may see their matter',
  audit: 'Records of access and events, for the audit administrator',
  operate: 'Queued work that failed, for the system administrator',
  'grid plans': 'Drawing, reviewing and filing changes of grids',
  imports: 'Files brought in: preview, progress and result',
  routing: 'Rules that say which unit answers, tried out and explained',
  search: 'One search over cases, matters, people, units and places',
  session: 'Signing in and out, the own account',
  accounts: 'Accounts of people, their locks and rules, for the security administrator',
  deputies: 'Who acts in a post in place of its holder, for some days',
  exams: 'Courses, their question banks, and exams',
  duty: 'The duty roster: who is on duty, the month plan, swaps, absences, one’s own duties',
  shifts: 'Hand-over notes of a seat, read and confirmed by the next shift',
  scores: 'Scores of streets and units: templates, results item by item, and their papers',
  figures: 'Measures of the work done, with both their numbers and the rows behind them',
  knowledge: 'Answers of the hotline, and what it does not take, dated and owned',
  intake: 'Telephone intake: earlier matters of the number that calls',
  portal: 'Residents: public matters, reporting, following and joining without an account',
  residents: 'Residents: signing in with an address, own data, subscriptions, and the desk that answers',
  publication: 'What a person lets out to everybody: photos, descriptions, notices, offices',
  whistles: 'Whistles of streets: whom to call, those of a matter, the board of a district',
  patrols: 'Patrols of grids by plan: check points, check-ins, finds, and what was missed',
  workers: 'The workforce: posts, vacancies and households of grids, what a grid should have',
  statements: 'Pay for verified work: statements of a month, their export, and lines by item for the audit',
  admissions: 'The duty list: what may be given to grid workers, and applications to put a matter on it',
  help: 'Requests for help: asking without an account, buttons, what rings for a duty post',
  trades: 'Every trade on the form: its list, one case, and the commands that move it',
  issues: 'Matters: queues, search, one matter, and the commands that move it',
  areas: 'Areas, grids, places, map tiles and plans of grids',
  messages: 'Messages to people outside: their states, the hours of the city, the own choice',
  todo: 'What waits for a post over all trades, and what others owe it',
  notices: 'What was told to a post or a person, and what is read',
  units: 'Departments, firms and stations that handle matters',
  names: 'Names of areas, units, classes and conditions in other languages',
  people: 'People, their posts, handovers and the roster',
  rules: 'Classes, standards, calendars, settings, lists and routing, all dated',
  tokens: 'Tokens of programs, for the security administrator',
};
