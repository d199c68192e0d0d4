/** In another order; past either end is at that end. */
export function movedTo<T extends { readonly id: string }>(
  items: readonly T[],
  id: string,
  to: number,
): readonly T[] {
  const item = items.find((one) => one.id === id);
  const others = items.filter((one) => one.id !== id);
  return item === undefined ? items : others.toSpliced(Math.max(0, to), 0, item);
}
