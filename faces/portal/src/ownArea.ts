/** Where somebody said that they live, kept in this browser alone: what concerns it is told first. */
const KEY = 'gridgov.area';

export function ownArea(): string {
  try {
    const kept = localStorage.getItem(KEY) ?? '';
    return /^\d{6,15}$/.test(kept) ? kept : '';
  } catch (error) {
    // A browser that keeps nothing.
    if (error instanceof DOMException) return '';
    throw error;
  }
}

export function keepOwnArea(code: string): void {
  try {
    localStorage.setItem(KEY, code);
  } catch (error) {
    if (!(error instanceof DOMException)) throw error;
  }
}
