import { kindOfChange, type Succession } from '@gridgov/domain/city/areas/changes.ts';
import { narrowestAround } from '@gridgov/domain/city/areas/scope.ts';
import type { Queryable } from '../../../../platform/db/database.ts';
import type { Ending } from '../../../../platform/imports/tally.ts';
import type { AreaImportOptions, AreaTally, EndMissing } from '../imports/import-report.ts';
import type { Message } from '../messages.ts';
import { SAY } from '../messages.ts';
import { sharesOf } from '../plans/outcome.ts';
import { insertChange } from '../plans/queries.ts';
import type { AreaRow, BoundaryRow } from '../queries.ts';
import type { VersionPlan } from '../version-plan.ts';
import { readBoundary } from './geometry.ts';

/** Less than this part of a grid's ground taken over is no succession: its matters would go to a stranger. */
const ENOUGH = 0.5;

/** What a complete file leaves out: candidates to end, widest last, so that what lies below is settled before. */
function missingFrom(
  plan: VersionPlan,
  seen: ReadonlySet<string>,
  tally: AreaTally,
  given: string | undefined,
): AreaRow[] {
  const levels = new Set([...seen].flatMap((code) => plan.areas.get(code)?.level ?? []));
  const within = given ?? narrowestAround(seen);
  tally.tally.covers(within, levels);
  return plan
    .inForce(within)
    .filter((area) => levels.has(area.level) && !seen.has(area.code))
    .sort((a, b) => b.code.length - a.code.length || (a.code < b.code ? -1 : 1));
}

/**
 * Ends grids that a complete file does not name. Open matters follow the ground; where no other grid has it, a grid
 * with open matters stays.
 */
export async function endMissingGrids(
  tx: Queryable,
  plan: VersionPlan,
  seen: ReadonlySet<string>,
  tally: AreaTally,
  options: AreaImportOptions & { readonly endMissing: EndMissing },
): Promise<void> {
  const { from, endMissing } = options;
  const missing = missingFrom(plan, seen, tally, endMissing.within);
  if (missing.length === 0) return;
  const open = await endMissing.openMatters(missing.map(({ code }) => code));
  const boundaries = await plan.loadBoundaries(tx, 15);
  const gone = new Set(missing.map(({ code }) => code));
  const heirs = [...boundaries.values()].filter(({ code, to }) => to === null && !gone.has(code));
  const lines: Succession[] = [];
  for (const area of missing) {
    const shares = heirsOf(boundaries.get(area.code), heirs);
    const sum = shares.reduce((all, { share }) => all + share, 0);
    const count = open.get(area.code) ?? 0;
    const names = shares.map(({ to }) => plan.areas.get(to)?.name ?? to).join('、');
    const verdict = verdictOn(area, from, { count, sum, names });
    tally.ending(`${area.code} ${area.name}`, verdict.how, verdict.message);
    if (verdict.how === 'kept') continue;
    if (sum >= ENOUGH)
      lines.push(...shares.map((line) => ({ ...line, share: Math.min(1, line.share / sum) })));
    plan.end(area.code);
  }
  if (lines.length === 0 || !tally.tally.writes) return;
  await insertChange(tx, {
    id: endMissing.changeId,
    kind: kindOfChange(lines),
    day: from,
    planId: null,
    note: '导入完整网格文件',
    recordedAt: endMissing.now,
    lines,
  });
}

function verdictOn(
  area: AreaRow,
  from: string,
  { count, sum, names }: { readonly count: number; readonly sum: number; readonly names: string },
): { readonly how: Ending['how']; readonly message: Message } {
  if (area.from > from) return { how: 'kept', message: SAY.notYet(area.from) };
  if (count === 0) return { how: 'ends', message: SAY.ends(from) };
  if (sum < ENOUGH) return { how: 'kept', message: SAY.openHere(count) };
  return { how: 'carried', message: SAY.carried(from, count, names) };
}

function heirsOf(old: BoundaryRow | undefined, heirs: readonly BoundaryRow[]): Succession[] {
  if (old === undefined) return [];
  const near = heirs.filter(
    (one) => one.west < old.east && old.west < one.east && one.south < old.north && old.south < one.north,
  );
  const piece = ({ code, coordinates }: BoundaryRow) => ({ code, boundary: readBoundary(coordinates) });
  return sharesOf(piece(old), near.map(piece));
}

/** Ends districts, streets and communities that a complete file does not name, where nothing is left in them. */
export async function endMissingDivisions(
  plan: VersionPlan,
  seen: ReadonlySet<string>,
  tally: AreaTally,
  options: AreaImportOptions & { readonly endMissing: EndMissing },
): Promise<void> {
  const { from, endMissing } = options;
  const missing = missingFrom(plan, seen, tally, endMissing.within);
  const open = await endMissing.openMatters(missing.map(({ code }) => code));
  for (const area of missing) {
    const below = plan.inForce(area.code).length;
    const count = open.get(area.code) ?? 0;
    const what = `${area.code} ${area.name}`;
    if (area.from > from) tally.ending(what, 'kept', SAY.notYet(area.from));
    else if (below > 0) tally.ending(what, 'kept', SAY.areasBelow(below));
    else if (count > 0) tally.ending(what, 'kept', SAY.openBelow(count));
    else {
      tally.ending(what, 'ends', SAY.ends(from));
      plan.end(area.code);
    }
  }
}
