/** The routes of the trades, made from their tables. */
import type { Actor } from '@gridgov/domain/city/people/posts.ts';
import { tradeRight } from '@gridgov/domain/city/people/trade-rights.ts';
import { Refusal, sayField } from '@gridgov/domain/refusal.ts';
import { notTheirs, rowOf } from '@gridgov/domain/workflow/allowed.ts';
import type { PlaceValue } from '@gridgov/domain/workflow/fields.ts';
import { relationsOf } from '@gridgov/domain/workflow/relations.ts';
import { asksReason, hasSealed } from '@gridgov/domain/workflow/sealed.ts';
import type { Static } from 'typebox';
import Type from 'typebox';
import { capital } from '../http/capital.ts';
import { known } from '../http/known.ts';
import { defineRoute, type Route } from '../http/route.ts';
import { pageQuery, Reason } from '../http/shapes.ts';
import { actOn, beginCase } from './act.ts';
import { bodySchema, type KindSchemas, splitId } from './body-schema.ts';
import { commandView } from './command-view.ts';
import { caseFollowRoutes } from './follow-routes.ts';
import { listPage } from './list.ts';
import { nameOfTrade, type OpenTrade, type TradeDeps } from './open.ts';
import { pageRoutes } from './page-routes.ts';
import { findCase } from './queries.ts';
import { CaseAnswer, CaseDetail, CasePage, CaseParams, CaseWords, TradesView } from './schema.ts';
import { wordsView } from './sealed-view.ts';
import { beginningsOf, type Served } from './served.ts';
import { isUsed } from './unused.ts';
import { answerView, detailView, type Looking } from './views.ts';

const examples = { id: '370602.0192d3a0-7b1c-7000-8000-0123456789ab' };

/** `kinds`: how the fields are sent whose shape is the city's own, a place for one. */
export function tradeRoutes(deps: TradeDeps, kinds: KindSchemas): Route[] {
  return [tradesRoute(deps), ...deps.trades.flatMap((open) => routesOf(deps, open, kinds))];
}

function routesOf(deps: TradeDeps, open: OpenTrade, kinds: KindSchemas): Route[] {
  const { trade } = open.served;
  const begins = beginningsOf(open.served);
  const others = Object.keys(trade.commands).filter(
    (command) => !begins.includes(command) && rowOf(trade, command).who.some((who) => who !== 'system'),
  );
  const routes = [
    listRoute(deps, open),
    showRoute(deps, open),
    ...caseFollowRoutes(deps, open),
    ...(hasSealed(trade) ? [wordsRoute(deps, open)] : []),
    ...begins.map((command) => beginRoute(deps, open, command, kinds)),
    ...others.map((command) => commandRoute(deps, open, command, kinds)),
    ...pageRoutes(deps, open),
  ];
  return routes.map((route) => ({ ...route, system: trade.name }));
}

function tradesRoute(deps: TradeDeps): Route {
  return defineRoute({
    method: 'GET',
    path: '/trades',
    operationId: 'listTrades',
    summary: 'The trades this post may use: their stages, and the commands that begin a case',
    tag: 'trades',
    right: 'signed-in',
    audit: { none: 'words of the tables, and what this post may do' },
    schema: { reply: { 200: TradesView } },
    run: ({ actor, language, now }) => ({
      items: deps.trades.flatMap(({ served }) => tradeView(deps, served, { actor, language, now })),
    }),
  });
}

function tradeView(deps: TradeDeps, served: Served, looking: Looking): Static<typeof TradesView>['items'] {
  const { trade, path } = served;
  const { actor, language, now } = looking;
  const relations = relationsOf(trade, null, actor);
  const given = { ...deps, inForce: deps.inForce(now) };
  const begins = beginningsOf(served).map((command) => {
    const refusal = notTheirs(trade, command, actor, relations);
    return commandView({ trade, command, refusal, state: null }, looking, given);
  });
  const uses = actor.rights.has(tradeRight(trade, 'read')) || begins.some(({ allowed }) => allowed);
  if (!uses || !isUsed(deps, served, now)) return [];
  const stages = Object.entries(trade.stages).map(([stage, row]) => ({
    stage,
    label: row[language],
    open: row.open,
  }));
  const districts = districtsFor(deps, actor).map((value) => ({
    value,
    label: deps.nameOf(value, language),
  }));
  const rings = served.rings !== undefined;
  return [{ name: trade.name, label: capital(trade[language]), path, rings, stages, begins, districts }];
}

