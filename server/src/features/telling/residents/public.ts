/** What the portal's other parts may know of residents. */
export { CONTACT, type Contact, contactIndex, normalContact } from './contact.ts';
export { maskContact } from './mask-contact.ts';
export {
  dueSubscriptions,
  listRequestsOf,
  listSubscriptionsOf,
  type SubscriptionRow,
  sweepResidents,
  takeSubscription,
} from './queries.ts';
export {
  closeSession,
  findSession,
  openSession,
  type Session,
  SessionHeader,
  sessionIn,
} from './sessions.ts';
export { subscriptionKey } from './subscription-key.ts';
export { RequestView, requestView, signedIn } from './view.ts';
export { listWishes, type Wish } from './wish-queries.ts';
export { asWished, restOf } from './wishes.ts';
