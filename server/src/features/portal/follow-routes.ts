/** Following what one reported, by number and secret or signed in, and acting on it. */

import { maySee } from '@gridgov/domain/issues/who.ts';
import type { Actor } from '@gridgov/domain/people/posts.ts';
import { Refusal } from '@gridgov/domain/refusal.ts';
import Type from 'typebox';
import { HttpProblem } from '../../platform/http/problem.ts';
import { defineRoute, type Route } from '../../platform/http/route.ts';
import { Moment, Uuid } from '../../platform/http/shapes.ts';
import { say } from '../../platform/http/words.ts';
import { listFiles, thumbnail } from '../files/public.ts';
import { act, findWhole, IssueId } from '../issues/public.ts';
import { CONTACT, findSession, maskContact, SessionHeader, sessionIn } from '../residents/public.ts';
import type { PortalDeps } from './deps.ts';
import { lineOf } from './guard.ts';
import { ownView } from './own-view.ts';
import { viewing, viewsOf } from './public-matters.ts';
import {
  findNumbers,
  listFilesOfMatter,
  listPublished,
  listTickets,
  listTicketsOf,
  type Ticket,
} from './queries.ts';
import { ActBody, NumberText, Opened, OwnMatter, oneOf, SecretText } from './schema.ts';
import { hashOf, residentActor, ticketWith } from './tickets.ts';

const examples = { id: '990106.0192d3a0-7b1c-7000-8000-0123456789ab' };
const SHANGHAI_MS = 8 * 3_600_000;

export function followRoutes(deps: PortalDeps): Route[] {
  return [openRoute(deps), ownRoute(deps), actRoute(deps), ownPhotoRoute(deps)];
}

type Asked = {
  readonly now: number;
  readonly address: string;
  readonly language: 'zh' | 'en';
  readonly headers: { readonly cookie?: string };
};
type Mine = { readonly ticket: Ticket; readonly actor: Actor };

function openRoute(deps: PortalDeps): Route {
  return defineRoute({
    method: 'POST',
    path: '/portal/matters/open',
    operationId: 'openMatter',
    summary: 'A matter by its number and secret; by the number alone only what is public of it',
    tag: 'portal',
    right: 'public',
    audit: { access: 'personal' },
    schema: {
      headers: SessionHeader,
      body: Type.Object({ number: NumberText, secret: Type.Optional(SecretText) }),
      reply: { 200: Opened },
    },
    run: async (ask) => {
      const { guard } = deps;
      const { body, now, address, language } = ask;
      await guard.count('open', address, now);
      const found = await findNumbers(deps.db, numbersOf(body.number, deps.districts(), now));
      if (body.secret === undefined) {
        await ask.record({ subject: 'number' });
        const open = await viewsOf(deps, found, language, now);
        if (open.length === 0) throw notFound();
        return { own: null, open };
      }
      for (const { district, id } of found) {
        // A short number names few matters, mostly one.
        const mine = await ticketFor(deps, district, id, body.secret, ask);
        if (mine === null) continue;
        await ask.record({ subject: `issue:${district}.${id}` });
        return { own: await show(deps, district, id, mine, ask), open: null };
      }
      await ask.record({ subject: 'unknown' });
      throw notFound();
    },
  });
}

function ownRoute(deps: PortalDeps): Route {
  return defineRoute({
    method: 'POST',
    path: '/portal/matters/:id/own',
    operationId: 'showOwnMatter',
    summary: 'One’s own matter, by its secret or signed in',
    tag: 'portal',
    right: 'public',
    audit: { access: 'personal' },
    examples,
    schema: {
      params: Type.Object({ id: IssueId }),
      headers: SessionHeader,
      body: Type.Object({ secret: Type.Optional(SecretText) }),
      reply: { 200: OwnMatter },
    },
    run: async (ask) => {
      await deps.guard.count('open', ask.address, ask.now);
      const [district = '', id = ''] = ask.params.id.split('.');
      await ask.record({ subject: `issue:${ask.params.id}` });
      const mine = await mineOf(deps, district, id, ask.body.secret, ask);
      return show(deps, district, id, mine, ask);
    },
  });
}

function actRoute(deps: PortalDeps): Route {
  return defineRoute({
    method: 'POST',
    path: '/portal/matters/:id/commands/:command',
    operationId: 'actOnOwnMatter',
    summary: 'Object, add, withdraw, rate, reopen or urge, by the secret or signed in',
    tag: 'portal',
    right: 'public',
    audit: { event: 'issue.*' },
    idempotent: 'required',
    examples: { ...examples, command: 'note' },
    schema: {
      params: Type.Object({
        id: IssueId,
        command: oneOf('object', 'note', 'withdraw', 'rate', 'reopen', 'urge'),
      }),
      headers: SessionHeader,
      body: ActBody,
      reply: { 200: OwnMatter },
    },
    run: async (ask) => {
      const { body, params, now, clientAt, address, requestId, commandId } = ask;
      await deps.guard.count('act', address, now);
      const [district = '', id = ''] = params.id.split('.');
      const { secret, ...fields } = body;
      const mine = await mineOf(deps, district, id, secret, ask);
      const given = { district, id, command: params.command, body: fields as never };
      await act(deps.issues, mine.actor, given, { commandId, requestId, address, now, clientAt });
      return show(deps, district, id, mine, ask);
    },
  });
}