/** Where an actor may begin a case: the own district, or any for those who work in the whole city. */
function districtsFor({ districts }: TradeDeps, { area }: Actor): readonly string[] {
  return districts().filter((district) => area === '' || area.startsWith(district));
}

function listRoute(deps: TradeDeps, open: OpenTrade): Route {
  const { trade, path } = open.served;
  return defineRoute({
    method: 'GET',
    path: `/${path}`,
    operationId: `list${capital(path)}`,
    summary: `Cases this post may see, newest first (${trade.zh})`,
    tag: 'trades',
    right: tradeRight(trade, 'read'),
    audit: { none: 'each case as far as its reader may see it' },
    schema: {
      query: Type.Object({
        ...pageQuery,
        stage: Type.Optional(Type.Enum(Object.keys(trade.stages))),
        mine: Type.Optional(Type.Boolean({ description: 'Only those in which this post has to move' })),
      }),
      reply: { 200: CasePage },
    },
    run: ({ actor, query, language, now }) => listPage(deps, open.served, { actor, language, now }, query),
  });
}

function showRoute(deps: TradeDeps, { served }: OpenTrade): Route {
  const { trade, path } = served;
  return defineRoute({
    method: 'GET',
    path: `/${path}/:id`,
    operationId: `show${capital(trade.name)}`,
    summary: `One case with what this reader may see and do (${trade.zh})`,
    tag: 'trades',
    right: 'signed-in',
    audit: { none: 'the case as far as its reader may see it, which is asked case by case' },
    examples,
    schema: { params: CaseParams, reply: { 200: CaseDetail } },
    run: async ({ actor, params, language, now }) => {
      const state = await findCase(deps.db, served, ...splitId(params.id));
      const view = state === null ? null : await detailView(deps, served, state, { actor, language, now });
      if (view === null) throw new Refusal('not-found', { what: nameOfTrade(served) });
      return view;
    },
  });
}

function wordsRoute(deps: TradeDeps, { served }: OpenTrade): Route {
  const { trade, path } = served;
  return defineRoute({
    method: 'POST',
    path: `/${path}/:id/words`,
    operationId: `words${capital(trade.name)}`,
    summary: `Sealed words of a case, as far as this reader may see them (${trade.zh})`,
    description: 'Whoever has nothing to do with the case says why they look.',
    tag: 'trades',
    right: 'signed-in',
    audit: { access: 'personal' },
    examples,
    schema: {
      params: CaseParams,
      body: Type.Object({ reason: Type.Optional(Reason) }),
      reply: { 200: CaseWords },
    },
    run: async ({ actor, params, body, language, now, record }) => {
      const state = await findCase(deps.db, served, ...splitId(params.id));
      const view = state === null ? null : await wordsView(deps, served, state, { actor, language, now });
      if (state === null || view === null) throw new Refusal('not-found', { what: nameOfTrade(served) });
      if (body.reason === undefined && asksReason(trade, state, actor))
        throw new Refusal('field-missing', { field: '@word.reason' });
      const { reason = '经办这一件' } = body;
      await record({ subject: `${trade.name}:${params.id}`, reason, details: { words: view.items.length } });
      return view;
    },
  });
}

