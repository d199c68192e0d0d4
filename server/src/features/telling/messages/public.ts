/**
 * The one way to a person outside the console: SMS, e-mail, web push, WeChat-style service messages.
 *
 *     await sendMessage(
 *       { db: tx, crypto, now },
 *       { key: `sign-in:${id}`, channel: 'sms', to: phone, template: 'code.sign-in',
 *         params: { code, minutes: 5 }, language: 'zh' },
 *     );
 *
 * The row is written on the connection given: with a transaction that is undone, nothing is sent. The same key is
 * sent once. Where no gateway is set for a channel, messages lie as files in the folder `messages` of the data
 * folder. What a message says is in `templates/`; never a name, telephone or address of a reporter in it.
 */

export { CHANNELS, type Channel, type PushTarget } from './channels.ts';
export { choicesView, defaultsOf, fixedChoices, ownChoices } from './choices.ts';
export { fanOutNotices } from './fan-out.ts';
export type { FanOutDeps, ReporterWay } from './fan-out-round.ts';
export { chooseGateways } from './gateways/choose.ts';
export { type Gateway, GatewayError, type Gateways } from './gateways/gateway.ts';
export { vapidKeys } from './keys.ts';
export { requirePushAddress } from './push-address.ts';
export { lostPushes, pushKey } from './queries.ts';
export { afterRest } from './rest.ts';
export { Choices as ChoicesShape, FixedChoices, PushTarget as PushTargetShape } from './schema.ts';
export { CITY, type MessageContext, sendMessage, type WantedMessage } from './send.ts';
export { deliverDue } from './sender.ts';
export { startMessages } from './service.ts';
export { cityHours } from './settings-queries.ts';
export { subscribe, targetsOf, unsubscribe } from './subscriptions.ts';
export { noticeLine, type TemplateName } from './templates/catalogue.ts';
export type { CertificateTemplate } from './templates/certificates.ts';
export type { DeputyFacts, DeputyTemplate } from './templates/deputies.ts';
export type { DutyTemplate } from './templates/duty.ts';
export type { Params } from './templates/template.ts';
export { caseLine } from './wordings/messages.ts';
export { type OwnWordings, wordingsOn } from './wordings/queries.ts';
