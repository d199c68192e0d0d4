/// <reference lib="webworker" />
import { ExpirationPlugin } from 'workbox-expiration';
import { createHandlerBoundToURL, precacheAndRoute } from 'workbox-precaching';
import { NavigationRoute, registerRoute } from 'workbox-routing';
import { CacheFirst, NetworkFirst } from 'workbox-strategies';
import { OUTBOX, workInTurn, workOnSignal } from './work.ts';

declare const self: ServiceWorkerGlobalScope & {
  readonly __WB_MANIFEST: { readonly url: string; readonly revision: string | null }[];
};

precacheAndRoute([...self.__WB_MANIFEST]);
// Every address of the app is the app's own.
registerRoute(new NavigationRoute(createHandlerBoundToURL('index.html'), { allowlist: [/^\/field\//] }));

const days = 24 * 3600;
// Workbox's own types disagree on what may be left out.
const expiring = new ExpirationPlugin({
  maxEntries: 600,
  maxAgeSeconds: 14 * days,
  purgeOnQuotaError: true,
}) as object;
const tiles = ['/api/v1/tiles/', '/api/v1/base-map/tiles/'];
// Boundaries and the ground are public and change seldom: what was looked at is kept for the road.
registerRoute(
  ({ url }) => url.origin === self.location.origin && tiles.some((path) => url.pathname.startsWith(path)),
  new CacheFirst({
    cacheName: 'gridgov-tiles',
    plugins: [expiring],
  }),
);

// Which ground there is: another file has other addresses.
registerRoute(
  ({ url }) => url.origin === self.location.origin && url.pathname === '/api/v1/base-map',
  new NetworkFirst({ cacheName: 'gridgov-base-map', networkTimeoutSeconds: 4 }),
);

// The map's own script and style, once it was looked at: their names change with what they hold.
registerRoute(
  ({ url }) => url.origin === self.location.origin && url.pathname.startsWith('/field/assets/'),
  new CacheFirst({
    cacheName: 'gridgov-map',
    plugins: [new ExpirationPlugin({ maxEntries: 12, purgeOnQuotaError: true }) as object],
  }),
);

type SyncEvent = ExtendableEvent & { readonly tag: string };

// Sends what waits when the net comes back, also where the page was closed.
self.addEventListener('sync', (event) => {
  const { tag } = event as SyncEvent;
  if (tag === OUTBOX) (event as SyncEvent).waitUntil(sendAll());
});

async function sendAll(): Promise<void> {
  // A browser that is told of a failure comes back later by itself; one that is not believes that all has gone.
  if (!(await workOnSignal(Date.now))) throw new Error('Some of the outbox is still waiting');
}

interface Pushed {
  readonly title?: string;
  readonly body?: string;
  readonly link?: string;
}

// Number and step; whose matter it is the phone says when it is unlocked.
self.addEventListener('push', (event) => {
  const { title, body = '', link = '' } = (event.data?.json() ?? {}) as Pushed;
  if (title === undefined) return;
  const url = placeOf(link);
  const options = { body, tag: body, icon: '/field/icon-192.png', data: { url }, ...calling(url) };
  event.waitUntil(shown(title, options));
});

/** A call stays until it is touched, and shakes the phone. */
function calling(url: string): object {
  const isCall = url.startsWith('/field/call/');
  return isCall ? { requireInteraction: true, renotify: true, vibrate: [600, 300, 600, 300, 600] } : {};
}

/** What it is about is fetched as well: where it is opened there may be no signal. */
async function shown(title: string, options: NotificationOptions): Promise<void> {
  await self.registration.showNotification(title, options);
  await workInTurn(Date.now);
}

/** The console's page of a matter is a task here, that of a request for help a call. */
function placeOf(link: string): string {
  const help = /\/(?:helps|duty-desk\?id=)\/?(\d{6}\.[\w-]+)$/.exec(link)?.[1];
  if (help !== undefined) return `/field/call/${help}`;
  const id = /\/(?:cases|issues)\/(\d{6}\.[\w-]+)$/.exec(link)?.[1];
  return id === undefined ? '/field/' : `/field/task/${id}`;
}

self.addEventListener('notificationclick', (event) => {
  event.notification.close();
  const { url = '/field/' } = (event.notification.data ?? {}) as { readonly url?: string };
  event.waitUntil(self.clients.openWindow(url));
});

// Only when its person said so (update.ts); the first one of all waits for nobody.
self.addEventListener('message', (event) => {
  if (event.data === 'take-over') event.waitUntil(self.skipWaiting());
});
self.addEventListener('activate', (event) => event.waitUntil(self.clients.claim()));
