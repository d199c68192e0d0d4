/** The pen of the map of areas: a press sets the next point of a line, the line is drawn over everything. */
import type { GeoJSONSource, LayerSpecification, Map as MapInstance, MapMouseEvent } from 'maplibre-gl';
import type { Line } from './alongStreets.ts';
import type { LonLat, Pen } from './areaMapTypes.ts';
import { withPress } from './penSnap.ts';
import type { Palette } from './tokens.ts';

export const penSource = 'pen';

export function penLayers(palette: Palette): LayerSpecification[] {
  return [
    {
      id: 'pen-line',
      type: 'line',
      source: penSource,
      filter: ['==', ['geometry-type'], 'LineString'],
      paint: { 'line-color': palette.danger, 'line-width': 2.4, 'line-dasharray': [2, 1.5] },
    },
    {
      id: 'pen-points',
      type: 'circle',
      source: penSource,
      filter: ['==', ['geometry-type'], 'Point'],
      paint: {
        'circle-radius': 4,
        'circle-color': palette.sheet,
        'circle-stroke-color': palette.danger,
        'circle-stroke-width': 2,
      },
    },
  ];
}

export function fillPen(map: MapInstance, pen: Pen | undefined): void {
  const line = pen?.line ?? [];
  const [first] = line;
  const drawn = pen?.closed === true && first !== undefined ? [...line, first] : line;
  map.getSource<GeoJSONSource>(penSource)?.setData({
    type: 'FeatureCollection',
    features: [
      {
        type: 'Feature',
        properties: {},
        geometry: { type: 'LineString', coordinates: drawn.map(([x, y]) => [x, y]) },
      },
      ...line.map(([x, y]) => ({
        type: 'Feature' as const,
        properties: {},
        geometry: { type: 'Point' as const, coordinates: [x, y] },
      })),
    ],
  });
}

export function press(map: MapInstance, { lngLat }: MapMouseEvent, pen: Pen): void {
  const apart = (one: LonLat, other: LonLat) => {
    const [a, b] = [map.project([one[0], one[1]]), map.project([other[0], other[1]])];
    return Math.hypot(a.x - b.x, a.y - b.y);
  };
  const ground = { borders: pen.borders, streets: streetsOf(map), apart };
  pen.onLine(withPress(pen.line, [lngLat.lng, lngLat.lat], ground));
}

/** Streets of the base map in sight; none where it is pictures, or there is none. */
function streetsOf(map: MapInstance): Line[] {
  const layers = streetLayers.filter((id) => map.getLayer(id) !== undefined);
  if (layers.length === 0) return [];
  return map.queryRenderedFeatures({ layers }).flatMap(({ geometry }) => {
    const lines =
      geometry.type === 'LineString'
        ? [geometry.coordinates]
        : geometry.type === 'MultiLineString'
          ? geometry.coordinates
          : [];
    return lines.map((line) => line.map(([x = 0, y = 0]): LonLat => [x, y]));
  });
}

/** As `groundLayers` names them. */
const streetLayers = ['ground-side', 'ground-main', 'ground-large'];
