import Type, { type Static } from 'typebox';
import { known } from '../../../platform/http/known.ts';
import { Moment, nullable, pageOf, Uuid } from '../../../platform/http/shapes.ts';
import { EventType } from '../stream/public.ts';

const Url = Type.String({
  minLength: 8,
  maxLength: 1000,
  pattern: '^https?://[^\\s]+$',
  examples: ['https://receiver.example/gridgov'],
});
const Note = Type.String({ maxLength: 200, description: 'What it is for, for people' });
const Types = Type.Array(EventType, {
  minItems: 1,
  maxItems: 100,
  uniqueItems: true,
  description: 'Names of events, `issue.*`, or `*` for all',
  examples: [['*']],
});
const District = known('area', Type.String({ pattern: '^\\d{6}$', maxLength: 6, examples: ['370602'] }));
const Districts = Type.Array(District, {
  maxItems: 100,
  uniqueItems: true,
  description: 'None: all districts',
});

export const WebhookState = Type.Union([
  Type.Literal('active'),
  Type.Literal('paused'),
  Type.Literal('disabled'),
]);

export const NewWebhook = Type.Object({
  url: Url,
  secret: Type.Optional(
    Type.String({
      pattern: '^whsec_[A-Za-z0-9+/_-]+={0,2}$',
      minLength: 20,
      maxLength: 200,
      description:
        'Key of the signature: `whsec_` and 16 to 128 bytes in base64; made here where it is left out',
      examples: ['whsec_R3JpZEdvdldlYmhvb2tTZWNyZXQwMDE='],
    }),
  ),
  types: Type.Optional(Types),
  districts: Type.Optional(Districts),
  note: Type.Optional(Note),
});

export const WebhookChange = Type.Object({
  version: Type.Integer({ minimum: 1, maximum: 2_147_483_647, description: 'The version that was read' }),
  url: Type.Optional(Url),
  types: Type.Optional(Types),
  districts: Type.Optional(Districts),
  note: Type.Optional(Note),
  state: Type.Optional(Type.Union([Type.Literal('active'), Type.Literal('paused')])),
});

export const WebhookView = Type.Object({
  id: Uuid,
  url: Type.String({ maxLength: 1000 }),
  note: Type.String({ maxLength: 200 }),
  types: Type.Array(Type.String({ maxLength: 100 }), { maxItems: 100 }),
  districts: Type.Array(Type.String({ maxLength: 20 }), { maxItems: 100 }),
  state: WebhookState,
  disabledFor: nullable(
    Type.Union([Type.Literal('failing'), Type.Literal('gone')], {
      description: '`failing`: nothing arrived for five days; `gone`: it answered 410',
    }),
  ),
  failingSince: nullable(Moment),
  waiting: Type.Integer({
    minimum: 0,
    maximum: 1000,
    description: 'Waiting to be sent; counted up to 1,000',
  }),
  dead: Type.Integer({ minimum: 0, maximum: 1000, description: 'Given up; counted up to 1,000' }),
  createdAt: Moment,
  version: Type.Integer({ minimum: 1, maximum: 2_147_483_647 }),
});
export type WebhookView = Static<typeof WebhookView>;
export const WebhookList = Type.Object({ items: Type.Array(WebhookView, { maxItems: 100 }) });

/** The key is shown once. */
export const WebhookMade = Type.Object({
  ...WebhookView.properties,
  secret: Type.String({ maxLength: 200 }),
});

export const DeliveryState = Type.Union([
  Type.Literal('waiting'),
  Type.Literal('delivered'),
  Type.Literal('dead'),
]);

export const DeliveryView = Type.Object({
  eventId: Type.String({ maxLength: 100, description: 'The header `webhook-id`' }),
  type: Type.String({ maxLength: 100 }),
  subject: nullable(Type.String({ maxLength: 80, description: 'Id of the matter; null for a test' })),
  state: DeliveryState,
  attempts: Type.Integer({ minimum: 0, maximum: 1000 }),
  dueAt: nullable(Moment),
  createdAt: Moment,
  endedAt: nullable(Moment),
  answerStatus: nullable(Type.Integer({ minimum: 0, maximum: 999 })),
  problem: nullable(Type.String({ maxLength: 300 })),
});
export const DeliveryPage = pageOf(DeliveryView);

export const ReplayAsked = Type.Object({
  since: { ...Moment, description: 'Events from this moment on are sent again, epoch milliseconds' },
  until: Type.Optional(Moment),
});
export const Replayed = Type.Object({
  queued: Type.Integer({ minimum: 0, maximum: 1_000_000 }),
  next: nullable({ ...Moment, description: 'Where more than 10,000 of a district matched: go on from here' }),
});

export const EventId = Type.String({
  pattern: '^[\\w-]{3,100}$',
  maxLength: 100,
  examples: ['370602-0192d3a0-7b1c-7000-8000-0123456789ab-1'],
});
