import { parseAreaCode } from '@gridgov/domain/city/areas/codes.ts';
import type { Db } from '../../../../platform/db/database.ts';
import { keepOnlyIf } from '../../../../platform/imports/tally.ts';
import { codeMessage, SAY } from '../messages.ts';
import type { AreaRow } from '../queries.ts';
import { nextRevision } from '../queries.ts';
import { VersionPlan } from '../version-plan.ts';
import { type BoundarySource, eachFeature, isSynthetic, property, takeBoundary } from './boundary-feature.ts';
import type { RawFeature } from './feature-stream.ts';
import type { AreaImportResult, BoundaryImportOptions, Taken } from './import-report.ts';
import { AreaTally, Rejection, rejectionsOf } from './import-report.ts';

/**
 * Imports outlines of districts, streets or communities that are known already. A feature without a code is
 * matched by name; where only the kind of area differs (蓬莱市, today 蓬莱区) it is taken and noted.
 */
export async function importOutlines(
  db: Db,
  source: BoundarySource,
  options: BoundaryImportOptions,
): Promise<AreaImportResult> {
  const tally = new AreaTally(options);
  await keepOnlyIf(db, async (tx) => {
    await nextRevision(tx);
    const plan = await VersionPlan.load(tx, options.from);
    // One transaction has one line: three levels in turn.
    for (const digits of [6, 9, 12]) await plan.loadBoundaries(tx, digits);
    const names = new NameIndex([...plan.areas.values()]);
    const seen = new Map<string, number>();
    await eachFeature(source, { tally, signal: options.signal }, (row, feature) => {
      tally.settle(row, takeOutline(row, feature, { plan, tally, seen, names, options }));
    });
    const { applied } = tally.tally.finish();
    if (!applied || plan.isEmpty) return false;
    await plan.write(tx, options.signal);
    return true;
  });
  return tally.result();
}

interface Work {
  readonly plan: VersionPlan;
  readonly tally: AreaTally;
  readonly seen: Map<string, number>;
  readonly names: NameIndex;
  readonly options: BoundaryImportOptions;
}

function takeOutline(row: number, feature: RawFeature, work: Work): Taken | readonly Rejection[] {
  const { plan, seen, options } = work;
  const area = onlyOnce(findArea(row, feature, work), seen);
  const drawn = takeBoundary(feature, options.crs);
  if (area instanceof Rejection || drawn instanceof Rejection) return rejectionsOf(area, drawn);
  const { code, name } = area;
  const { boundary, mended } = drawn;
  seen.set(code, row);
  const synthetic = isSynthetic(feature, options);
  const { source, crs } = options;
  return {
    what: `${code} ${name}`,
    verdict: plan.setBoundary({ code, boundary, source, crs, synthetic, derived: false }),
    mended,
  };
}

function onlyOnce(area: AreaRow | Rejection, seen: Work['seen']): AreaRow | Rejection {
  const before = area instanceof Rejection ? undefined : seen.get(area.code);
  if (area instanceof Rejection || before === undefined) return area;
  return new Rejection('code', SAY.twice(area.code, before));
}

/** The area the feature is about. */
function findArea(row: number, feature: RawFeature, work: Work): AreaRow | Rejection {
  const { plan, tally, names } = work;
  const written = property(feature, 'code');
  const name = property(feature, 'name');
  if (written === '') {
    const match = names.find(name);
    if (!match) return new Rejection('name', SAY.noMatch(name));
    if (match.name !== name) tally.note(row, 'name', SAY.matchedByStem(name, match.name, match.code));
    return match;
  }
  const parsed = parseAreaCode(written);
  if (!parsed.ok) return new Rejection('code', codeMessage(parsed.problem));
  const area = plan.areas.get(parsed.value.code);
  if (area && area.level !== 'grid') return area;
  return new Rejection('code', SAY.unknown(parsed.value.code));
}

/** Areas by name, the widest first: a district goes before a street of the same name. */
class NameIndex {
  private readonly exact = new Map<string, AreaRow | null>();
  private readonly stems = new Map<string, AreaRow | null>();

  constructor(areas: readonly AreaRow[]) {
    for (const digits of [6, 9, 12]) {
      const level = areas.filter((area) => area.code.length === digits && area.to === null);
      add(this.exact, level, (area) => area.name);
      if (digits === 6) add(this.stems, level, (area) => stem(area.name));
    }
  }

  find(name: string): AreaRow | null {
    return this.exact.get(name) ?? this.stems.get(stem(name)) ?? null;
  }
}

/** A name that two areas of one level share is no match for either. */
function add(index: Map<string, AreaRow | null>, areas: readonly AreaRow[], key: (area: AreaRow) => string) {
  const counts = new Map<string, number>();
  for (const area of areas) counts.set(key(area), (counts.get(key(area)) ?? 0) + 1);
  for (const area of areas)
    if (!index.has(key(area))) index.set(key(area), counts.get(key(area)) === 1 ? area : null);
}

function stem(name: string): string {
  return name.replace(/(自治县|市|区|县)$/, '');
}
