/** Objections of residents to what is posted: raised without an account, followed by a code, answered by the centre. */
import { timingSafeEqual } from 'node:crypto';
import { limitMs } from '@gridgov/domain/calendar/limits.ts';
import { type Actor, actorOf } from '@gridgov/domain/city/people/posts.ts';
import { type Language, Refusal, say } from '@gridgov/domain/refusal.ts';
import type { State } from '@gridgov/domain/work/admission/events.ts';
import { lately } from '@gridgov/domain/workflow/posting.ts';
import { maskNumbersIn } from '../../../platform/crypto/masks.ts';
import type { AccessNote } from '../../../platform/http/route.ts';
import { takeQueued, type WorkDeps } from '../../../platform/work/work.ts';
import { actOn } from '../../../platform/workflow/act.ts';
import type { TradeDeps } from '../../../platform/workflow/open.ts';
import type { Origin } from '../../../platform/workflow/origin.ts';
import { sendMessage } from '../../telling/messages/public.ts';
import { lineOf, type PortalDeps } from '../../telling/portal/public.ts';
import { CONTACT, type Contact, normalContact } from '../../telling/residents/public.ts';
import type { DutyListDeps } from '../admission/public.ts';
import { answeredIn, keepContact, numbered, objectedAt, takeContact } from './queries.ts';

export type ObjectionDeps = {
  readonly list: DutyListDeps;
  readonly portal: PortalDeps;
  readonly trades: TradeDeps;
  /** An actor with what the trades add to their post. */
  readonly acting: (actor: Actor) => Actor;
};

const LETTERS = '23456789ABCDEFGHJKMNPQRSTUVWXYZ';
const LENGTH = 8;
const AT_ONCE = 500;

/** The same for the same objection, and without the server's secret nobody can work it out. */
function codeOf({ crypto }: Pick<PortalDeps, 'crypto'>, id: string, residentId: string): string {
  const bytes = crypto.blindIndex(`${id} ${residentId}`, 'admission.objection');
  return Array.from(bytes.subarray(0, LENGTH), (byte) => LETTERS[byte % LETTERS.length]).join('');
}

export type Objecting = {
  readonly district: string;
  readonly id: string;
  readonly words: string;
  readonly contact: Contact | null;
  readonly language: Language;
};

/** Numbers of telephones and identity cards in the words are masked before they are kept. @throws Refusal once it is over */
export async function raise(
  { portal, trades, acting }: ObjectionDeps,
  { district, id, words, contact, language }: Objecting,
  origin: Origin,
): Promise<{ readonly number: string; readonly code: string }> {
  const [trade] = trades.trades.filter(({ served }) => served.trade.name === 'admission');
  if (trade === undefined) throw new Error('admissions are not served here');
  const residentId = `resident:${origin.commandId}`;
  if (contact !== null) {
    const plain = normalContact(contact);
    const [sealed, key] = [portal.crypto.seal(plain, CONTACT), portal.crypto.blindIndex(plain, AGAIN)];
    const own = { district, id, residentId, key };
    const last = await objectedAt(portal.db, own);
    if (last !== null) refuseAgain(trades, last, origin.now);
    const row = { ...own, language, channel: contact.channel, contact: sealed, at: origin.now };
    await keepContact(portal.db, row);
  }
  const actor = acting(
    actorOf({ personId: residentId, postId: 'resident', post: 'resident', area: district }),
  );
  const body = { words: maskNumbersIn(words) };
  const { result } = await actOn(trades, trade, actor, { district, id, command: 'object', body }, origin);
  return { number: String(result.number), code: codeOf(portal, `${district}.${id}`, residentId) };
}

/** @throws Refusal where a contact that objected then has to wait */
function refuseAgain({ inForce }: TradeDeps, last: number, now: number): void {
  const { calendar, tradeLimit } = inForce(now);
  const { n, unit } = tradeLimit('admission', 'objection_again');
  const again = last + limitMs(calendar, n, unit, last);
  if (now < again) throw lately(again);
}
const AGAIN = 'admission.objection.contact';

type Asking = { readonly address: string; readonly now: number; record(note: AccessNote): Promise<void> };
export type Own = { readonly state: State; readonly objection: State['lanes']['objection'][number] };

/** @throws Refusal, the same whether number or code is wrong; HttpProblem after too many tries */
export async function ownObjection(
  { list, portal }: ObjectionDeps,
  { number, code }: { readonly number: string; readonly code: string },
  { address, now, record }: Asking,
): Promise<Own> {
  const key = `objection ${number} ${lineOf(address)}`;
  await portal.guard.hold('guess', key, now);
  const found = await numbered(list.db, list.districts(), number);
  const own = found.flatMap(({ state }): Own[] => {
    const objection = state.lanes.objection.find(({ seat }) => isCodeOf(portal, state, seat, code));
    return objection === undefined ? [] : [{ state, objection }];
  })[0];
  if (own === undefined) await portal.guard.count('guess', key, now);
  const { district = '', id = '' } = own?.state ?? {};
  await record({ subject: own === undefined ? 'unknown' : `admission:${district}.${id}` });
  if (own === undefined) throw new Refusal('not-found', { what: say('这条异议', 'This objection') });
  return own;
}

function isCodeOf(portal: PortalDeps, { district, id }: State, seat: string | null, code: string): boolean {
  if (seat?.startsWith('person:resident:') !== true) return false;
  const right = Buffer.from(codeOf(portal, `${district}.${id}`, seat.slice('person:'.length)));
  const given = Buffer.from(code);
  return right.length === given.length && timingSafeEqual(right, given);
}

/** Tells residents who left a contact that they were answered; the contact is deleted with it. Returns how many. */
export async function tellAnswered(
  { db, crypto, districts, publicUrl }: Pick<PortalDeps, 'db' | 'crypto' | 'districts' | 'publicUrl'>,
  { now, onError, ending }: Omit<WorkDeps, 'db'>,
): Promise<number> {
  let told = 0;
  await takeQueued(
    { db, now, onError, ending },
    {
      name: 'objections',
      districts,
      keys: (district, skip) => answeredIn(db, district, skip, AT_ONCE),
      one: (district, residentId) =>
        db.transaction(async (tx) => {
          const row = await takeContact(tx, district, residentId);
          if (row === null) return;
          const { id, language, channel, contact, state } = row;
          await sendMessage(
            { db: tx, crypto, now },
            {
              ...{ key: `portal.objection:${id}:${residentId}`, channel, district, language },
              to: crypto.open(contact, CONTACT),
              template: 'portal.objection',
              params: {
                number: state.number,
                secret: codeOf({ crypto }, `${district}.${id}`, residentId),
                link: `${publicUrl}/portal/objections`,
              },
            },
          );
          told += 1;
        }),
    },
  );
  return told;
}
