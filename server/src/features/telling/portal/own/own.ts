/** One's own matter: found by number and secret or by a session, and shown. */

import { yearAt } from '@gridgov/domain/calendar/zone.ts';
import type { Actor } from '@gridgov/domain/city/people/posts.ts';
import { maySee } from '@gridgov/domain/loop/issues/who.ts';
import { Refusal, say } from '@gridgov/domain/refusal.ts';
import { HttpProblem } from '../../../../platform/http/problem.ts';
import type { AccessNote } from '../../../../platform/http/route.ts';
import { findWhole } from '../../../loop/issues/public.ts';
import { CONTACT, findSession, maskContact, sessionIn } from '../../residents/public.ts';
import type { PortalDeps } from '../deps.ts';
import { lineOf } from '../guard/guard.ts';
import { viewing, viewsOf } from '../matters/public-matters.ts';
import {
  findNumbers,
  listFilesOfMatter,
  listPublished,
  listTickets,
  listTicketsOf,
  type Ticket,
} from '../queries.ts';
import { hashOf, residentActor, ticketWith } from '../report/tickets.ts';
import { ownView } from './own-view.ts';

export type Asked = {
  readonly now: number;
  readonly address: string;
  readonly language: 'zh' | 'en';
  readonly headers: { readonly cookie?: string };
};
type Mine = { readonly ticket: Ticket; readonly actor: Actor };
type Recorded = Asked & { record(note: AccessNote): Promise<void> };

/** By number and secret one's own matter; by the number alone what is public. @throws Refusal where nothing is found */
export async function openMatter(
  deps: PortalDeps,
  { number, secret }: { readonly number: string; readonly secret?: string | undefined },
  ask: Recorded,
) {
  const { now, address, language } = ask;
  await deps.guard.count('open', address, now);
  const found = await findNumbers(deps.db, numbersOf(number, deps.districts(), now));
  if (secret === undefined) {
    await ask.record({ subject: 'number' });
    const open = await viewsOf(deps, found, language, now);
    if (open.length === 0) throw notFound();
    return { own: null, open };
  }
  for (const { district, id } of found) {
    // A short number names few matters, mostly one.
    const mine = await ticketFor(deps, district, id, secret, ask);
    if (mine === null) continue;
    await ask.record({ subject: `issue:${district}.${id}` });
    return { own: await show(deps, district, id, mine, ask), open: null };
  }
  await ask.record({ subject: 'unknown' });
  throw notFound();
}

const PHOTO_LIFE_MS = 2 * 3_600_000;
export const photoSign = (crypto: PortalDeps['crypto'], id: string, until: number) =>
  crypto.blindIndex(`${id} ${until}`, 'portal.own-photo').toString('base64url');

/** Full numbers a short one may stand for: of this year or the last, in each district. */
function numbersOf(text: string, districts: readonly string[], now: number) {
  const digits = text.replaceAll(/\s/g, '');
  const full = /^(\d{6})-(\d{8})-(\d{4,})$/.exec(digits);
  if (full !== null) return [{ district: full[1] ?? '', number: digits }];
  const [, day = '', serial = ''] = /^(\d{4})-?(\d{4,8})$/.exec(digits) ?? [];
  if (day === '') return [];
  const year = yearAt(now);
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
export async function mineOf(
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

export async function show(
  deps: PortalDeps,
  district: string,
  id: string,
  { ticket, actor }: Mine,
  ask: Asked,
) {
  const whole = await findWhole(deps.db, district, id);
  // A ticket whose report never came, or one that was not let in.
  if (whole === null || !maySee(whole.state, actor)) throw notFound();
  const { master } = whole.state;
  const [files, published, called, [together]] = await Promise.all([
    listFilesOfMatter(deps.db, district, id),
    listPublished(deps.db, district, id),
    deps.calledTo({ district, id }, ask.language),
    viewsOf(deps, master === null ? [] : [{ district, id: master }], ask.language, ask.now),
  ]);
  const until = Math.ceil(ask.now / PHOTO_LIFE_MS + 1) * PHOTO_LIFE_MS;
  const input = {
    whole,
    called,
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
