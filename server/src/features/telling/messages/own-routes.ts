import { createHash, randomInt } from 'node:crypto';
import { asIs, Refusal, say } from '@gridgov/domain/refusal.ts';
import { type Choices, checkChoices, withChannel } from '@gridgov/domain/telling/choices.ts';
import Type from 'typebox';
import { defineRoute, type Route } from '../../../platform/http/route.ts';
import { CHANNELS, maskAddress } from './channels.ts';
import { choicesOf, choicesView, fixedChoices } from './choices.ts';
import type { MessageDeps } from './deps.ts';
import { EMAIL_CONTEXT, WECHAT_CONTEXT } from './fan-out-notify.ts';
import { Code, Mail, OwnSetting, OwnSettingChange, PushTarget } from './schema.ts';
import { sendMessage } from './send.ts';
import {
  cityHours,
  confirmAddress,
  findSetting,
  saveAddress,
  saveChoices,
  saveSetting,
} from './settings-queries.ts';
import { subscribe, targetsOf, unsubscribe } from './subscriptions.ts';

const CODE_MINUTES = 15;

/** How a person of the organisation is told outside the console; each sees and changes only the own. */
export function ownRoutes(deps: MessageDeps): Route[] {
  return [...settingRoutes(deps), ...emailRoutes(deps), ...pushRoutes(deps)];
}

async function viewOf(deps: MessageDeps, personId: string, now: number) {
  const { db, offset } = deps;
  const row = await findSetting(db, personId);
  const hours = await cityHours(db, now, offset);
  const { quietFrom, quietTo, digestAt } = hours;
  const choices = choicesOf(row, hours);
  const phone = await deps.phoneOf(personId);
  const owner = `person:${personId}`;
  return {
    ...asBefore(choices),
    choices: choicesView(choices),
    fixed: fixedChoices(await deps.bearsDuty(personId, now)),
    quietFrom: row?.quietFrom ?? null,
    quietTo: row?.quietTo ?? null,
    phone: phone === null ? null : maskAddress('sms', phone),
    email: row?.emailShown ?? null,
    emailConfirmed: row?.emailConfirmed ?? false,
    wechat: row?.wechatShown ?? null,
    browsers: (await targetsOf(deps, [owner])).get(owner)?.length ?? 0,
    city: { quietFrom, quietTo, digestAt: [...digestAt] },
  };
}

/** What faces of before show: one choice for everything that is not urgent. */
const asBefore = ({ other: { channels, digest } }: Choices) => ({
  channels: CHANNELS.filter((name) => name !== 'push' && channels.includes(name)),
  digest,
});

/** Without choices by class it is the form of before, and holds for all of them. */
async function changeOf(deps: MessageDeps, { personId, body, now }: Asked) {
  const { choices = null, channels = [], digest = false } = body;
  if (choices === null) return { channels, digest, choices };
  const { digestAt } = await cityHours(deps.db, now, deps.offset);
  checkChoices(choices, { duty: await deps.bearsDuty(personId, now), digests: digestAt });
  return { ...asBefore(choices), choices };
}

type Asked = {
  readonly personId: string;
  readonly body: Type.Static<typeof OwnSettingChange>;
  readonly now: number;
};

function settingRoutes(deps: MessageDeps): Route[] {
  const { db, crypto } = deps;
  return [
    defineRoute({
      method: 'GET',
      path: '/me/messages',
      operationId: 'getOwnMessageSetting',
      summary: 'How the own person is told outside the console',
      tag: 'messages',
      right: 'signed-in',
      audit: { none: 'the own setting, with masked addresses' },
      schema: { reply: { 200: OwnSetting } },
      run: ({ actor, now }) => viewOf(deps, actor.personId, now),
    }),
    defineRoute({
      method: 'PUT',
      path: '/me/messages',
      operationId: 'setOwnMessageSetting',
      summary: 'Choose channels, digests and quiet hours by class of urgency',
      description:
        'Quiet hours of null are those of the city. `channels` and `digest` without `choices` hold for all classes; urgent messages then come at any hour.',
      tag: 'messages',
      right: 'signed-in',
      audit: { none: 'the own setting' },
      schema: { body: OwnSettingChange, reply: { 200: OwnSetting } },
      async run({ actor, body, now }) {
        const { wechat = null } = body;
        const change = {
          ...(await changeOf(deps, { personId: actor.personId, body, now })),
          quietFrom: body.quietFrom,
          quietTo: body.quietTo,
          wechat: wechat === null ? null : crypto.seal(wechat, WECHAT_CONTEXT),
          wechatShown: wechat === null ? null : maskAddress('wechat', wechat),
          setWechat: body.wechat !== undefined,
        };
        await saveSetting(db, actor.personId, change, now);
        return viewOf(deps, actor.personId, now);
      },
    }),
  ];
}

