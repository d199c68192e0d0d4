import { holdsOn } from './tree.ts';

export type ChangeKind = 'split' | 'merge' | 'recut';

/**
 * One line of a change of grids: which grid's ground and people went to which. `share` is the part of the
 * old grid's area that went there, 0 to 1. A grid that keeps its code in a re-cut is mapped to itself too.
 */
export interface Succession {
  readonly from: string;
  readonly to: string;
  readonly share: number;
}

/** Split, merge or re-cut of grids, in force from a day. */
export interface AreaChange {
  readonly id: string;
  readonly kind: ChangeKind;
  readonly day: string;
  readonly lines: readonly Succession[];
}

export interface Successor {
  readonly code: string;
  /** `same`: never changed. `only`: one heir. `by_point`: where the matter lies. `by_share`: the largest part. */
  readonly how: 'same' | 'only' | 'by_point' | 'by_share';
}

/** How many grids became how many. */
export function kindOfChange(lines: readonly Succession[]): ChangeKind {
  const from = new Set(lines.map((line) => line.from)).size;
  const to = new Set(lines.map((line) => line.to)).size;
  if (from === 1 && to > 1) return 'split';
  return from > 1 && to === 1 ? 'merge' : 'recut';
}

/**
 * The grid that answers on `day` for what arose in `code` on `since`. Follows every change in between, in
 * order of days. Where the old grid went to several, the matter's place decides (`placed`: the grid that
 * contains it on `day`), else the heir that took the largest share; equal shares go to the lower code.
 */
export function successorOf(
  code: string,
  changes: readonly AreaChange[],
  span: { readonly since: string; readonly day: string },
  placed: string | null,
): Successor {
  let holders: ReadonlyMap<string, number> = new Map([[code, 1]]);
  let changed = false;
  const due = changes.filter((change) => change.day > span.since && change.day <= span.day);
  for (const change of due.sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0))) {
    const next = passOn(holders, change);
    changed ||= next !== holders;
    holders = next;
  }
  if (!changed) return { code, how: 'same' };
  const [first, ...others] = [...holders].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
  if (first === undefined) return { code, how: 'same' };
  if (others.length === 0) return { code: first[0], how: 'only' };
  if (placed !== null && holders.has(placed)) return { code: placed, how: 'by_point' };
  return { code: first[0], how: 'by_share' };
}

function passOn(holders: ReadonlyMap<string, number>, change: AreaChange): ReadonlyMap<string, number> {
  if (!change.lines.some((line) => holders.has(line.from))) return holders;
  const next = new Map<string, number>();
  const add = (code: string, share: number) => next.set(code, (next.get(code) ?? 0) + share);
  for (const [code, share] of holders) {
    const heirs = change.lines.filter((line) => line.from === code);
    if (heirs.length === 0) add(code, share);
    for (const heir of heirs) add(heir.to, share * heir.share);
  }
  return next;
}

export type ChangeProblem =
  | { readonly reason: 'unknown_grid'; readonly code: string }
  /** An old grid whose shares do not add up to 1: part of it would belong to nobody. */
  | { readonly reason: 'shares'; readonly code: string; readonly sum: number }
  | { readonly reason: 'ended_grid'; readonly code: string; readonly to: string };

/** What is wrong with a change before it is put in force. */
export function changeProblems(
  lines: readonly Succession[],
  day: string,
  versions: ReadonlyMap<string, readonly { readonly from: string; readonly to: string | null }[]>,
): ChangeProblem[] {
  const problems: ChangeProblem[] = [];
  for (const code of new Set(lines.map((line) => line.from))) {
    const known = versions.get(code);
    const sum = lines.filter((line) => line.from === code).reduce((all, line) => all + line.share, 0);
    if (!known) problems.push({ reason: 'unknown_grid', code });
    else if (!known.some((version) => version.from < day && (version.to === null || version.to >= day))) {
      problems.push({ reason: 'ended_grid', code, to: known[known.length - 1]?.to ?? '' });
    }
    if (Math.abs(sum - 1) > 0.001) problems.push({ reason: 'shares', code, sum });
  }
  return problems;
}

/** Picks the version in force on the day. */
export function versionOn<T extends { readonly from: string; readonly to: string | null }>(
  versions: readonly T[],
  day: string,
): T | undefined {
  return versions.find((version) => holdsOn(version, day));
}
