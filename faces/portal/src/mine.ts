/** What was reported from this browser: kept here alone, so that nobody has to copy a code by hand. */
export type Kept = {
  readonly id: string;
  readonly number: string;
  readonly secret: string;
  readonly title: string;
};

const KEY = 'gridgov.portal.mine';
const MOST = 30;

export function listKept(): Kept[] {
  try {
    const list: unknown = JSON.parse(localStorage.getItem(KEY) ?? '[]');
    return Array.isArray(list) ? (list as Kept[]) : [];
  } catch (error) {
    if (error instanceof SyntaxError || error instanceof DOMException) return [];
    throw error;
  }
}

export const findKept = (id: string): Kept | undefined => listKept().find((one) => one.id === id);

export function keepMatter(one: Kept): void {
  store([one, ...listKept().filter(({ id }) => id !== one.id)].slice(0, MOST));
}

export function forgetMatter(id: string): void {
  store(listKept().filter((one) => one.id !== id));
}

function store(list: readonly Kept[]): void {
  try {
    localStorage.setItem(KEY, JSON.stringify(list));
  } catch (error) {
    // A browser that keeps nothing: the code is on the screen, and was sent where an address was left.
    if (!(error instanceof DOMException)) throw error;
  }
}
