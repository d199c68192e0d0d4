/** Codes of requests for help that were sent from this browser: kept here alone, the newest first. */
import type { Sent } from './api.ts';

const KEY = 'gridgov.portal.helps';
const MOST = 10;

export function listHelps(): Sent[] {
  try {
    const list: unknown = JSON.parse(localStorage.getItem(KEY) ?? '[]');
    return Array.isArray(list) ? (list as Sent[]) : [];
  } catch (error) {
    if (error instanceof SyntaxError || error instanceof DOMException) return [];
    throw error;
  }
}

export function keepHelp(one: Sent): void {
  try {
    const others = listHelps().filter(({ id }) => id !== one.id);
    localStorage.setItem(KEY, JSON.stringify([one, ...others].slice(0, MOST)));
  } catch (error) {
    // A browser that keeps nothing: the code stands in the address of the page and on it.
    if (!(error instanceof DOMException)) throw error;
  }
}
