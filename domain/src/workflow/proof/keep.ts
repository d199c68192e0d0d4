/** A promise that every trade gives was not kept: a fault of the trade's tables or of the form. */
export class Broken extends Error {
  override readonly name = 'Broken';
}

/** @throws Broken where a promise is not kept */
export function keep(holds: boolean, promise: string): asserts holds {
  if (!holds) throw new Broken(promise);
}

/** The same values, in whatever order their members stand; undefined members count, as JSON would lose them. */
export function isSame(one: unknown, other: unknown): boolean {
  if (Object.is(one, other)) return true;
  if (typeof one !== 'object' || typeof other !== 'object' || one === null || other === null) return false;
  const [names, others] = [Object.keys(one), Object.keys(other)];
  if (Array.isArray(one) !== Array.isArray(other) || names.length !== others.length) return false;
  const [left, right] = [one as Record<string, unknown>, other as Record<string, unknown>];
  return names.every((name) => Object.hasOwn(right, name) && isSame(left[name], right[name]));
}
