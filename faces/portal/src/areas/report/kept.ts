/**
 * The report being written, kept in this browser alone: a cheap phone ends the page while its camera is open, and what
 * was written and photographed must be there afterwards. Gone when it is sent, begun anew, or a day old.
 */
import type { Draft } from './draft.ts';

const NAME = 'gridgov.portal';
const STORE = 'draft';
const KEY = 'report';
const LIFE_MS = 24 * 3_600_000;

type KeptDraft = { readonly at: number; readonly draft: Draft };

/** What was not sent; null where there is nothing, or the browser keeps nothing. */
export async function findDraft(help: boolean, now: number): Promise<Draft | null> {
  const kept = await within<KeptDraft | undefined>('readonly', (store) => store.get(KEY));
  if (kept == null || kept.draft.help !== help || now - kept.at > LIFE_MS) return null;
  // The address of a photo ended with its page; its content is kept.
  const photos = kept.draft.photos.map((photo) => ({ ...photo, url: URL.createObjectURL(photo.content) }));
  return { ...kept.draft, photos };
}

export async function keepDraft(draft: Draft, now: number): Promise<void> {
  const kept: KeptDraft = { at: now, draft };
  await within('readwrite', (store) => store.put(kept, KEY));
}

export async function dropDraft(): Promise<void> {
  await within('readwrite', (store) => store.delete(KEY));
}

/** Null where the browser keeps nothing (a private window, a full disk): the form works all the same. */
async function within<T>(
  mode: IDBTransactionMode,
  use: (store: IDBObjectStore) => IDBRequest<T>,
): Promise<T | null> {
  try {
    const db = await opened();
    try {
      const work = db.transaction(STORE, mode);
      return (await Promise.all([answerOf(use(work.objectStore(STORE))), committed(work)]))[0];
    } finally {
      db.close();
    }
  } catch (error) {
    if (error instanceof DOMException || error instanceof ReferenceError) return null;
    throw error;
  }
}

function opened(): Promise<IDBDatabase> {
  const request = indexedDB.open(NAME, 1);
  request.onupgradeneeded = () => request.result.createObjectStore(STORE);
  return answerOf(request);
}

/** Only then is it there, or gone, for a page that is loaded anew. */
function committed(work: IDBTransaction): Promise<void> {
  return new Promise((resolve, reject) => {
    work.oncomplete = () => resolve();
    work.onabort = () => reject(work.error);
  });
}

function answerOf<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}
