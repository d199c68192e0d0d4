/** What a resident who is signed in has: matters, requests, subscriptions, and a copy of all of it. */
import { maySee } from '@gridgov/domain/loop/issues/who.ts';
import type { Language } from '@gridgov/domain/refusal.ts';
import Type from 'typebox';
import { defineRoute, type Route } from '../../../../platform/http/route.ts';
import { AreaCode, Moment, Uuid } from '../../../../platform/http/shapes.ts';
import {
  findWhole,
  IssueId,
  type IssueWhole,
  leadingView,
  shortNumber,
} from '../../../loop/issues/public.ts';
import { unitName, withoutHome } from '../../publication/public.ts';
import {
  CONTACT,
  findSession,
  listRequestsOf,
  listSubscriptionsOf,
  listWishes,
  maskContact,
  RequestView,
  requestView,
  type Session,
  SessionHeader,
  sessionIn,
  signedIn,
  subscriptionKey,
} from '../../residents/public.ts';
import type { PortalDeps } from '../deps.ts';
import { viewing } from '../matters/public-matters.ts';
import { listTicketsOf } from '../queries.ts';
import { residentActor } from '../report/tickets.ts';
import { ClockState, oneOf } from '../schema.ts';

const Mine = Type.Object({
  id: IssueId,
  shortNumber: Type.String({ maxLength: 20 }),
  title: Type.String({ maxLength: 200 }),
  place: Type.String({ maxLength: 200 }),
  stage: Type.String({ maxLength: 40 }),
  unit: Type.Union([Type.String({ maxLength: 100 }), Type.Null()]),
  role: oneOf('reporter', 'fellow'),
  clock: ClockState,
  dueAt: Type.Union([Moment, Type.Null()]),
  reportedAt: Moment,
});
const Me = Type.Object({
  contact: Type.String({ maxLength: 100 }),
  matters: Type.Array(Mine, { maxItems: 200 }),
  requests: Type.Array(RequestView, { maxItems: 100 }),
  subscriptions: Type.Array(
    Type.Object({
      id: Uuid,
      area: AreaCode,
      areaName: Type.String({ maxLength: 200 }),
      confirmed: Type.Boolean(),
      key: Type.String({ maxLength: 40 }),
    }),
    { maxItems: 100 },
  ),
});

export function meRoutes(deps: PortalDeps): Route[] {
  return [
    defineRoute({
      method: 'GET',
      path: '/portal/me',
      operationId: 'showResident',
      summary: 'One’s own matters, requests and subscriptions',
      tag: 'residents',
      right: 'public',
      audit: { access: 'personal' },
      schema: { headers: SessionHeader, reply: { 200: Type.Object({ me: Type.Union([Me, Type.Null()]) }) } },
      run: async (ask) => {
        const session = await findSession(deps.db, sessionIn(ask.headers.cookie), ask.now);
        await ask.record({ subject: session === null ? 'nobody' : 'own data' });
        return { me: session === null ? null : await meOf(deps, session, ask.language, ask.now) };
      },
    }),
    defineRoute({
      method: 'GET',
      path: '/portal/me/copy',
      operationId: 'copyResident',
      summary: 'A copy of everything kept of oneself, as a file',
      tag: 'residents',
      right: 'public',
      residents: 'only',
      audit: { access: 'personal' },
      schema: { headers: SessionHeader, reply: { 200: { binary: ['application/json'] } } },
      run: async (ask) => {
        const session = await signedIn(deps.db, ask.headers.cookie, ask.now);
        await ask.record({ subject: 'own data, a copy' });
        const copy = await copyOf(deps, session, ask.language, ask.now);
        return ask.reply.stream(JSON.stringify(copy, null, 2), {
          type: 'application/json; charset=utf-8',
          download: 'gridgov-my-data.json',
        });
      },
    }),
  ];
}

async function meOf(deps: PortalDeps, session: Session, language: Language, now: number) {
  const { db, crypto } = deps;
  const [matters, requests, subscriptions] = await Promise.all([
    mattersOf(deps, session, language, now),
    listRequestsOf(db, session.contactIndex),
    listSubscriptionsOf(db, session.contactIndex),
  ]);
  return {
    contact: maskContact(session.channel, crypto.open(session.contact, CONTACT)),
    matters: matters.map(({ whole: _, ...view }) => view),
    requests: requests.map((row) => requestView(crypto, row)),
    subscriptions: subscriptions.map(({ id, area, confirmedAt }) => ({
      id,
      area,
      areaName: deps.nameOf(area, language),
      confirmed: confirmedAt !== null,
      key: subscriptionKey(deps, id),
    })),
  };
}

async function mattersOf(deps: PortalDeps, session: Session, language: Language, now: number) {
  const { names, rules } = viewing(deps, language, now);
  const tickets = await listTicketsOf(deps.db, session.contactIndex);
  const found = await Promise.all(
    tickets.map(async ({ district, id, residentId }) => {
      const whole = await findWhole(deps.db, district, id);
      if (whole === null || !maySee(whole.state, residentActor(residentId))) return [];
      return [mineView(whole, residentId, { names, rules }, now)];
    }),
  );
  return found.flat();
}

type Look = Pick<ReturnType<typeof viewing>, 'names' | 'rules'>;

function mineView(whole: IssueWhole, residentId: string, { names, rules }: Look, now: number) {
  const { state } = whole;
  const clock = leadingView(rules.calendar, state, now);
  const own = state.reporter.personId === residentId;
  const className = state.classCode === null ? '' : names.classOf(state.classCode);
  return {
    whole: own ? whole : null,
    id: `${state.district}.${state.id}`,
    shortNumber: shortNumber(state.number),
    title: own ? names.said('class', state.title) : className,
    // Whoever joined sees what everybody sees.
    place: own ? whole.placeText : withoutHome(whole.placeText),
    stage: state.stage,
    unit: unitName(state.lead, names),
    role: own ? ('reporter' as const) : ('fellow' as const),
    clock: clock.state,
    dueAt: clock.dueAt === null ? null : Date.parse(clock.dueAt),
    reportedAt: state.reportedAt,
  };
}

/** In full, and with what was written: it is theirs. */
async function copyOf(deps: PortalDeps, session: Session, language: Language, now: number) {
  const me = await meOf(deps, session, language, now);
  const matters = await mattersOf(deps, session, language, now);
  const [wish] = await listWishes(deps.db, [session.contactIndex]);
  return {
    madeAt: new Date(now).toISOString(),
    channel: session.channel,
    contact: deps.crypto.open(session.contact, CONTACT),
    signedInSince: new Date(session.createdAt).toISOString(),
    matters: matters.map(({ whole, ...view }) => ({
      ...view,
      ...(whole === null
        ? {}
        : { number: whole.state.number, description: whole.description, rating: whole.state.rating }),
    })),
    requests: me.requests,
    subscriptions: me.subscriptions.map(({ key: _, ...rest }) => rest),
    telling: wish === undefined ? null : { told: wish.told, from: wish.quietFrom, to: wish.quietTo },
  };
}
