/** This browser as somewhere a resident can be told by web push. */
import { ask } from '../api.ts';

export const canTell = () =>
  'serviceWorker' in navigator && 'PushManager' in window && 'Notification' in window;

/** Where this browser is reached; null where the person says no. @throws DOMException where its maker's service is not there */
export async function thisBrowser() {
  if ((await Notification.requestPermission()) !== 'granted') return null;
  const worker = await navigator.serviceWorker.register('/portal/push.js', { scope: '/portal/' });
  await navigator.serviceWorker.ready;
  const { key } = await ask<{ key: string }>('/push/key');
  const subscription = await worker.pushManager.subscribe({
    userVisibleOnly: true,
    applicationServerKey: key,
  });
  const { endpoint, keys } = subscription.toJSON();
  return { endpoint, keys: { p256dh: keys?.p256dh, auth: keys?.auth } };
}

/** The address under which this browser is told already; null where it is not. */
export async function toldHere(): Promise<string | null> {
  if (!canTell()) return null;
  const worker = await navigator.serviceWorker.getRegistration('/portal/');
  return (await worker?.pushManager.getSubscription())?.endpoint ?? null;
}
