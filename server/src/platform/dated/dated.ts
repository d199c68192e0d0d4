/** What has a first day `valid_from` and, where it ends, the first day out of force `valid_to`. */

/** Whether rows of a table hold on a day, for a where: `inForce('k', '$3::date')`. */
export function inForce(alias: string, day: string): string {
  return `${alias}.valid_from <= ${day} and (${alias}.valid_to is null or ${alias}.valid_to > ${day})`;
}

export type Term = { readonly from: string; readonly to: string | null };

/** How a term stands to a day; `to` is the first day it no longer holds. */
export function standing({ from, to }: Term, day: string): 'coming' | 'inForce' | 'ended' {
  if (to !== null && to <= day) return 'ended';
  return from > day ? 'coming' : 'inForce';
}