function beginRoute(deps: TradeDeps, open: OpenTrade, command: string, kinds: KindSchemas): Route {
  const { path } = open.served;
  return defineRoute({
    ...frameOf(open.served, command),
    path: `/${path}/commands/${command}`,
    description: `${doesOf(open.served, command)} The id of the command (Idempotency-Key) becomes the id of the case: sent twice it is one case.`,
    schema: {
      query: Type.Object({
        district: Type.Optional(
          known(
            'area',
            Type.String({
              pattern: '^\\d{6}$',
              maxLength: 6,
              description: 'Where it is begun, for those who work in several',
            }),
          ),
        ),
      }),
      body: bodySchema(rowOf(open.served.trade, command).fields, kinds),
      reply: { 200: CaseAnswer },
    },
    run: async ({ actor, body, query, commandId, requestId, address, now, clientAt, language }) => {
      const { anywhere = false } = open.served;
      const resolved = deps.resolve(anywhere ? { place: {}, ...body } : body, now, anywhere);
      const district = districtOf(deps, actor, query.district, districtIn(resolved));
      const given = anywhere
        ? begunAnywhere(deps, command, resolved, district)
        : { district: sureOf(district), command, body: resolved };
      const origin = { commandId, requestId, address, now, clientAt };
      const { result } = await beginCase(deps, open, actor, given, origin);
      return answerView(open.served, result, language);
    },
  });
}

/** Where a place of the body lies: a case is kept in its district. */
function districtIn({ place }: Readonly<Record<string, unknown>>): string | undefined {
  const { district } = (place ?? {}) as { readonly district?: unknown };
  return typeof district === 'string' && district !== '' ? district : undefined;
}

function districtOf(
  deps: TradeDeps,
  actor: Actor,
  asked: string | undefined,
  ofPlace: string | undefined,
): string | undefined {
  // What is named must be where the place is.
  if (asked !== undefined && ofPlace !== undefined && asked !== ofPlace) throw new Refusal('outside-area');
  const named = asked ?? ofPlace;
  const own = districtsFor(deps, actor);
  if (named !== undefined && !own.includes(named)) throw new Refusal('outside-area');
  return named ?? (own.length === 1 ? own[0] : undefined);
}

function sureOf(district: string | undefined): string {
  if (district !== undefined) return district;
  throw new Refusal('field-missing', { field: sayField('district', '区县', 'district') });
}

/** Where nobody knows the district the case lies in the first one, and its place says that it is not known. */
function begunAnywhere(
  { districts }: TradeDeps,
  command: string,
  body: Readonly<Record<string, unknown>>,
  known: string | undefined,
) {
  const place = body.place as PlaceValue;
  const named = place.district === '' && known !== undefined ? { ...place, district: known } : place;
  const [first] = districts();
  return { district: sureOf(known ?? first), command, body: { ...body, place: named } };
}

function commandRoute(deps: TradeDeps, open: OpenTrade, command: string, kinds: KindSchemas): Route {
  const { trade, path } = open.served;
  return defineRoute({
    ...frameOf(open.served, command),
    path: `/${path}/:id/commands/${command}`,
    description: doesOf(open.served, command),
    examples,
    schema: {
      params: CaseParams,
      body: bodySchema(rowOf(trade, command).fields, kinds),
      reply: { 200: CaseAnswer },
    },
    run: async ({ actor, params, body, commandId, requestId, address, now, clientAt, language }) => {
      const [district, id] = splitId(params.id);
      const given = { district, id, command, body: deps.resolve(body, now, open.served.anywhere === true) };
      const { result } = await actOn(deps, open, actor, given, {
        commandId,
        requestId,
        address,
        now,
        clientAt,
      });
      return answerView(open.served, result, language);
    },
  });
}

const frameOf = ({ trade }: Served, command: string) => {
  const { zh, en } = rowOf(trade, command);
  return {
    method: 'POST',
    summary: `${capital(en)} (${zh})`,
    tag: 'trades',
    operationId: `${command}${capital(trade.name)}`,
    right: tradeRight(trade, command),
    audit: { event: `${trade.name}.${command}` },
  } as const;
};

function doesOf({ trade }: Served, command: string): string {
  const { does } = rowOf(trade, command);
  return typeof does === 'string' ? `${does}.` : `${does.en}.`;
}
