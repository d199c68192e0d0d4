/** The queue a case was opened from, so that the case page can go on to the next without going back. */
export interface Trail {
  readonly label: string;
  readonly href: string;
  readonly ids: readonly string[];
}

const key = 'gridgov.trail';

export function leaveTrail(trail: Trail): void {
  try {
    sessionStorage.setItem(key, JSON.stringify(trail));
  } catch {
    // Without storage the case page has no next and previous; nothing is lost.
  }
}

/** The trail and the place of a case in it, or null when it was opened by a link. */
export function findTrail(id: string): { readonly trail: Trail; readonly at: number } | null {
  try {
    const trail = JSON.parse(sessionStorage.getItem(key) ?? 'null') as Trail | null;
    const at = trail?.ids.indexOf(id) ?? -1;
    return trail === null || at < 0 ? null : { trail, at };
  } catch {
    return null;
  }
}
