/** Being told by the phone itself, where the browser can: this browser subscribes for whoever is signed in. */
import { call } from './call.ts';

export type PushState = 'on' | 'off' | 'refused' | 'cannot';

const manager = async () => (await navigator.serviceWorker?.getRegistration('/field/'))?.pushManager;

export async function pushState(): Promise<PushState> {
  const push = await manager();
  if (push === undefined || !('Notification' in globalThis)) return 'cannot';
  if (Notification.permission === 'denied') return 'refused';
  return (await push.getSubscription()) === null ? 'off' : 'on';
}

/** @returns what it is afterwards; 'off' where the server or the push service did not answer */
export async function startPush(): Promise<PushState> {
  const push = await manager();
  if (push === undefined) return 'cannot';
  if ((await Notification.requestPermission()) !== 'granted') return 'refused';
  const { status, body } = await call({ method: 'GET', path: '/push/key' });
  if (status !== 200) return 'off';
  const made = await push
    .subscribe({ userVisibleOnly: true, applicationServerKey: bytesOf(String(body.key)) })
    // No push service within reach, as in a closed network.
    .catch(() => null);
  if (made === null) return 'off';
  const { endpoint, keys } = made.toJSON();
  const told = await call({ method: 'POST', path: '/me/push', body: { endpoint, keys } });
  if (told.status === 204) return 'on';
  await made.unsubscribe();
  return 'off';
}

/** Also at signing out: what belongs to one person must not show on a phone that another holds. */
export async function stopPush(): Promise<PushState> {
  const made = await (await manager())?.getSubscription();
  if (made == null) return 'off';
  await call({ method: 'POST', path: '/me/push/forget', body: { endpoint: made.endpoint } });
  await made.unsubscribe();
  return 'off';
}

function bytesOf(base64url: string): Uint8Array<ArrayBuffer> {
  const text = atob(base64url.replaceAll('-', '+').replaceAll('_', '/'));
  return Uint8Array.from(text, (letter) => letter.charCodeAt(0));
}
