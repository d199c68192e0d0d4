/** Codes kept in this browser alone, the newest first, so that nobody has to copy one by hand. */
export function keptList<One extends { readonly id: string }>(key: string, most: number) {
  const list = (): One[] => {
    try {
      const found: unknown = JSON.parse(localStorage.getItem(key) ?? '[]');
      return Array.isArray(found) ? (found as One[]) : [];
    } catch (error) {
      if (error instanceof SyntaxError || error instanceof DOMException) return [];
      throw error;
    }
  };
  const store = (all: readonly One[]) => {
    try {
      localStorage.setItem(key, JSON.stringify(all));
    } catch (error) {
      // A browser that keeps nothing: the code is on the screen or in the address, and was sent where an address was left.
      if (!(error instanceof DOMException)) throw error;
    }
  };
  const others = (id: string) => list().filter((one) => one.id !== id);
  return {
    list,
    find: (id: string): One | undefined => list().find((one) => one.id === id),
    keep: (one: One) => store([one, ...others(one.id)].slice(0, most)),
    forget: (id: string) => store(others(id)),
  };
}
