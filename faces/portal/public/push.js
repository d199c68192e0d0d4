// Shows what was sent to this browser, and opens its page when it is touched.
self.addEventListener('push', (event) => {
  const told = event.data?.json() ?? {};
  const { title = '', body = told.text ?? '', link = told.url ?? '/portal/' } = told;
  event.waitUntil(self.registration.showNotification(title || told.subject || 'GridGov', { body, data: { link } }));
});
self.addEventListener('notificationclick', (event) => {
  event.notification.close();
  event.waitUntil(self.clients.openWindow(event.notification.data?.link ?? '/portal/'));
});
