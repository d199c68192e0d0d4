import { parentOf, parseCodeOf } from '@gridgov/domain/city/areas/codes.ts';
import type { Db, Queryable } from '../../../../platform/db/database.ts';
import { keepOnlyIf } from '../../../../platform/imports/tally.ts';
import { codeMessage, findingMessage, SAY } from '../messages.ts';
import { nextRevision } from '../queries.ts';
import { deriveBoundaries } from '../shapes/derive.ts';
import { endMissingGrids } from '../shapes/endings.ts';
import type { Verdict } from '../version-plan.ts';
import { VersionPlan } from '../version-plan.ts';
import {
  type BoundarySource,
  eachFeature,
  isSynthetic,
  kindOf,
  property,
  takeBoundary,
} from './boundary-feature.ts';
import type { RawFeature } from './feature-stream.ts';
import type { AreaImportResult, BoundaryImportOptions, Taken } from './import-report.ts';
import { AreaTally, Rejection, rejectionsOf } from './import-report.ts';

/**
 * Imports governance grids from GeoJSON (plain or gzip), each with its 15-digit code inside a community that
 * is known. Boundaries of communities, streets and districts that were not imported themselves are made anew
 * from the grids, and the coverage is checked; findings are notes.
 */
export async function importGrids(
  db: Db,
  source: BoundarySource,
  options: BoundaryImportOptions,
): Promise<AreaImportResult> {
  const tally = new AreaTally(options);
  await keepOnlyIf(db, async (tx) => {
    await nextRevision(tx);
    const plan = await VersionPlan.load(tx, options.from);
    await plan.loadBoundaries(tx, 15);
    const seen = new Map<string, number>();
    await eachFeature(source, { tally, signal: options.signal }, (row, feature) => {
      tally.settle(row, takeGrid(row, feature, { plan, seen, options }));
    });
    const { endMissing } = options;
    if (endMissing) await endMissingGrids(tx, plan, new Set(seen.keys()), tally, { ...options, endMissing });
    const { applied } = tally.tally.finish();
    const preview = options.dryRun === true && (options.mode === 'good' || tally.tally.result.refused === 0);
    if ((!applied && !preview) || plan.isEmpty) return false;
    await finishGrids(tx, plan, tally, options);
    return applied;
  });
  return tally.result();
}

interface Work {
  readonly plan: VersionPlan;
  readonly seen: Map<string, number>;
  readonly options: BoundaryImportOptions;
}

function takeGrid(row: number, feature: RawFeature, work: Work): Taken | readonly Rejection[] {
  const { plan, seen, options } = work;
  const code = takeCode(feature, work);
  const written = property(feature, 'kind');
  const kind = kindOf(written) ?? new Rejection('kind', SAY.noKind(written));
  const drawn = takeBoundary(feature, options.crs);
  if (code instanceof Rejection || kind instanceof Rejection || drawn instanceof Rejection) {
    return rejectionsOf(code, kind, drawn);
  }
  seen.set(code, row);
  const parent = parentOf(code) as string;
  const name = property(feature, 'name') || gridName(plan.areas.get(parent)?.name ?? parent, code);
  const area = plan.setArea({ code, level: 'grid', parent, name, kind });
  const { source, crs } = options;
  const synthetic = isSynthetic(feature, options);
  const { boundary, mended } = drawn;
  const changed = plan.setBoundary({ code, boundary, source, crs, synthetic, derived: false });
  return { what: `${code} ${name}`, verdict: both(area, changed), mended };
}

/** The code of a grid that stands once in the file, in a community that is known. */
function takeCode(feature: RawFeature, { plan, seen }: Work): string | Rejection {
  const parsed = parseCodeOf(property(feature, 'code'), 'grid');
  if (!parsed.ok) return new Rejection('code', codeMessage(parsed.problem));
  const { code } = parsed.value;
  const before = seen.get(code);
  if (before !== undefined) return new Rejection('code', SAY.twice(code, before));
  const parent = parentOf(code) as string;
  return plan.has(parent) ? code : new Rejection('code', SAY.noParent(code, parent));
}

/** A grid that is there and gets its first boundary is a changed grid, not a new one. */
function both(area: Verdict, drawn: Verdict): Verdict {
  const changed = drawn.kind === 'unchanged' ? 'unchanged' : 'changed';
  return {
    kind: area.kind === 'unchanged' ? changed : area.kind,
    before: area.before === null ? null : { ...area.before, ...drawn.before },
    after: { ...area.after, ...drawn.after },
  };
}

/** 友谊街社区居民委员会 and 001 → 友谊街社区第1网格. */
export function gridName(community: string, code: string): string {
  return `${community.replace(/(居民委员会|村民委员会|居委会|村委会)$/, '')}第${Number(code.slice(12))}网格`;
}

async function finishGrids(
  tx: Queryable,
  plan: VersionPlan,
  tally: AreaTally,
  options: BoundaryImportOptions,
): Promise<void> {
  await plan.write(tx, options.signal);
  const findings = await deriveBoundaries(tx, plan, options);
  for (const finding of findings) tally.note(0, finding.kind, findingMessage(finding));
}
