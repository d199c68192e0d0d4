/** What a worker of one of our faces has shown to a person, and where a tap on it leads. */
import type { Worker } from 'playwright-core';

type Shown = { readonly title: string; readonly options: NotificationOptions };
type Noting = ServiceWorkerGlobalScope & { shown: Shown[] };

/** A packaged browser has no notices of its own: what the worker wants to be shown is noted instead. */
export function noteShown(worker: Worker): Promise<void> {
  return worker.evaluate(() => {
    const scope = self as unknown as Noting;
    scope.shown = [];
    scope.registration.showNotification = async (title, options = {}) => {
      scope.shown.push({ title, options });
    };
  });
}

export function shownBy(worker: Worker): Promise<{ readonly title: string; readonly body: string }[]> {
  return worker.evaluate(() =>
    (self as unknown as Noting).shown.map(({ title, options: { body = '' } }) => ({ title, body })),
  );
}

/** Where the worker leads whoever taps on what was shown; only a real tap may open a window. */
export function tapOn(worker: Worker): Promise<string> {
  return worker.evaluate(() => {
    const scope = self as unknown as Noting;
    const data: unknown = scope.shown[0]?.options.data;
    return new Promise<string>((resolve) => {
      scope.clients.openWindow = async (url) => {
        resolve(String(url));
        return null;
      };
      const notification = { close: () => undefined, data };
      scope.dispatchEvent(Object.assign(new ExtendableEvent('notificationclick'), { notification }));
    });
  });
}
