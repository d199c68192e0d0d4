import { NOTICE_CHANNELS, type NoticeChannel } from '@gridgov/domain/telling/choices.ts';
import Type from 'typebox';
import { Day, Moment, nullable, pageOf, UUID } from '../../../platform/http/shapes.ts';
import { CHANNELS } from './channels.ts';
import { REPORTER_EVENTS } from './templates/matters.ts';

export const STATES = ['queued', 'sent', 'delivered', 'failed', 'dead'] as const;
export type MessageState = (typeof STATES)[number];

export const ChannelName = Type.Unsafe<(typeof CHANNELS)[number]>({
  type: 'string',
  enum: [...CHANNELS],
  maxLength: 10,
  examples: ['sms'],
});
export const StateName = Type.Unsafe<MessageState>({
  type: 'string',
  enum: [...STATES],
  maxLength: 10,
  description: 'queued, sent to the gateway, delivered says the gateway, failed and tried again, dead',
});

export const MessageId = Type.String({
  pattern: `^(\\d{6}|city)\\.${UUID}$`,
  maxLength: 43,
  examples: ['370602.0192d3a0-7b1c-7000-8000-0123456789ab'],
});

export const MessageView = Type.Object({
  id: MessageId,
  channel: ChannelName,
  to: Type.String({ maxLength: 300, description: 'The address, masked' }),
  template: Type.String({ maxLength: 60 }),
  subject: Type.String({ maxLength: 300, description: 'What the message is, without its values' }),
  state: StateName,
  urgent: Type.Boolean(),
  resendable: Type.Boolean({ description: 'Dead, and its content is still kept' }),
  tries: Type.Integer({ minimum: 0, maximum: 1000 }),
  nextAt: nullable(Moment),
  error: nullable(Type.String({ maxLength: 500 })),
  createdAt: Moment,
  sentAt: nullable(Moment),
  changedAt: Moment,
});
export const MessagePage = pageOf(MessageView);

export const MessageCounts = Type.Object({
  items: Type.Array(
    Type.Object({
      channel: ChannelName,
      state: StateName,
      count: Type.Integer({ minimum: 0, maximum: 1_000_000_000 }),
    }),
    { maxItems: 100 },
  ),
});

const Minute = Type.Integer({
  minimum: 0,
  maximum: 1439,
  description: 'Minutes from midnight',
  examples: [1260],
});
export const ReporterEventName = Type.Unsafe<string>({
  type: 'string',
  enum: [...REPORTER_EVENTS],
  maxLength: 40,
});

const NoticeChannelName = Type.Unsafe<NoticeChannel>({
  type: 'string',
  enum: [...NOTICE_CHANNELS],
  maxLength: 10,
  examples: ['bell'],
});
export const Choice = Type.Object({
  channels: Type.Array(NoticeChannelName, { maxItems: 5, uniqueItems: true }),
  digest: Type.Boolean({ description: 'With others at a digest of the city, instead of at once' }),
  digestAt: nullable(
    Type.Integer({ minimum: 0, maximum: 1439, description: 'One of the city’s digests; null: the next one' }),
  ),
  quiet: Type.Boolean({ description: 'It waits for quiet hours to end' }),
});
const byClass = <T extends Type.TSchema>(shape: T) =>
  Type.Object({ urgent: shape, clocks: shape, other: shape });
export const Choices = byClass(Choice);
/** What cannot be chosen otherwise. */
const Fixed = Type.Object({ bell: Type.Boolean(), atOnce: Type.Boolean(), anyHour: Type.Boolean() });
export const FixedChoices = byClass(Fixed);
export const Defaults = Type.Object({ staff: Choices, residents: Choices });

const Hours = Type.Object({
  from: Day,
  quietFrom: Minute,
  quietTo: Minute,
  digestAt: Type.Array(Minute, { maxItems: 6, uniqueItems: true }),
  reporterEvents: Type.Array(ReporterEventName, { maxItems: 40, uniqueItems: true }),
});
export const HoursView = Type.Object({ ...Hours.properties, defaults: Defaults });
export const HoursChange = Type.Object({
  ...Hours.properties,
  /** What holds for whoever chose nothing; left out: as before. */
  defaults: Type.Optional(Defaults),
});
export const HoursList = Type.Object({ items: Type.Array(HoursView, { maxItems: 200 }) });

export const OwnSetting = Type.Object({
  channels: Type.Array(ChannelName, { maxItems: 4 }),
  quietFrom: nullable(Minute),
  quietTo: nullable(Minute),
  digest: Type.Boolean(),
  choices: Choices,
  fixed: FixedChoices,
  phone: nullable(Type.String({ maxLength: 40, description: 'Masked; from the roster' })),
  email: nullable(Type.String({ maxLength: 300, description: 'Masked' })),
  emailConfirmed: Type.Boolean(),
  wechat: nullable(Type.String({ maxLength: 300, description: 'Masked' })),
  browsers: Type.Integer({ minimum: 0, maximum: 100, description: 'Browsers that are told by web push' }),
  city: Type.Object({ quietFrom: Minute, quietTo: Minute, digestAt: Type.Array(Minute, { maxItems: 6 }) }),
});
export const OwnSettingChange = Type.Object({
  channels: Type.Optional(
    Type.Array(ChannelName, { maxItems: 4, uniqueItems: true, description: 'For all classes alike' }),
  ),
  quietFrom: nullable(Minute),
  quietTo: nullable(Minute),
  digest: Type.Optional(Type.Boolean({ description: 'For all classes alike' })),
  choices: Type.Optional(Choices),
  wechat: Type.Optional(
    nullable(
      Type.String({
        pattern: '^[\\w.@-]+$',
        minLength: 1,
        maxLength: 128,
        description: 'Id at the gateway; null forgets it',
      }),
    ),
  ),
});

export const Mail = Type.String({
  pattern: '^[^\\s@,;<>"]{1,64}@[^\\s@,;<>"]{1,190}$',
  maxLength: 255,
  examples: ['yunxiu@example.org'],
});
export const Code = Type.String({ pattern: '^\\d{6}$', maxLength: 6, examples: ['402913'] });

export const PushTarget = Type.Object({
  endpoint: Type.String({ pattern: '^https?://', maxLength: 1500 }),
  keys: Type.Object({
    p256dh: Type.String({ pattern: '^[\\w-]{80,100}=*$', maxLength: 120 }),
    auth: Type.String({ pattern: '^[\\w-]{16,40}=*$', maxLength: 60 }),
  }),
});

export const DeliveryReport = Type.Object({
  id: Type.String({ minLength: 1, maxLength: 200, description: 'What the gateway called it' }),
  state: Type.Union([Type.Literal('delivered'), Type.Literal('failed')]),
  error: Type.Optional(Type.String({ maxLength: 200 })),
});
