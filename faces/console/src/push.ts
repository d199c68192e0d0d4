/** Being told by the browser while the console is closed: this browser subscribes for whoever is signed in. */
import { read, send } from './api.ts';

export type PushState = 'on' | 'off' | 'refused' | 'cannot';

/** A place of its own where no page lies: the worker shows messages and touches no page. */
const scope = '/push/';
/** A worker that is installed takes a moment; one that never comes is told as "off". */
const patience = 10_000;

const able = () =>
  'serviceWorker' in navigator && 'PushManager' in globalThis && 'Notification' in globalThis;

async function subscription(): Promise<PushSubscription | null> {
  const worker = await navigator.serviceWorker.getRegistration(scope);
  // Asked for an address that is in nobody's scope, the browser gives none.
  return worker === undefined || !worker.scope.endsWith(scope) ? null : worker.pushManager.getSubscription();
}

export async function pushState(): Promise<PushState> {
  if (!able()) return 'cannot';
  if (Notification.permission === 'denied') return 'refused';
  return (await subscription()) === null ? 'off' : 'on';
}

/** @returns what it is afterwards; 'off' where no push service is within reach, as in a closed network */
export async function startPush(): Promise<PushState> {
  if ((await Notification.requestPermission()) !== 'granted') return 'refused';
  const { key } = await read<{ readonly key: string }>('/push/key');
  const worker = await navigator.serviceWorker.register('/push.js', { scope });
  await running(worker);
  const made = await worker.pushManager
    .subscribe({ userVisibleOnly: true, applicationServerKey: key })
    .catch(() => null);
  if (made === null) return 'off';
  const { endpoint, keys } = made.toJSON();
  try {
    await send<void>('POST', '/me/push', { body: { endpoint, keys } });
  } catch (error) {
    await made.unsubscribe();
    throw error;
  }
  return 'on';
}

/** Also at signing out: what belongs to one person must not show where another sits down. */
export async function stopPush(): Promise<PushState> {
  if (!able()) return 'cannot';
  const made = await subscription();
  if (made === null) return 'off';
  await send<void>('POST', '/me/push/forget', { body: { endpoint: made.endpoint } });
  await made.unsubscribe();
  return 'off';
}

function running(worker: ServiceWorkerRegistration): Promise<void> {
  const coming = worker.active ?? worker.waiting ?? worker.installing;
  if (coming === null || coming.state === 'activated') return Promise.resolve();
  return new Promise((resolve) => {
    const late = setTimeout(resolve, patience);
    coming.addEventListener('statechange', () => {
      if (coming.state !== 'activated') return;
      clearTimeout(late);
      resolve();
    });
  });
}
