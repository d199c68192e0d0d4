import Type from 'typebox';
import { nullable } from '../../../platform/http/shapes.ts';

const oneOf = <T extends string>(values: readonly T[]) =>
  Type.Unsafe<T>({ type: 'string', enum: [...values], maxLength: 40 });

const Zoom = Type.Integer({ minimum: 0, maximum: 22 });
const Line = Type.Integer({ minimum: 0, maximum: 4_194_303 });
export const TileParams = { z: Zoom, x: Line, y: Line };

/** One file of tiles in the data folder. */
const BaseMapFileView = Type.Object({
  tiles: Type.String({ maxLength: 200, description: 'Address on this server with {z}, {x} and {y}' }),
  format: oneOf(['mvt', 'png', 'jpeg', 'webp', 'avif'] as const),
  layers: Type.Union([oneOf(['protomaps', 'openmaptiles'] as const), Type.Null()], {
    description: 'How the layers of vector tiles are named; null for pictures',
  }),
  minZoom: Zoom,
  maxZoom: Zoom,
  bounds: Type.Array(Type.Number({ minimum: -180, maximum: 180 }), {
    minItems: 4,
    maxItems: 4,
    description: 'West, south, east, north in degrees',
  }),
  credit: Type.String({ maxLength: 400, description: 'Licence and source, to be shown with the map' }),
  approval: Type.String({ maxLength: 100, description: '审图号; empty for none' }),
});

/** The maps under ours. */
export const BaseMapView = Type.Object({
  tiles: nullable(Type.String({ maxLength: 2_000, description: 'Pictures of another host; null for none' })),
  credit: nullable(Type.String({ maxLength: 400 })),
  file: nullable(BaseMapFileView),
});
