/** Reporting without an account: the sum to work out, photos, advice while writing, the report, joining another's. */
import { decideJoin, isPublicClass } from '@gridgov/domain/loop/issues/public.ts';
import { Refusal, say } from '@gridgov/domain/refusal.ts';
import Type from 'typebox';
import { known } from '../../../../platform/http/known.ts';
import { defineRoute, type Route } from '../../../../platform/http/route.ts';
import { Moment, Uuid } from '../../../../platform/http/shapes.ts';
import { findWhole, giveEvents, IssueId, resolvePlace, shortNumber } from '../../../loop/issues/public.ts';
import type { PortalDeps } from '../deps.ts';
import { tellReported } from '../own/tell.ts';
import { insertTicket } from '../queries.ts';
import { Advice, Contact, PlaceGiven, Reported, Solution } from '../schema.ts';
import { adviseResident } from './advice.ts';
import { Nature, PHOTO_BYTES, reportFields, sendReport, takePhoto } from './report.ts';
import { newTicket, residentActor, residentIdOf } from './tickets.ts';

const examples = { id: '990106.0192d3a0-7b1c-7000-8000-0123456789ab' };

export function reportRoutes(deps: PortalDeps): Route[] {
  return [challengeRoute(deps), photoRoute(deps), adviceRoute(deps), reportRoute(deps), joinRoute(deps)];
}

function challengeRoute({ guard }: PortalDeps): Route {
  return defineRoute({
    method: 'GET',
    path: '/portal/challenge',
    operationId: 'portalChallenge',
    summary: 'A sum to work out before something is sent',
    description: 'Find a whole number `nonce` so that SHA-256 of `salt:nonce` begins with `bits` zero bits.',
    tag: 'portal',
    right: 'public',
    audit: { none: 'hands out a random number' },
    schema: {
      reply: {
        200: Type.Object({
          salt: Type.String({ maxLength: 40 }),
          bits: Type.Integer({ minimum: 0, maximum: 40 }),
          until: Moment,
          sign: Type.String({ maxLength: 100 }),
        }),
      },
    },
    run: ({ now }) => guard.challenge(now),
  });
}

function photoRoute(deps: PortalDeps): Route {
  return defineRoute({
    method: 'POST',
    path: '/portal/photos',
    operationId: 'sendPortalPhoto',
    summary: 'Send a photo for a report or an addition',
    description:
      '`Portal-Draft` is the id the report will have (its Idempotency-Key), or of the command that attaches it. What the camera wrote is taken out; nobody but those who deal with it sees the photo until a person has looked at it.',
    tag: 'portal',
    right: 'public',
    audit: { access: 'import' },
    schema: {
      headers: Type.Object({ 'portal-draft': Uuid }),
      body: {
        binary: ['image/jpeg', 'image/png', 'image/webp', 'image/heic', 'image/heif'],
        maxBytes: PHOTO_BYTES,
      },
      reply: { 201: Type.Object({ id: Uuid, bytes: Type.Integer({ minimum: 0, maximum: PHOTO_BYTES }) }) },
    },
    run: async (ask) => {
      const file = await takePhoto(deps, ask.body, ask.headers['portal-draft'], ask);
      await ask.record({ subject: `file:${file.id}` });
      return ask.reply.json(201, { id: file.id, bytes: file.bytes });
    },
  });
}

function adviceRoute(deps: PortalDeps): Route {
  return defineRoute({
    method: 'POST',
    path: '/portal/advice',
    operationId: 'advisePortal',
    summary: 'Likely classes for a text, similar open matters near a place, who comes by when',
    tag: 'portal',
    right: 'public',
    // Not kept what was written: only that somebody asked.
    audit: { access: 'personal' },
    schema: {
      body: Type.Object({
        text: Type.String({ maxLength: 1000 }),
        place: Type.Optional(PlaceGiven),
        classCode: Type.Optional(known('class', Type.String({ maxLength: 60 }))),
        nature: Type.Optional(Nature),
      }),
      reply: { 200: Advice },
    },
    run: async (ask) => {
      await deps.guard.count('advice', ask.address, ask.now);
      const place =
        ask.body.place === undefined ? null : resolvePlace(ask.body.place, deps.issues.places, ask.now);
      return adviseResident(deps, { ...ask.body, place }, ask.language, ask.now);
    },
  });
}

const ReportBody = Type.Object({ ...reportFields, solution: Solution });

function reportRoute(deps: PortalDeps): Route {
  return defineRoute({
    method: 'POST',
    path: '/portal/matters',
    operationId: 'reportByResident',
    summary: 'Report a matter; answers its number and the secret to follow it by',
    description: 'Sent twice with the same Idempotency-Key it is one matter, and the answer the same.',
    tag: 'portal',
    right: 'public',
    audit: { event: 'issue.reported' },
    idempotent: 'required',
    schema: { body: ReportBody, reply: { 200: Reported } },
    run: async (ask) => {
      await deps.guard.count('report', ask.address, ask.now);
      await deps.guard.check(ask.body.solution, ask.commandId, ask.now);
      return sendReport(deps, ask.body, ask);
    },
  });
}

function joinRoute(deps: PortalDeps): Route {
  return defineRoute({
    method: 'POST',
    path: '/portal/matters/:id/join',
    operationId: 'joinMatter',
    summary: 'Join an open matter as one who met the same; answers a secret of one’s own',
    tag: 'portal',
    right: 'public',
    audit: { event: 'issue.joined' },
    idempotent: 'required',
    examples,
    schema: {
      params: Type.Object({ id: IssueId }),
      body: Type.Object({ contact: Type.Optional(Contact), solution: Solution }),
      reply: { 200: Reported },
    },
    run: async (ask) => {
      const { body, commandId, now, address, requestId, language } = ask;
      await deps.guard.count('join', address, now);
      await deps.guard.check(body.solution, commandId, now);
      const [district = '', id = ''] = ask.params.id.split('.');
      const residentId = residentIdOf(commandId);
      const wish = { district, id, residentId, language, contact: body.contact, at: now };
      const { ticket, secret } = newTicket(deps.crypto, wish);
      const actor = residentActor(residentId);
      const origin = { commandId, requestId, address, now, clientAt: ask.clientAt };
      await giveEvents(deps.issues, actor, { district, id, ...origin }, (state) => {
        if (!isPublicClass(state.classCode)) throw new Refusal('not-found', { what: '@word.issue' });
        return decideJoin(state, actor);
      });
      await insertTicket(deps.db, ticket);
      const number = await numberOf(deps, district, id);
      await tellReported(deps, { ticket, number, secret }, now);
      return {
        id: ask.params.id,
        number,
        shortNumber: shortNumber(number),
        secret,
        next: null,
        together: null,
      };
    },
  });
}

async function numberOf(deps: PortalDeps, district: string, id: string): Promise<string> {
  const whole = await findWhole(deps.db, district, id);
  if (whole === null) throw new Refusal('not-found', { what: say('这件事', 'This matter') });
  return whole.state.number;
}
