import { dayOf, dayText } from '@gridgov/domain/calendar/zone.ts';
import { asIs, Refusal, say } from '@gridgov/domain/refusal.ts';
import { AUDIENCES, checkChoices } from '@gridgov/domain/telling/choices.ts';
import Type from 'typebox';
import { defineRoute, type Route } from '../../../platform/http/route.ts';
import { keyIn, pageFrom, pageQuery } from '../../../platform/http/shapes.ts';
import { countMessages, listMessages, type MessageRow, requeue, requeueAll } from './admin-queries.ts';
import { choicesView, defaultsOf } from './choices.ts';
import type { MessageDeps } from './deps.ts';
import {
  ChannelName,
  HoursChange,
  HoursList,
  MessageCounts,
  MessageId,
  MessagePage,
  StateName,
} from './schema.ts';
import { CITY } from './send.ts';
import { hoursOn, listHours, saveHours } from './settings-queries.ts';
import { findTemplate } from './templates/catalogue.ts';
import { headOf } from './templates/template.ts';

const DAYS_COUNTED = 7 * 86_400_000;

/** What the system administrator sees of messages: neither whole addresses nor what was in them. */
export function adminRoutes(deps: MessageDeps): Route[] {
  return [listRoute(deps), countRoute(deps), ...resendRoutes(deps), ...hoursRoutes(deps)];
}

const places = ({ districts }: MessageDeps) => [CITY, ...districts()];

function listRoute(deps: MessageDeps): Route {
  return defineRoute({
    method: 'GET',
    path: '/messages',
    operationId: 'listMessages',
    summary: 'Messages to people outside, newest first',
    tag: 'messages',
    right: 'system.operate',
    audit: { none: 'masked addresses and states' },
    schema: {
      query: Type.Object({
        ...pageQuery,
        state: Type.Optional(StateName),
        channel: Type.Optional(ChannelName),
      }),
      reply: { 200: MessagePage },
    },
    async run({ query, language }) {
      const { cursor, limit = 50, state = null, channel = null } = query;
      const before = (keyIn(cursor, ['string'])?.[0] ?? null) as string | null;
      const filter = { districts: places(deps), state, channel, before, limit: limit + 1 };
      const rows = await listMessages(deps.db, filter);
      return pageFrom(
        rows,
        limit,
        (row) => [row.id],
        (row) => messageView(row, language),
      );
    },
  });
}

/** A secret message is not sent again: its content is gone, and its time is over. */
function messageView({ district, kept, ...row }: MessageRow, language: 'zh' | 'en') {
  const template = findTemplate(row.template);
  // What it is filled with stays sealed.
  const subject = template === null ? row.template : headOf(template[language]);
  return {
    ...row,
    id: `${district}.${row.id}`,
    subject,
    resendable: row.state === 'dead' && kept,
  };
}

function countRoute(deps: MessageDeps): Route {
  return defineRoute({
    method: 'GET',
    path: '/messages/counts',
    operationId: 'countMessages',
    summary: 'Messages of the last seven days by channel and state',
    tag: 'messages',
    right: 'system.operate',
    audit: { none: 'numbers of messages, of nobody in particular' },
    schema: { reply: { 200: MessageCounts } },
    async run({ now }) {
      const hex = Math.max(0, now - DAYS_COUNTED)
        .toString(16)
        .padStart(12, '0');
      const since = `${hex.slice(0, 8)}-${hex.slice(8)}-7000-8000-000000000000`;
      return { items: await countMessages(deps.db, places(deps), since) };
    },
  });
}

function resendRoutes(deps: MessageDeps): Route[] {
  const { db } = deps;
  return [
    defineRoute({
      method: 'POST',
      path: '/messages/:id/resend',
      operationId: 'resendMessage',
      summary: 'Send a dead message again',
      tag: 'messages',
      right: 'system.operate',
      audit: { access: 'change' },
      examples: { id: '370602.0192d3a0-7b1c-7000-8000-0123456789ab' },
      schema: { params: Type.Object({ id: MessageId }), reply: { 204: null } },
      async run(ask) {
        const [district = '', id = ''] = ask.params.id.split('.');
        await db.transaction(async (tx) => {
          if (!(await requeue(tx, district, id, ask.now)))
            throw new Refusal('not-found', { what: say('可重发的消息', 'A message that can be sent again') });
          await ask.record({ subject: `message:${ask.params.id}` }, tx);
        });
        return ask.reply.empty();
      },
    }),
    defineRoute({
      method: 'POST',
      path: '/messages/resend',
      operationId: 'resendMessages',
      summary: 'Send all dead messages of a channel again, after its gateway was mended',
      tag: 'messages',
      right: 'system.operate',
      audit: { access: 'change' },
      schema: {
        body: Type.Object({ channel: ChannelName }),
        reply: { 200: Type.Object({ count: Type.Integer({ minimum: 0, maximum: 1_000_000_000 }) }) },
      },
      async run(ask) {
        const { channel } = ask.body;
        const count = await db.transaction(async (tx) => {
          const again = await requeueAll(tx, places(deps), channel, ask.now);
          await ask.record({ subject: `messages:${channel}`, details: { count: again } }, tx);
          return again;
        });
        return { count };
      },
    }),
  ];
}

function hoursRoutes({ db, offset }: MessageDeps): Route[] {
  return [
    defineRoute({
      method: 'GET',
      path: '/messages/hours',
      operationId: 'listMessageHours',
      summary: 'Quiet hours, digests and what reporters are told of, by the day they hold from',
      tag: 'messages',
      right: 'system.operate',
      audit: { none: 'settings' },
      schema: { reply: { 200: HoursList } },
      run: async () => ({ items: (await listHours(db)).map(hoursView) }),
    }),
    defineRoute({
      method: 'PUT',
      path: '/messages/hours',
      operationId: 'setMessageHours',
      summary: 'Set the city’s hours from a day on, today at the earliest',
      tag: 'messages',
      right: 'system.operate',
      audit: { access: 'change' },
      schema: { body: HoursChange, reply: { 200: HoursList } },
      async run(ask) {
        const today = dayText(dayOf(ask.now, offset));
        const { body } = ask;
        if (body.from < today) {
          throw new Refusal('field-wrong', {
            field: asIs('from'),
            problem: say('早于今天', 'it lies before today'),
            right: say('今天或以后', 'today or later'),
          });
        }
        // Left out by a face of before, they stay as they are from that day on.
        const defaults = body.defaults ?? (await hoursOn(db, body.from)).defaults;
        for (const audience of AUDIENCES)
          if (defaults !== null)
            checkChoices(defaults[audience], { duty: audience === 'staff', digests: body.digestAt });
        await db.transaction(async (tx) => {
          await saveHours(tx, { ...body, defaults });
          const details = { quietFrom: body.quietFrom, quietTo: body.quietTo, digests: body.digestAt.length };
          await ask.record({ subject: `message-hours:${body.from}`, details }, tx);
        });
        return { items: (await listHours(db)).map(hoursView) };
      },
    }),
  ];
}

const hoursView = (row: Awaited<ReturnType<typeof listHours>>[number]) => ({
  ...row,
  digestAt: [...row.digestAt],
  reporterEvents: [...row.reporterEvents],
  defaults: {
    staff: choicesView(defaultsOf(row, 'staff')),
    residents: choicesView(defaultsOf(row, 'residents')),
  },
});
