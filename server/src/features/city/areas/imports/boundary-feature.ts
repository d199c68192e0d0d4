import type { Boundary } from '@gridgov/domain/city/areas/boundary.ts';
import type { GridKind } from '@gridgov/domain/city/areas/tree.ts';
import { boundaryMessage, type Message, repairMessage, SAY } from '../messages.ts';
import { repairOrJoin } from '../shapes/clipping.ts';
import { boundaryOf } from '../shapes/geometry.ts';
import type { Crs } from './crs.ts';
import { boundaryToWgs84 } from './crs.ts';
import { readFeaturesApart } from './feature-apart.ts';
import { type Bytes, FeatureFileError, type RawFeature, readFeatures } from './feature-stream.ts';
import type { AreaTally, BoundaryImportOptions } from './import-report.ts';
import { Rejection } from './import-report.ts';

/** Properties a feature may use; the first that is there counts. */
const PROPERTIES = {
  code: ['grid_code', 'unit_code', 'code', '网格编码', '单元网格编码', '编码', 'BGID', 'bgid'],
  name: ['grid_name', 'name', '网格名称', '名称', 'BGName'],
  kind: ['kind', '网格类型', '类型'],
} as const;

/** Written the same way in every map. */
const ALSO = { synthetic: ['synthetic'], geometry: ['geometry'] } as const;

type MapProperties = {
  readonly [column in keyof typeof PROPERTIES]?: readonly (typeof PROPERTIES)[column][number][];
} & typeof ALSO;

/** What each kind of map is best told by: its template holds these, and every kind reads all of the above. */
export const MAP_PROPERTIES = {
  grids: { code: ['网格编码'], name: ['网格名称'], kind: ['网格类型'], ...ALSO },
  outlines: { code: ['编码'], name: ['名称'], ...ALSO },
  'unit-grids': { code: ['单元网格编码'], name: ['名称'], ...ALSO },
} as const satisfies Readonly<Record<string, MapProperties>>;

export function property(feature: RawFeature, column: keyof typeof PROPERTIES): string {
  for (const name of PROPERTIES[column]) {
    const value = feature.properties[name];
    if (typeof value === 'string' && value.trim() !== '') return value.trim();
    // A code stored as a number still has all its digits below 2^53.
    if (typeof value === 'number' && Number.isSafeInteger(value)) return String(value);
  }
  return '';
}

/** Null where the kind is written in no way we know; `general` where nothing is written. */
export function kindOf(written: string): GridKind | null {
  if (['', 'general', '综合', '综合网格', '基础网格', '普通网格'].includes(written)) return 'general';
  return ['dedicated', '专属', '专属网格', '专业网格'].includes(written) ? 'dedicated' : null;
}

export function isSynthetic(feature: RawFeature, options: BoundaryImportOptions): boolean {
  return options.synthetic === true || feature.properties.synthetic === true;
}

export type Drawn = { readonly boundary: Boundary; readonly mended: Message | null };

/** The boundary in WGS-84 made valid, and what was mended. */
export function takeBoundary(feature: RawFeature, crs: Crs): Drawn | Rejection {
  const drawn = boundaryOf(feature.geometry);
  if (drawn === null) return new Rejection('geometry', SAY.noGeometry(feature.geometry?.type ?? 'null'));
  // Mended before conversion, so that a refused place is named as the file has it.
  const mended = repairOrJoin(drawn);
  if (!mended.ok) return new Rejection('geometry', boundaryMessage(mended.refusal));
  return { boundary: boundaryToWgs84(mended.boundary, crs), mended: repairMessage(mended.repairs) };
}

export type BoundarySource = string | Uint8Array | Bytes;

/** A file is read apart; a stream, which only the command line has, where it is. */
function featuresOf(source: BoundarySource, signal: AbortSignal | undefined): AsyncGenerator<RawFeature> {
  const isFile = typeof source === 'string' || source instanceof Uint8Array;
  return isFile ? readFeaturesApart(source, signal) : readFeatures(source);
}

/** Every feature with its number from 1. A file that breaks off is refused at the place where it does. */
export async function eachFeature(
  source: BoundarySource,
  { tally, signal }: { readonly tally: AreaTally; readonly signal?: AbortSignal | undefined },
  take: (row: number, feature: RawFeature) => void,
): Promise<void> {
  let row = 0;
  try {
    for await (const feature of featuresOf(source, signal)) {
      row += 1;
      take(row, feature);
    }
  } catch (error) {
    if (!(error instanceof FeatureFileError)) throw error;
    tally.refuse(row + 1, 'file', SAY.file(error.reason, error.position));
  }
}
