import { type Choices, checkChoices } from '@gridgov/domain/telling/choices.ts';
import { URGENCIES } from '@gridgov/domain/telling/classes.ts';
import Type from 'typebox';
import { defineRoute, type Route } from '../../../platform/http/route.ts';
import {
  ChoicesShape,
  choicesView,
  cityHours,
  defaultsOf,
  FixedChoices,
  fixedChoices,
  PushTargetShape,
  subscribe,
  targetsOf,
  unsubscribe,
} from '../messages/public.ts';
import { CONTACT } from './contact.ts';
import type { ResidentDeps } from './deps.ts';
import { maskContact } from './mask-contact.ts';
import { SessionHeader } from './sessions.ts';
import { signedIn } from './view.ts';
import { listWishes, saveWish } from './wish-queries.ts';
import { browserOwner, choicesOfWish } from './wishes.ts';

const Minute = Type.Integer({
  minimum: 0,
  maximum: 1439,
  description: 'Minutes from midnight',
  examples: [1260],
});
const Hours = Type.Object({ from: Minute, to: Minute });
const told = Type.Boolean({
  description: 'False: nothing of the steps of one’s matters is sent to the address',
});
const quiet = Type.Union([Hours, Type.Null()], { description: 'Null for the hours of the city' });
const Change = Type.Object({
  told: Type.Optional(told),
  quiet,
  choices: Type.Optional(ChoicesShape),
});
const Telling = Type.Object({
  told,
  quiet,
  choices: ChoicesShape,
  fixed: FixedChoices,
  channel: Type.Enum(['sms', 'email'], { description: 'By which the address is reached' }),
  contact: Type.String({ maxLength: 100, description: 'The address, masked' }),
  city: Hours,
  digests: Type.Array(Minute, { maxItems: 6 }),
  browsers: Type.Integer({ minimum: 0, maximum: 100, description: 'Browsers that are told by web push' }),
});

/** Something is written to the address. */
const isTold = (choices: Choices, channel: 'sms' | 'email') =>
  URGENCIES.some((urgency) => choices[urgency].channels.includes(channel));

/** How whoever is signed in wants to be told; each sees and changes only the own. */
export function wishRoutes(deps: ResidentDeps): Route[] {
  const { db, guard } = deps;
  return [
    defineRoute({
      method: 'GET',
      path: '/portal/me/telling',
      operationId: 'getResidentTelling',
      summary: 'How one wants to be told of one’s matters',
      tag: 'residents',
      right: 'public',
      residents: 'only',
      audit: { none: 'the own setting, with a masked address' },
      schema: { headers: SessionHeader, reply: { 200: Telling } },
      run: ({ headers, now }) => viewOf(deps, headers.cookie, now),
    }),
    defineRoute({
      method: 'PUT',
      path: '/portal/me/telling',
      operationId: 'setResidentTelling',
      summary: 'Choose whether the address is written to, and one’s own hours of rest',
      description: 'Codes, and the number and secret of a report, are sent all the same.',
      tag: 'residents',
      right: 'public',
      residents: 'only',
      audit: { access: 'change' },
      schema: { headers: SessionHeader, body: Change, reply: { 200: Telling } },
      async run({ headers, body, now, address }) {
        await guard.count('act', address, now);
        const { contactIndex, channel } = await signedIn(db, headers.cookie, now);
        const { quiet, choices = null } = body;
        if (choices !== null)
          checkChoices(choices, { duty: false, digests: (await cityHours(db, now)).digestAt });
        const told = choices === null ? body.told !== false : isTold(choices, channel);
        const wish = {
          contactIndex,
          told,
          quietFrom: quiet?.from ?? null,
          quietTo: quiet?.to ?? null,
          choices,
        };
        await saveWish(db, wish, now);
        return viewOf(deps, headers.cookie, now);
      },
    }),
    ...browserRoutes(deps),
  ];
}

function browserRoutes(deps: ResidentDeps): Route[] {
  const { db, crypto, guard } = deps;
  return [
    defineRoute({
      method: 'POST',
      path: '/portal/me/push',
      operationId: 'subscribeResidentPush',
      summary: 'Be told of one’s matters by web push in this browser',
      tag: 'residents',
      right: 'public',
      residents: 'only',
      audit: { access: 'change' },
      schema: { headers: SessionHeader, body: PushTargetShape, reply: { 200: Telling } },
      async run({ headers, body, now, address, agent }) {
        await guard.count('act', address, now);
        const { contactIndex } = await signedIn(db, headers.cookie, now);
        await subscribe({ db, crypto }, { owner: browserOwner(contactIndex), target: body, agent, now });
        return viewOf(deps, headers.cookie, now);
      },
    }),
    defineRoute({
      method: 'POST',
      path: '/portal/me/push/forget',
      operationId: 'unsubscribeResidentPush',
      summary: 'Be told no more in this browser',
      tag: 'residents',
      right: 'public',
      residents: 'only',
      audit: { access: 'change' },
      schema: {
        headers: SessionHeader,
        body: Type.Object({ endpoint: Type.String({ pattern: '^https?://', maxLength: 1500 }) }),
        reply: { 200: Telling },
      },
      async run({ headers, body, now }) {
        const { contactIndex } = await signedIn(db, headers.cookie, now);
        await unsubscribe(db, body.endpoint, browserOwner(contactIndex));
        return viewOf(deps, headers.cookie, now);
      },
    }),
  ];
}

/** @throws HttpProblem 401 where nobody is signed in */
async function viewOf({ db, crypto }: ResidentDeps, cookie: string | undefined, now: number) {
  const { channel, contact, contactIndex } = await signedIn(db, cookie, now);
  const [wish] = await listWishes(db, [contactIndex]);
  const hours = await cityHours(db, now);
  const { quietFrom, quietTo, digestAt } = hours;
  const choices = choicesOfWish(wish) ?? defaultsOf(hours, 'residents');
  const owner = browserOwner(contactIndex);
  const { quietFrom: from = null, quietTo: to = null } = wish ?? {};
  return {
    told: isTold(choices, channel),
    choices: choicesView(choices),
    fixed: fixedChoices(false),
    channel,
    quiet: from === null || to === null ? null : { from, to },
    contact: maskContact(channel, crypto.open(contact, CONTACT)),
    city: { from: quietFrom, to: quietTo },
    digests: [...digestAt],
    browsers: (await targetsOf({ db, crypto }, [owner])).get(owner)?.length ?? 0,
  };
}
