/** The papers of a trade: numbered once for each version of a case, made and opened by whoever sees all of it. */
import { dayTextAt } from '@gridgov/domain/calendar/zone.ts';
import type { Actor } from '@gridgov/domain/city/people/posts.ts';
import { tradeRight } from '@gridgov/domain/city/people/trade-rights.ts';
import { Refusal } from '@gridgov/domain/refusal.ts';
import type { EventOf, Types } from '@gridgov/domain/workflow/form.ts';
import Type from 'typebox';
import { capital } from '../http/capital.ts';
import { defineRoute, type Route } from '../http/route.ts';
import { Uuid } from '../http/shapes.ts';
import type { PaperKind, Papers } from '../papers/papers.ts';
import { findPaper, listPapers } from '../papers/queries.ts';
import { sendPaper } from '../papers/send.ts';
import { noPaper, PaperView, paperListOf, paperView } from '../papers/view.ts';
import { splitId } from './body-schema.ts';
import { type InForce, nameOfTrade, type TradeDeps } from './open.ts';
import { whoOf } from './origin.ts';
import { casesById, eventIn, findCaseEvent, listCaseEvents } from './queries.ts';
import { CaseParams } from './schema.ts';
import type { Served } from './served.ts';

type Data = Readonly<Record<string, unknown>>;
export type Around = {
  readonly inForce: InForce;
  readonly nameOf: (area: string) => string;
  readonly seatName: (seat: string) => string | null;
  /** All that happened in the case so far, in its order. */
  readonly record: readonly { readonly at: number; readonly event: EventOf<Types> }[];
};

export type TradePaper = PaperKind & {
  /** What it prints of a case as it stands, in Chinese and without people's names; null where there is nothing to print yet. */
  readonly prints: (state: Types['State'], around: Around) => (Data & { readonly issuer: string }) | null;
};
export type TradePapers = { readonly served: Served; readonly kinds: readonly TradePaper[] };

const PAPER_PARAMS = Type.Object({ ...CaseParams.properties, paper: Uuid });
const examples = {
  id: '370602.0192d3a0-7b1c-7000-8000-0123456789ab',
  paper: '0192d3a0-7b1c-7000-8000-0123456789ab',
};
const SEEN = 'papers name no people; who may see the case is checked case by case';

export function tradePaperRoutes(deps: TradeDeps, papers: Papers, offers: readonly TradePapers[]): Route[] {
  return offers.flatMap((offer) =>
    [listRoute(deps, papers, offer), giveRoute(deps, papers, offer), openRoute(deps, papers, offer)].map(
      (route) => ({
        ...route,
        system: offer.served.trade.name,
      }),
    ),
  );
}

const frameOf = ({ served: { trade, path } }: TradePapers) => ({
  path: `/${path}/:id/papers`,
  tag: 'trades',
  right: tradeRight(trade, 'read'),
});

function listRoute(deps: TradeDeps, { scanned }: Papers, offer: TradePapers): Route {
  const { trade } = offer.served;
  return defineRoute({
    ...frameOf(offer),
    method: 'GET',
    operationId: `list${capital(trade.name)}Papers`,
    summary: `The numbered papers of a case, and which can be made (${trade.zh})`,
    audit: { none: SEEN },
    examples: { id: examples.id },
    schema: { params: CaseParams, reply: { 200: paperListOf(Type.String({ maxLength: 40 })) } },
    async run({ actor, params, language, now }) {
      const { state } = await caseFor(deps, offer, params.id, actor);
      const listed = await listPapers(deps.db, state.district, state.id);
      const around = await aroundAt(deps, offer, state, now);
      const kinds = offer.kinds.filter(({ prints }) => prints(state, around) !== null);
      return {
        papers: listed.map((row) => ({ ...paperView(row, offer.kinds, language), scan: scanned(row) })),
        kinds: kinds.map((kind) => ({ kind: kind.name, name: kind[language] })),
      };
    },
  });
}

function giveRoute(deps: TradeDeps, papers: Papers, offer: TradePapers): Route {
  const { trade } = offer.served;
  return defineRoute({
    ...frameOf(offer),
    method: 'POST',
    operationId: `make${capital(trade.name)}Paper`,
    summary: `Make a paper of a case as it stands: it gets its number, once for each step (${trade.zh})`,
    audit: { event: 'series.given' },
    examples: { id: examples.id },
    schema: {
      params: CaseParams,
      body: Type.Object({ kind: Type.Enum(offer.kinds.map(({ name }) => name)) }),
      reply: { 200: PaperView },
    },
    async run({ actor, params, body, language, now, requestId, address, commandId }) {
      const { state, version } = await caseFor(deps, offer, params.id, actor);
      const kind = offer.kinds.find(({ name }) => name === body.kind);
      const printed = kind?.prints(state, await aroundAt(deps, offer, state, now)) ?? null;
      const event = await findCaseEvent(deps.db, state.district, state.id, version);
      if (kind === undefined || printed === null || event === null) throw noPaper();
      const row = await papers.give({
        ...{ kind, district: state.district, trade: trade.name, about: state.id },
        ...{ event: version, at: event.at, now },
        data: { title: kind.zh, day: dayTextAt(event.at).split('-').map(Number), ...printed },
        who: whoOf(actor, tradeRight(trade, 'read'), { requestId, address, commandId, now }),
      });
      return paperView(row, offer.kinds, language);
    },
  });
}

function openRoute(deps: TradeDeps, papers: Papers, offer: TradePapers): Route {
  const frame = frameOf(offer);
  const { trade } = offer.served;
  return defineRoute({
    ...frame,
    path: `${frame.path}/:paper/file`,
    method: 'GET',
    operationId: `open${capital(trade.name)}Paper`,
    summary: `A paper as PDF/A, made on first use and the same ever after (${trade.zh})`,
    audit: { none: SEEN },
    rate: 'heavy',
    problems: [503],
    examples,
    schema: {
      params: PAPER_PARAMS,
      query: Type.Object({ save: Type.Optional(Type.Boolean({ description: 'To keep it as a file' })) }),
      reply: { 200: { binary: ['application/pdf'] } },
    },
    async run({ actor, params, query, now, reply }) {
      const { state } = await caseFor(deps, offer, params.id, actor);
      const row = await findPaper(deps.db, state.district, params.paper);
      if (row === null || row.trade !== trade.name || row.about !== state.id) throw noPaper();
      return sendPaper(papers, row, { now, reply, save: query.save === true });
    },
  });
}

/** More than any case has. */
const LONGEST = 10_000;

async function aroundAt(
  { db, inForce, nameOf, seatName }: TradeDeps,
  { served: { trade } }: TradePapers,
  { district, id }: Types['State'],
  now: number,
): Promise<Around> {
  const rows = await listCaseEvents(db, district, id, LONGEST);
  return {
    inForce: inForce(now),
    nameOf: (area) => nameOf(area, 'zh'),
    seatName: (seat) => seatName(seat, 'zh'),
    record: rows.reverse().map((row) => ({ at: row.at, event: eventIn(trade.name, row) })),
  };
}

/** @throws Refusal the same for what does not exist and for what is not wholly to be seen */
async function caseFor({ db }: TradeDeps, { served }: TradePapers, id: string, actor: Actor) {
  const [district, own] = splitId(id);
  const found = (await casesById(db, served, district, [own])).get(own);
  if (found === undefined || served.trade.sight(found.state, actor) !== 'content')
    throw new Refusal('not-found', { what: nameOfTrade(served) });
  return found;
}
