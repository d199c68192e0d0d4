/** A request that is sent in: from the form to the report of a matter. */
import type { Actor } from '@gridgov/domain/city/people/posts.ts';
import type { Right } from '@gridgov/domain/city/people/rights.ts';
import { Refusal } from '@gridgov/domain/refusal.ts';
import { HttpProblem } from '../../../platform/http/problem.ts';
import { uuidOf } from '../../../platform/ledger/ids.ts';
import { refRight } from '../../../platform/rights/names.ts';
import type { Origin } from '../../../platform/workflow/origin.ts';
import { type ReportInput, report } from '../../loop/issues/public.ts';
import { takeWhole } from '../../running/files/public.ts';
import { OPEN_CHANNEL } from '../../telling/publication/public.ts';
import type { Open311Deps } from './deps.ts';
import { type Fault, fault, refuse } from './errors.ts';
import { LONGEST } from './fields.ts';
import { type Form, MOST_BYTES, mediaFaults, streamOf } from './form.ts';
import { placeOf } from './place.ts';
import { deleteSent, findSent, insertSent } from './queries.ts';
import { CONDITION, findService, type Service } from './services.ts';

export type Caller = {
  readonly account: { readonly id: string; readonly token: boolean } | null;
  readonly actors: readonly Actor[];
};
export type Sender = { readonly accountId: string; readonly actors: readonly Actor[] };

/**
 * Who holds the key: sent as `api_key` in the form or the address, as `X-Api-Key`, or as a Bearer token. Sessions of
 * people do not count, so that no page can send with somebody's cookie.
 * @throws HttpProblem that is answered as 403
 */
export async function senderOf(
  { identify }: Open311Deps,
  caller: Caller,
  keys: readonly (string | undefined)[],
  now: number,
): Promise<Sender> {
  if (caller.account?.token === true) return { accountId: caller.account.id, actors: caller.actors };
  const secret = keys.find((key) => key !== undefined && key !== '');
  if (secret === undefined) throw new HttpProblem('sign-in-needed');
  const credential = { kind: 'token', secret } as const;
  const signed = identify.cached(credential, now) ?? (await identify.find(credential, now));
  if (signed === null) throw new HttpProblem('sign-in-needed');
  return { accountId: signed.accountId, actors: signed.actors };
}

/** The post that may do it. @throws Refusal */
export function actorWith({ actors }: Sender, right: Right): Actor {
  const actor = actors.find(({ rights }) => rights.has(right));
  if (actor === undefined) throw new Refusal('no-right', { right: refRight(right) });
  return actor;
}

/** Two equal forms within this time are one that was sent again. Milliseconds. */
const SAME_FORM = 600_000;
const LONGEST_TITLE = 100;

type Sending = {
  readonly form: Form;
  readonly sender: Sender;
  /** The client's own key, where it sent one. */
  readonly commandId: string | undefined;
  readonly origin: Omit<Origin, 'commandId'>;
};

/** @returns the number of the matter */
export async function sendRequest(deps: Open311Deps, sending: Sending): Promise<string> {
  const { form, sender, origin } = sending;
  const actor = actorWith(sender, 'issue.report');
  const service = wantedService(deps, form, origin.now);
  const faults = [...attributeFaults(service, form), ...textFaults(form)];
  if (faults.length > 0) throw refuse(...faults);
  const place = placeOf(form, { areas: await deps.areas(), home: homeOf(deps, actor), at: origin.now });
  const id = sending.commandId ?? (await idOf(deps, sending, place.district));
  const known = await findSent(deps.issues.db, place.district, id);
  if (known !== undefined && !known.digest.equals(form.digest)) throw new HttpProblem('key-reused');
  if (known?.number) return known.number;
  const input = { form, service, place, personId: actor.personId };
  await insertSent(deps.issues.db, sentRow(deps, id, input, origin.now));
  try {
    const outcome = await report(deps.issues, actor, await reportOf(deps, input, origin.now), {
      ...origin,
      commandId: id,
    });
    return String(outcome.result.number);
  } catch (error) {
    if (error instanceof Refusal || error instanceof HttpProblem) {
      await deleteSent(deps.issues.db, place.district, id);
    }
    throw error;
  }
}

/** The district's own desk, where the sender works for the whole city that of the first one. */
function homeOf({ districts }: Open311Deps, actor: Actor): string {
  return districts().find((district) => actor.area.startsWith(district)) ?? districts()[0] ?? '';
}

