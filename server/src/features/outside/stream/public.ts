/** What the app and other features may use of the event stream. */
export {
  CLOUD_EVENT_TYPE,
  type CloudEvent,
  cloudEventOf,
  eventIdOf,
  sourceOf,
} from './cloud-event.ts';
export { StreamHub } from './hub.ts';
export { eventsByKey } from './queries.ts';
export type { StreamDeps } from './tell.ts';
export { checkTypes, EventType, wants } from './types.ts';