function ownPhotoRoute({ db, store, crypto }: PortalDeps): Route {
  return defineRoute({
    method: 'GET',
    path: '/portal/own-photos/:id',
    operationId: 'getOwnPhoto',
    summary: 'A photo of one’s own matter, by the address the matter gave',
    tag: 'portal',
    right: 'public',
    audit: { none: 'the address is handed out with the matter, whose reading is recorded' },
    examples: { id: '0192d3a0-7b1c-7000-8000-0123456789ab' },
    schema: {
      params: Type.Object({ id: Uuid }),
      query: Type.Object({
        until: Moment,
        sign: Type.String({ maxLength: 100 }),
        size: Type.Optional(oneOf('full', 'thumb')),
      }),
      reply: { 200: { binary: ['image/*'] } },
    },
    run: async ({ params, query, now, reply }) => {
      const [file] = await listFiles(db, [params.id]);
      const good = query.until > now && query.sign === photoSign(crypto, params.id, query.until);
      const small = query.size === 'thumb' ? thumbnail : '';
      const content = good && file?.width != null ? await store.open(file.hash, small) : undefined;
      if (content === undefined) throw new Refusal('not-found', { what: say('照片', 'The photo') });
      return reply.stream(content.stream, {
        type: small === '' ? (file?.type ?? 'image/jpeg') : 'image/jpeg',
        bytes: content.bytes,
        headers: { 'cache-control': 'private, max-age=600' },
      });
    },
  });
}

const PHOTO_LIFE_MS = 2 * 3_600_000;
const photoSign = (crypto: PortalDeps['crypto'], id: string, until: number) =>
  crypto.blindIndex(`${id} ${until}`, 'portal.own-photo').toString('base64url');

/** Full numbers a short one may stand for: of this year or the last, in each district. */
function numbersOf(text: string, districts: readonly string[], now: number) {
  const digits = text.replaceAll(/\s/g, '');
  const full = /^(\d{6})-(\d{8})-(\d{4,})$/.exec(digits);
  if (full !== null) return [{ district: full[1] ?? '', number: digits }];
  const [, day = '', serial = ''] = /^(\d{4})-?(\d{4,8})$/.exec(digits) ?? [];
  if (day === '') return [];
  const year = new Date(now + SHANGHAI_MS).getUTCFullYear();
  return districts.flatMap((district) =>
    [year, year - 1].map((y) => ({ district, number: `${district}-${y}${day}-${serial}` })),
  );
}

/**
 * Wrong secrets are counted by matter, however its number is spelled, and by the line they come over. Numbers are
 * public and follow one another: by the matter alone anybody could keep its reporter out.
 * @throws HttpProblem after too many
 */
async function ticketFor(
  { db, crypto, guard }: PortalDeps,
  district: string,
  id: string,
  secret: string,
  { now, address }: Pick<Asked, 'now' | 'address'>,
): Promise<Mine | null> {
  const key = `${district}.${id} ${lineOf(address)}`;
  await guard.hold('guess', key, now);
  const tickets = await listTickets(db, district, id);
  const ticket = ticketWith(tickets, hashOf(crypto, `${district}.${id}`, secret));
  if (ticket === null) await guard.count('guess', key, now);
  return ticket === null ? null : { ticket, actor: residentActor(ticket.residentId) };
}

/** By the secret, or by the session of the address the ticket was made with. @throws the same for every no */
async function mineOf(
  deps: PortalDeps,
  district: string,
  id: string,
  secret: string | undefined,
  ask: Asked,
): Promise<Mine> {
  if (secret !== undefined) {
    const mine = await ticketFor(deps, district, id, secret, ask);
    if (mine === null) throw notFound();
    return mine;
  }
  const session = await findSession(deps.db, sessionIn(ask.headers.cookie), ask.now);
  if (session === null) throw new HttpProblem('sign-in-needed');
  const tickets = await listTicketsOf(deps.db, session.contactIndex);
  const ticket = tickets.find((one) => one.district === district && one.id === id);
  if (ticket === undefined) throw notFound();
  return { ticket, actor: residentActor(ticket.residentId) };
}

function notFound(): Refusal {
  return new Refusal('not-found', {
    what: say('这件事，请核对编号和查询码', 'a matter of this number and secret'),
  });
}

async function show(deps: PortalDeps, district: string, id: string, { ticket, actor }: Mine, ask: Asked) {
  const whole = await findWhole(deps.db, district, id);
  // A ticket whose report never came, or one that was not let in.
  if (whole === null || !maySee(whole.state, actor)) throw notFound();
  const { master } = whole.state;
  const [files, published, [together]] = await Promise.all([
    listFilesOfMatter(deps.db, district, id),
    listPublished(deps.db, district, id),
    viewsOf(deps, master === null ? [] : [{ district, id: master }], ask.language, ask.now),
  ]);
  const until = Math.ceil(ask.now / PHOTO_LIFE_MS + 1) * PHOTO_LIFE_MS;
  const input = {
    whole,
    files: actor.personId === whole.state.reporter.personId ? files : published,
    published: new Set(published.map((photo) => photo.id)),
    urlOf: (fileId: string) =>
      `/api/v1/portal/own-photos/${fileId}?until=${until}&sign=${photoSign(deps.crypto, fileId, until)}`,
    draft: ticket.residentId.slice('resident:'.length),
    master: together ?? null,
    told:
      ticket.channel === null || ticket.contact === null
        ? null
        : maskContact(ticket.channel, deps.crypto.open(ticket.contact, CONTACT)),
  };
  return ownView(deps.issues, actor, input, viewing(deps, ask.language, ask.now));
}
