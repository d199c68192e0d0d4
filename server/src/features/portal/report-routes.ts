/** Reporting without an account: the sum to work out, photos, advice while writing, the report, joining another's. */
import { decideJoin, isPublicClass } from '@gridgov/domain/issues/public.ts';
import { Refusal } from '@gridgov/domain/refusal.ts';
import type { Static } from 'typebox';
import Type from 'typebox';
import { known } from '../../platform/http/known.ts';
import { HttpProblem } from '../../platform/http/problem.ts';
import { defineRoute, type Route } from '../../platform/http/route.ts';
import { Moment, Uuid } from '../../platform/http/shapes.ts';
import { say } from '../../platform/http/words.ts';
import { takeWhole } from '../files/public.ts';
import { findWhole, giveEvents, IssueId, report, resolvePlace, shortNumber } from '../issues/public.ts';
import { adviseResident, nextFor } from './advice.ts';
import { mayBeAnonymous } from './classes.ts';
import type { PortalDeps } from './deps.ts';
import { insertTicket } from './queries.ts';
import { Advice, Contact, oneOf, PlaceGiven, Reported, Solution } from './schema.ts';
import { tellReported } from './tell.ts';
import { newTicket, residentActor, residentIdOf } from './tickets.ts';

const examples = { id: '990106.0192d3a0-7b1c-7000-8000-0123456789ab' };
const PHOTO_BYTES = 10 * 1024 * 1024;
const MOST_PHOTOS = 3;
const Nature = oneOf('complaint', 'help', 'emergency', 'suggestion', 'report');

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

function photoRoute({ db, store, guard }: PortalDeps): Route {
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
      await guard.count('photo', ask.address, ask.now);
      const personId = residentIdOf(ask.headers['portal-draft']);
      const whole = { name: 'photo.jpg', personId, most: PHOTO_BYTES };
      const file = await takeWhole({ db, store }, ask.body, whole, ask.now);
      if (file.width === null) throw new HttpProblem('media-wrong', { right: 'JPEG, PNG, WebP, HEIC' });
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

const ReportBody = Type.Object({
  nature: Nature,
  classCode: Type.Optional(known('class', Type.String({ maxLength: 60 }))),
  description: Type.String({ minLength: 2, maxLength: 2000 }),
  place: PlaceGiven,
  files: Type.Optional(Type.Array(Uuid, { maxItems: MOST_PHOTOS })),
  contact: Type.Optional(Contact),
  solution: Solution,
});

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
      const { body, commandId, now, address, requestId, language } = ask;
      await deps.guard.count('report', address, now);
      await deps.guard.check(body.solution, commandId, now);
      const rules = deps.issues.rules.current(now);
      const { nature, classCode = null, contact } = body;
      if (contact === undefined && !mayBeAnonymous(rules, nature, classCode)) throw addressNeeded();
      if (classCode !== null && !rules.classes.some(({ code }) => code === classCode))
        throw unknownClass(classCode);
      const place = resolvePlace(body.place, deps.issues.places, now);
      const residentId = residentIdOf(commandId);
      const wish = { district: place.district, id: commandId, residentId, language, contact, at: now };
      const { ticket, secret } = newTicket(deps.crypto, wish);
      const input = {
        channel: 'public' as const,
        nature,
        title: titleOf(classCode === null ? null : deps.issues.names.classOf(classCode), body),
        description: body.description,
        classCode,
        place,
        reporter: { personId: residentId, kind: 'resident' as const },
        ...(contact?.channel === 'sms' ? { contact: { phone: contact.to } } : {}),
        files: body.files ?? [],
        linked: [],
      };
      const origin = { commandId, requestId, address, now, clientAt: ask.clientAt };
      const { result } = await report(deps.issues, residentActor(residentId), input, origin);
      // Only now: who is refused must not be told of a matter that is somebody else's.
      await insertTicket(deps.db, ticket);
      const number = String(result.number);
      await tellReported(deps, { ticket, number, secret }, now);
      const next = await nextFor(deps, { place, nature }, language, now);
      return { id: `${place.district}.${commandId}`, number, shortNumber: shortNumber(number), secret, next };
    },
  });
}

const LONGEST_TITLE = 30;

/** What it is called in lists: the class where it is known, else how the text begins. */
function titleOf(className: string | null, { description }: Static<typeof ReportBody>): string {
  if (className !== null) return className;
  const [first = ''] = description.trim().split(/[\n。！？.!?]/);
  const letters = [...(first || description.trim())];
  return letters.length > LONGEST_TITLE ? `${letters.slice(0, LONGEST_TITLE).join('')}…` : letters.join('');
}

function addressNeeded(): HttpProblem {
  const message = { zh: '这类事要能联系到您', en: 'this kind of matter needs a way to reach you' };
  const right = { zh: '手机号或邮箱', en: 'a mobile number or an e-mail address' };
  return new HttpProblem('body-wrong', { count: 1 }, { errors: [{ field: 'contact', message, right }] });
}

function unknownClass(code: string): Refusal {
  return new Refusal('field-wrong', { field: '@word.class', problem: code, right: '@word.knownClass' });
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
      return { id: ask.params.id, number, shortNumber: shortNumber(number), secret, next: null };
    },
  });
}

async function numberOf(deps: PortalDeps, district: string, id: string): Promise<string> {
  const whole = await findWhole(deps.db, district, id);
  if (whole === null) throw new Refusal('not-found', { what: say('这件事', 'This matter') });
  return whole.state.number;
}
