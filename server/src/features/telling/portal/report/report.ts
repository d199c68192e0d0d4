/** A report of somebody without an account, however it came: from the app, or from the plain form. */
import type { Readable } from 'node:stream';
import { asIs, Refusal } from '@gridgov/domain/refusal.ts';
import type { Static } from 'typebox';
import Type from 'typebox';
import { known } from '../../../../platform/http/known.ts';
import { HttpProblem } from '../../../../platform/http/problem.ts';
import { Uuid } from '../../../../platform/http/shapes.ts';
import { ClaimTaken } from '../../../../platform/ledger/ledger.ts';
import { report, resolvePlace, shortNumber } from '../../../loop/issues/public.ts';
import { takeWhole } from '../../../running/files/public.ts';
import type { PortalDeps } from '../deps.ts';
import { lineOf } from '../guard/guard.ts';
import { tellReported } from '../own/tell.ts';
import { insertTicket } from '../queries.ts';
import { Contact, oneOf, PlaceGiven, type Reported } from '../schema.ts';
import { nextFor } from './advice.ts';
import { mayBeAnonymous } from './classes.ts';
import { findRepeated, sourcesOf } from './repeats.ts';
import { nextOfSources } from './source-queries.ts';
import { newTicket, residentActor, residentIdOf } from './tickets.ts';

export const PHOTO_BYTES = 10 * 1024 * 1024;
const MOST_PHOTOS = 3;
export const Nature = oneOf('complaint', 'help', 'emergency', 'suggestion', 'report');

/** What a report says. */
export const reportFields = {
  nature: Nature,
  classCode: Type.Optional(known('class', Type.String({ maxLength: 60 }))),
  description: Type.String({ minLength: 2, maxLength: 2000 }),
  place: PlaceGiven,
  files: Type.Optional(Type.Array(Uuid, { maxItems: MOST_PHOTOS })),
  contact: Type.Optional(Contact),
};
const ReportFields = Type.Object(reportFields);
type Said = Static<typeof ReportFields>;

export type Sender = {
  readonly now: number;
  readonly address: string;
  readonly requestId: string;
  readonly clientAt: number | undefined;
  readonly language: 'zh' | 'en';
  /** Made where the report was written: sent twice it is one report. */
  readonly commandId: string;
};

/** Keeps a photo for the report or command of this id. @throws HttpProblem where it is none */
export async function takePhoto(
  { db, store, guard }: PortalDeps,
  content: Readable,
  draft: string,
  { address, now }: Pick<Sender, 'address' | 'now'>,
) {
  await guard.count('photo', address, now);
  const whole = { name: 'photo.jpg', personId: residentIdOf(draft), most: PHOTO_BYTES };
  const file = await takeWhole({ db, store }, content, whole, now);
  if (file.width === null) throw new HttpProblem('media-wrong', { right: 'JPEG, PNG, WebP, HEIC' });
  return file;
}

/** Whoever calls has asked the guard. */
export async function sendReport(
  deps: PortalDeps,
  said: Said,
  { commandId, now, address, requestId, clientAt, language }: Sender,
): Promise<Static<typeof Reported>> {
  const rules = deps.issues.rules.current(now);
  const { nature, classCode = null, contact } = said;
  if (contact === undefined && !mayBeAnonymous(rules, nature, classCode)) throw addressNeeded();
  if (classCode !== null && !rules.classes.some(({ code }) => code === classCode))
    throw unknownClass(classCode);
  const place = resolvePlace(said.place, deps.issues.places, now);
  const residentId = residentIdOf(commandId);
  const wish = { district: place.district, id: commandId, residentId, language, contact, at: now };
  const { ticket, secret } = newTicket(deps.crypto, wish);
  const input = {
    channel: 'public' as const,
    nature,
    title: titleOf(classCode === null ? null : deps.issues.names.classOf(classCode), said),
    description: said.description,
    classCode,
    place,
    reporter: { personId: residentId, kind: 'resident' as const },
    ...(contact?.channel === 'sms' ? { contact: { phone: contact.to } } : {}),
    files: said.files ?? [],
    linked: [],
  };
  const origin = { commandId, requestId, address, now, clientAt };
  const sources = sourcesOf(deps, ticket.contactIndex, address);
  const candidate = { nature, classCode, place, reportedAt: now, description: said.description };
  const once = async () => {
    // Before what is said is looked at: whoever reports in between takes the number.
    const numbered = await nextOfSources(deps.db, sources, place.district);
    const asked = { sources, own: commandId, rules };
    const found = await findRepeated(deps, { ...candidate, files: input.files }, asked);
    const saying = { again: found?.state.id ?? null, sources: numbered };
    const made = await report(deps.issues, residentActor(residentId), input, origin, saying);
    return { first: found, result: made.result };
  };
  // In turn, as that costs least; of two servers the one that comes second looks again.
  const { first, result } = await deps.guard.inTurn(lineOf(address), () => untilClaimed(once));
  // Only now: who is refused must not be told of a matter that is somebody else's.
  await insertTicket(deps.db, ticket);
  const number = String(result.number);
  await tellReported(deps, { ticket, number, secret }, now);
  const next = await nextFor(deps, { place, nature }, language, now);
  const id = `${place.district}.${commandId}`;
  const together = first === null ? null : first.state.number;
  return { id, number, shortNumber: shortNumber(number), secret, next, together };
}

const MOST_CLAIMS = 25;

/** Each time another report of the source was first, it is one more to look at. @throws ClaimTaken after very many */
async function untilClaimed<T>(once: () => Promise<T>): Promise<T> {
  for (let tries = 1; ; tries += 1) {
    // Each try must see what the one before it lost to.
    try {
      return await once();
    } catch (error) {
      if (!(error instanceof ClaimTaken) || tries >= MOST_CLAIMS) throw error;
    }
  }
}

const LONGEST_TITLE = 30;

/** What it is called in lists: the class where it is known, else how the text begins. */
function titleOf(className: string | null, { description }: Said): string {
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
  return new Refusal('field-wrong', { field: '@word.class', problem: asIs(code), right: '@word.knownClass' });
}
