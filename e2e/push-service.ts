/** No push service is within reach of a test, and nobody to ask: the browser says that it has one and may tell. */
export const PUSH_SERVICE = `(() => {
  let made = null;
  Object.defineProperty(Notification, 'permission', { get: () => 'granted' });
  Notification.requestPermission = async () => 'granted';
  const keys = { p256dh: 'p'.repeat(87), auth: 'a'.repeat(22) };
  const endpoint = 'https://push.example.org/street';
  PushManager.prototype.getSubscription = async () => made;
  PushManager.prototype.subscribe = async () =>
    (made = { endpoint, toJSON: () => ({ endpoint, keys }), unsubscribe: async () => ((made = null), true) });
})()`;
