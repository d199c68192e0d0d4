/** The rows chosen in a list, in the order of the list where they stand in it. */
export interface Chosen {
  readonly ids: ReadonlySet<string>;
  /** The row chosen last: a range begins there. */
  readonly last: string | null;
}

export const NOBODY_CHOSEN: Chosen = { ids: new Set(), last: null };
/** One form for more is no longer looked at. */
export const MOST_CHOSEN = 100;

/** Chooses a row or lets it go; with a range, all rows from the one chosen last become as this one does. */
export function choose(before: Chosen, list: readonly string[], id: string, range: boolean): Chosen {
  const on = !before.ids.has(id);
  const ids = new Set(before.ids);
  for (const one of range ? between(list, before.last, id) : [id]) {
    if (!on) ids.delete(one);
    else if (ids.size < MOST_CHOSEN) ids.add(one);
  }
  return { ids, last: id };
}

/** All of the list, or none where all are chosen. */
export function chooseAll(before: Chosen, list: readonly string[]): Chosen {
  const most = list.slice(0, MOST_CHOSEN);
  return most.every((id) => before.ids.has(id)) ? NOBODY_CHOSEN : { ids: new Set(most), last: null };
}

function between(list: readonly string[], from: string | null, to: string): readonly string[] {
  const [start, end] = [from === null ? -1 : list.indexOf(from), list.indexOf(to)];
  if (start < 0 || end < 0) return [to];
  return list.slice(Math.min(start, end), Math.max(start, end) + 1);
}
