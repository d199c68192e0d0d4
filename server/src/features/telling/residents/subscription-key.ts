import type { ResidentDeps } from './deps.ts';

/** Ends a subscription by a link, without signing in. */
export const subscriptionKey = ({ crypto }: Pick<ResidentDeps, 'crypto'>, id: string) =>
  crypto.blindIndex(id, 'area_subscription.key').toString('base64url').slice(0, 24);