/**
 * The id of a form without a key of its own: the same for the same form within `SAME_FORM` of when it came first. It is
 * made from a window of time, so that two that come at once have one id; where the first came late in the window
 * before, its id still holds.
 */
async function idOf(
  { issues }: Open311Deps,
  { sender, form, origin }: Sending,
  district: string,
): Promise<string> {
  const digest = form.digest.toString('hex');
  const window = Math.floor(origin.now / SAME_FORM);
  const idIn = (n: number) => uuidOf(`open311 ${sender.accountId} ${digest} ${n}`);
  const before = await findSent(issues.db, district, idIn(window - 1));
  return idIn(before !== undefined && before.at > origin.now - SAME_FORM ? window - 1 : window);
}

function wantedService({ facts }: Open311Deps, form: Form, now: number): Service {
  const code = form.value('service_code');
  if (code === undefined) {
    throw refuse(fault('service_code', '缺少此项', 'is missing', 'GET /open311/v2/services'));
  }
  const service = findService(facts(now), code);
  if (service === undefined) {
    throw refuse(fault('service_code', '没有这个服务', 'is not known', 'GET /open311/v2/services'));
  }
  return service;
}

function attributeFaults({ conditions }: Service, form: Form): Fault[] {
  if (conditions.length === 0) return [];
  const field = `attribute[${CONDITION}]`;
  const given = conditionIn(form);
  const right = conditions.map(({ key }) => key).join(', ');
  if (given === undefined) return [fault(field, '缺少此项', 'is missing', right)];
  const known = conditions.some(({ key }) => key === given);
  return known ? [] : [fault(field, '不在可选值内', 'is none of the values', right)];
}

function conditionIn(form: Form): string | undefined {
  return form.value(`attribute[${CONDITION}]`) ?? form.value(`attribute[${CONDITION}][]`);
}

function textFaults(form: Form): Fault[] {
  const long = Object.entries(LONGEST).flatMap(([name, most]) =>
    [...form.raw(name)].length > most ? [fault(name, '太长', 'is too long', `≤ ${most}`)] : [],
  );
  return [...long, ...mediaFaults(form)];
}

type Input = {
  readonly form: Form;
  readonly service: Service;
  readonly place: ReportInput['place'];
  readonly personId: string;
};

function sentRow({ issues }: Open311Deps, id: string, { form, place, personId }: Input, at: number) {
  const email = form.value('email');
  const condition = conditionIn(form);
  return {
    district: place.district,
    id,
    digest: form.digest,
    attributes: condition === undefined ? {} : { [CONDITION]: condition },
    addressId: form.value('address_id') ?? null,
    emailSealed: email === undefined ? null : issues.contacts.seal(email),
    mediaUrl: form.value('media_url') ?? null,
    personId,
    at,
  };
}

async function reportOf(
  deps: Open311Deps,
  { form, service, place, personId }: Input,
  now: number,
): Promise<ReportInput> {
  const condition = service.conditions.find(({ key }) => key === conditionIn(form));
  const title = condition === undefined ? service.name : `${service.name}：${condition.name}`;
  // Western order where the name is written in letters.
  const [first, last] = [form.value('first_name') ?? '', form.value('last_name') ?? ''];
  const name = /^[\x20-\x7e]*$/.test(first + last) ? `${first} ${last}`.trim() : `${last}${first}`;
  const phone = form.value('phone');
  return {
    channel: OPEN_CHANNEL,
    nature: 'complaint',
    title: title.slice(0, LONGEST_TITLE),
    description: form.raw('description'),
    classCode: service.code,
    place,
    reporter: { personId, kind: 'resident' },
    ...(name === '' && phone === undefined ? {} : { contact: { name: name || undefined, phone } }),
    files: await filesOf(deps, form, personId, now),
    linked: [],
  };
}

/** The picture sent with the form, checked and cleaned like every other file. */
async function filesOf(
  { issues, store }: Open311Deps,
  { upload }: Form,
  personId: string,
  now: number,
): Promise<string[]> {
  if (upload === undefined) return [];
  const about = { name: upload.name.slice(0, 100) || 'media', personId, most: MOST_BYTES };
  const file = await takeWhole({ db: issues.db, store }, streamOf(upload), about, now);
  return [file.id];
}
