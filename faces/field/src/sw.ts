/// <reference lib="webworker" />
import { ExpirationPlugin } from 'workbox-expiration';
import { createHandlerBoundToURL, precacheAndRoute } from 'workbox-precaching';
import { NavigationRoute, registerRoute } from 'workbox-routing';
import { CacheFirst } from 'workbox-strategies';
import { work } from './work.ts';

declare const self: ServiceWorkerGlobalScope & {
  readonly __WB_MANIFEST: { readonly url: string; readonly revision: string | null }[];
};

precacheAndRoute([...self.__WB_MANIFEST]);
// Every address of the app is the app's own.
registerRoute(new NavigationRoute(createHandlerBoundToURL('index.html'), { allowlist: [/^\/field\//] }));

const days = 24 * 3600;
// Workbox's own types disagree on what may be left out.
const expiring = new ExpirationPlugin({
  ...{ maxEntries: 600, maxAgeSeconds: 14 * days },
  purgeOnQuotaError: true,
}) as object;
// Boundaries are public and change seldom: what was looked at is kept for the road.
registerRoute(
  ({ url }) => url.origin === self.location.origin && url.pathname.startsWith('/api/v1/tiles/'),
  new CacheFirst({
    cacheName: 'gridgov-tiles',
    plugins: [expiring],
  }),
);

type SyncEvent = ExtendableEvent & { readonly tag: string };

// Sends what waits when the net comes back, also where the page was closed.
self.addEventListener('sync', (event) => {
  const { tag } = event as SyncEvent;
  if (tag === 'outbox') (event as SyncEvent).waitUntil(work(Date.now));
});

self.addEventListener('push', (event) => {
  const data = event.data?.json() as
    | { readonly title?: string; readonly body?: string; readonly url?: string }
    | undefined;
  if (data?.title === undefined) return;
  const options = {
    body: data.body ?? '',
    icon: '/field/icon-192.png',
    data: { url: data.url ?? '/field/' },
  };
  event.waitUntil(self.registration.showNotification(data.title, options));
});

self.addEventListener('notificationclick', (event) => {
  event.notification.close();
  const { url = '/field/' } = (event.notification.data ?? {}) as { readonly url?: string };
  event.waitUntil(self.clients.openWindow(url));
});

self.addEventListener('activate', (event) => event.waitUntil(self.clients.claim()));
