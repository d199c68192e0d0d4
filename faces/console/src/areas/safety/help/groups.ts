import type { CaseHead } from '../../../matter/wire.ts';

export type GroupName = 'untaken' | 'going' | 'ended';

const UNTAKEN: ReadonlySet<string> = new Set(['calling', 'unanswered']);

/** Nobody has it first, the least time left on top; then what is under way; what is over last, newest first. */
export function grouped(
  heads: readonly CaseHead[],
): readonly { readonly name: GroupName; readonly rows: readonly CaseHead[] }[] {
  const nameOf = ({ stage, open }: CaseHead): GroupName =>
    UNTAKEN.has(stage) ? 'untaken' : open ? 'going' : 'ended';
  const rows = Map.groupBy(heads, nameOf);
  return (['untaken', 'going', 'ended'] as const).flatMap((name) => {
    const own = rows.get(name) ?? [];
    if (own.length === 0) return [];
    return [{ name, rows: name === 'ended' ? own : [...own].sort(byTimeLeft) }];
  });
}

const leftOf = ({ clock }: CaseHead) => clock?.remainingMinutes ?? Number.POSITIVE_INFINITY;
const byTimeLeft = (a: CaseHead, b: CaseHead) => Number(b.mine) - Number(a.mine) || leftOf(a) - leftOf(b);

export interface Mark {
  readonly key: string;
  readonly at: number;
  /** Share of the bar, 0 to 1. */
  readonly part: number;
}

/** How far a ring has gone: from the first call to the moment it rises; null where no such moment is known. */
export function ringBar(
  rings: readonly { readonly key: string; readonly at: number }[],
  dueAt: string | null,
  now: number,
): { readonly minutes: number; readonly part: number; readonly marks: readonly Mark[] } | null {
  const first = Math.min(...rings.map(({ at }) => at));
  const end = dueAt === null ? Number.NaN : Date.parse(dueAt);
  if (rings.length === 0 || !(end > first)) return null;
  const partOf = (at: number) => Math.min(1, Math.max(0, (at - first) / (end - first)));
  const marks = [...new Map(rings.map(({ key, at }) => [at, { key, at, part: partOf(at) }])).values()];
  return { minutes: Math.max(0, Math.floor((now - first) / 60_000)), part: partOf(now), marks };
}
