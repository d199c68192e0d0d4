/** What the app may use of webhooks. */
export { trimDeliveries } from './delivery-queries.ts';
export type { WebhookDeps } from './deps.ts';
export { makePump, type Pump } from './pump.ts';
