import { send } from '../api.ts';

/** Ends a subscription; false where it was none. */
export async function forgetSubscription(id: string, key: string): Promise<boolean> {
  try {
    await send<void>(`/portal/subscriptions/${id}?key=${encodeURIComponent(key)}`, {}, { method: 'DELETE' });
    return true;
  } catch {
    return false;
  }
}
