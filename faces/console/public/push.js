// Shows what was sent to this browser, and opens its page when it is touched.
self.addEventListener('push', (event) => {
  const { id, title = '', body = '', link = '/notices' } = event.data?.json() ?? {};
  const options = { body, tag: id, icon: '/icon.svg', data: { link } };
  event.waitUntil(self.registration.showNotification(title, options));
});
self.addEventListener('notificationclick', (event) => {
  event.notification.close();
  event.waitUntil(self.clients.openWindow(event.notification.data?.link ?? '/notices'));
});
