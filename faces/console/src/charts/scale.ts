/** Room for all of the shares, a tenth at least, from 0 to 1. */
export function range(values: readonly (number | null)[]): { readonly low: number; readonly high: number } {
  const known = values.filter((value) => value !== null);
  if (known.length === 0) return { low: 0, high: 1 };
  const low = Math.max(0, Math.floor(Math.min(...known) * 20) / 20);
  const high = Math.min(1, Math.ceil(Math.max(...known) * 20) / 20);
  if (high - low >= 0.1) return { low, high };
  return high <= 0.9 ? { low, high: low + 0.1 } : { low: high - 0.1, high };
}