function emailRoutes(deps: MessageDeps): Route[] {
  const { db, crypto } = deps;
  return [
    defineRoute({
      method: 'POST',
      path: '/me/messages/email',
      operationId: 'setOwnEmail',
      summary: 'Name a mail address; it is used once the code sent there was read back',
      tag: 'messages',
      right: 'signed-in',
      rate: 'sign-in',
      audit: { none: 'the own address, kept sealed' },
      schema: { body: Type.Object({ email: Mail }), reply: { 200: OwnSetting } },
      async run({ actor, body, now, language, commandId }) {
        const code = String(randomInt(1_000_000)).padStart(6, '0');
        await db.transaction(async (tx) => {
          await saveAddress(tx, {
            personId: actor.personId,
            email: crypto.seal(body.email, EMAIL_CONTEXT),
            emailShown: maskAddress('email', body.email),
            codeHash: hashOf(actor.personId, code),
            codeUntil: now + CODE_MINUTES * 60_000,
            now,
          });
          await sendMessage(
            { db: tx, crypto, now },
            {
              key: `email:${actor.personId}:${commandId}`,
              channel: 'email',
              to: body.email,
              template: 'code.confirm',
              params: { code, minutes: CODE_MINUTES },
              language,
            },
          );
        });
        return viewOf(deps, actor.personId, now);
      },
    }),
    defineRoute({
      method: 'POST',
      path: '/me/messages/email/confirm',
      operationId: 'confirmOwnEmail',
      summary: 'Read back the code that was sent to the mail address',
      tag: 'messages',
      right: 'signed-in',
      rate: 'sign-in',
      audit: { none: 'the own address' },
      schema: { body: Type.Object({ code: Code }), reply: { 200: OwnSetting } },
      async run({ actor, body, now }) {
        const fits = await proveAddress(deps, actor.personId, body.code, now);
        if (!fits) {
          throw new Refusal('field-wrong', {
            field: asIs('code'),
            problem: say('不对或已过期', 'it is wrong or has expired'),
            right: say('邮件中的六位数字', 'the six digits in the mail'),
          });
        }
        return viewOf(deps, actor.personId, now);
      },
    }),
    defineRoute({
      method: 'DELETE',
      path: '/me/messages/email',
      operationId: 'forgetOwnEmail',
      summary: 'Forget the mail address',
      tag: 'messages',
      right: 'signed-in',
      audit: { none: 'the own address' },
      schema: { reply: { 204: null } },
      async run({ actor, now, reply }) {
        const none = { email: null, emailShown: null, codeHash: null, codeUntil: now, now };
        await saveAddress(db, { personId: actor.personId, ...none });
        return reply.empty();
      },
    }),
  ];
}

/** Whether the code fits; an address that was proved is used at once. */
async function proveAddress(
  { db, offset }: MessageDeps,
  personId: string,
  code: string,
  now: number,
): Promise<boolean> {
  const hours = await cityHours(db, now, offset);
  return db.transaction(async (tx) => {
    const proved = await confirmAddress(tx, personId, hashOf(personId, code), now);
    const choices = choicesOf(await findSetting(tx, personId), hours);
    if (proved) await saveChoices(tx, personId, withChannel(choices, 'email'));
    return proved;
  });
}

function hashOf(personId: string, code: string): Buffer {
  return createHash('sha256').update(`${personId} ${code}`).digest();
}

function pushRoutes({ db, crypto, pushKey }: MessageDeps): Route[] {
  return [
    defineRoute({
      method: 'GET',
      path: '/push/key',
      operationId: 'getPushKey',
      summary: 'Public key under which a browser subscribes to web push',
      tag: 'messages',
      right: 'public',
      audit: { none: 'a public key' },
      schema: { reply: { 200: Type.Object({ key: Type.String({ maxLength: 200 }) }) } },
      run: () => ({ key: pushKey }),
    }),
    defineRoute({
      method: 'POST',
      path: '/me/push',
      operationId: 'subscribeOwnPush',
      summary: 'Be told by web push in this browser',
      tag: 'messages',
      right: 'signed-in',
      audit: { none: 'the own browser' },
      schema: { body: PushTarget, reply: { 204: null } },
      async run({ actor, body, now, agent, reply }) {
        const owner = `person:${actor.personId}`;
        await subscribe({ db, crypto }, { owner, target: body, agent, now });
        return reply.empty();
      },
    }),
    defineRoute({
      method: 'POST',
      path: '/me/push/forget',
      operationId: 'unsubscribeOwnPush',
      summary: 'Be told no more in this browser',
      tag: 'messages',
      right: 'signed-in',
      audit: { none: 'the own browser' },
      schema: {
        body: Type.Object({ endpoint: Type.String({ pattern: '^https?://', maxLength: 1500 }) }),
        reply: { 204: null },
      },
      async run({ actor, body, reply }) {
        await unsubscribe(db, body.endpoint, `person:${actor.personId}`);
        return reply.empty();
      },
    }),
  ];
}
