import { createHash, randomInt } from 'node:crypto';
import { dayOf, dayText } from '@gridgov/domain/calendar/zone.ts';
import { asIs, Refusal, say } from '@gridgov/domain/refusal.ts';
import Type from 'typebox';
import { defineRoute, type Route } from '../../../platform/http/route.ts';
import { maskAddress } from './channels.ts';
import type { MessageDeps } from './deps.ts';
import { EMAIL_CONTEXT, WECHAT_CONTEXT } from './fan-out-notify.ts';
import { Code, Mail, OwnSetting, OwnSettingChange, PushTarget } from './schema.ts';
import { sendMessage } from './send.ts';
import { confirmAddress, findSetting, hoursOn, saveAddress, saveSetting } from './settings-queries.ts';
import { subscribe, targetsOf, unsubscribe } from './subscriptions.ts';

const CODE_MINUTES = 15;

/** How a person of the organisation is told outside the console; each sees and changes only the own. */
export function ownRoutes(deps: MessageDeps): Route[] {
  return [...settingRoutes(deps), ...emailRoutes(deps), ...pushRoutes(deps)];
}

async function viewOf(deps: MessageDeps, personId: string, now: number) {
  const { db, offset } = deps;
  const row = await findSetting(db, personId);
  const { quietFrom, quietTo, digestAt } = await hoursOn(db, dayText(dayOf(now, offset)));
  const phone = await deps.phoneOf(personId);
  const owner = `person:${personId}`;
  return {
    channels: [...(row?.channels ?? [])],
    quietFrom: row?.quietFrom ?? null,
    quietTo: row?.quietTo ?? null,
    digest: row?.digest ?? false,
    phone: phone === null ? null : maskAddress('sms', phone),
    email: row?.emailShown ?? null,
    emailConfirmed: row?.emailConfirmed ?? false,
    wechat: row?.wechatShown ?? null,
    browsers: (await targetsOf(deps, [owner])).get(owner)?.length ?? 0,
    city: { quietFrom, quietTo, digestAt: [...digestAt] },
  };
}

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
      summary: 'Choose channels, quiet hours and digests',
      description: 'Quiet hours of null are those of the city. Urgent messages come at any hour.',
      tag: 'messages',
      right: 'signed-in',
      audit: { none: 'the own setting' },
      schema: { body: OwnSettingChange, reply: { 200: OwnSetting } },
      async run({ actor, body, now }) {
        const { wechat = null } = body;
        const change = {
          ...body,
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
        const fits = await confirmAddress(db, actor.personId, hashOf(actor.personId, body.code), now);
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
