/** A new version waits until its person says so: what is being written must not go away under their hands. */
import { useEffect, useState } from 'react';

let asked = false;
/** Milliseconds between two askings. */
const AGAIN = 2000;

/** Registers the service worker. Without it the app starts only where there is a network. */
export function registerWorker(): void {
  if (!('serviceWorker' in navigator)) return;
  void navigator.serviceWorker.register('/field/sw.js', { scope: '/field/', updateViaCache: 'none' });
  navigator.serviceWorker.addEventListener('controllerchange', () => {
    // Other pages of the app go on as they are; only the one where it was asked for begins anew.
    if (asked) location.reload();
  });
}

/** Null where there is none; else puts the new version in the old one's place and begins anew. */
export function useUpdate(): (() => void) | null {
  const [waiting, setWaiting] = useState<ServiceWorker | null>(null);
  useEffect(() => {
    const gone = new AbortController();
    void watch(setWaiting, gone.signal);
    return () => gone.abort();
  }, []);
  return waiting === null ? null : () => void takeOver();
}

/** Asks until the page begins anew. */
async function takeOver(): Promise<void> {
  if (asked) return;
  asked = true;
  // The browser waits until the old version is at rest and may miss that moment on a busy phone; asked, it looks again.
  for (;;) {
    const registration = await navigator.serviceWorker.getRegistration('/field/');
    registration?.waiting?.postMessage('take-over');
    await new Promise((resolve) => setTimeout(resolve, AGAIN));
  }
}

async function watch(tell: (waiting: ServiceWorker | null) => void, signal: AbortSignal): Promise<void> {
  const registration = await navigator.serviceWorker?.getRegistration('/field/');
  if (registration === undefined || signal.aborted) return;
  // The first one of all replaces nothing.
  const look = () => navigator.serviceWorker.controller !== null && tell(registration.waiting);
  look();
  const found = () => registration.installing?.addEventListener('statechange', look, { signal });
  found();
  registration.addEventListener('updatefound', found, { signal });
}
