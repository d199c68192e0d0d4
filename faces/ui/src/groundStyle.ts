import type {
  ExpressionSpecification,
  FilterSpecification,
  LayerSpecification,
  SymbolLayerSpecification,
} from 'maplibre-gl';
import { type LayerNames, groundNames as names, type Rank } from './groundNames.ts';
import type { GroundColours } from './tokens.ts';
import type { Language } from './words.ts';

/** Names are in the way further out, where the areas' own names stand. */
const zooms = { houses: 13.5, mainNames: 13.5, sideNames: 15.5, places: 16, numbers: 17.3 } as const;

const source = 'ground';
const widths = (near: number): ExpressionSpecification => [
  'interpolate',
  ['exponential', 1.6],
  ['zoom'],
  8,
  near / 12,
  13,
  near / 4,
  18,
  near * 2.4,
];

/** The ground of a vector base map: water, green, buildings and streets, without names. */
export function groundLayers(layers: LayerNames, colours: GroundColours): LayerSpecification[] {
  const at = names[layers];
  const isOf = (kinds: readonly string[]): { filter?: FilterSpecification } =>
    kinds.length === 0 ? {} : { filter: ['in', ['get', at.kind], ['literal', [...kinds]]] };
  const area = (
    id: string,
    layer: string,
    colour: string,
    kinds: readonly string[] = [],
  ): LayerSpecification => ({
    id: `ground-${id}`,
    type: 'fill',
    source,
    'source-layer': layer,
    ...isOf(kinds),
    // Neighbouring areas of one colour would show the seam between them.
    paint: { 'fill-color': colour, 'fill-antialias': false },
  });
  const road = (rank: Rank, near: number, from: number, isEdge: boolean): LayerSpecification => ({
    id: `ground-${rank}${isEdge ? '-edge' : ''}`,
    type: 'line',
    source,
    'source-layer': at.roads,
    minzoom: from,
    ...isOf(at.ranks[rank]),
    layout: { 'line-cap': isEdge ? 'butt' : 'round', 'line-join': 'round' },
    paint: isEdge
      ? { 'line-color': colours.edge, 'line-width': 1, 'line-gap-width': widths(near) }
      : { 'line-color': colours.road, 'line-width': widths(near) },
  });
  const roads = (isEdge: boolean) => [
    ...(isEdge ? [] : [road('path', 1, 15, false)]),
    road('side', 3.2, 13, isEdge),
    road('main', 5, isEdge ? 12 : 10, isEdge),
    road('large', 7.5, isEdge ? 11 : 7, isEdge),
  ];
  return [
    ...(at.earth === null ? [] : [area('earth', at.earth, colours.earth)]),
    area('town', at.town[0], colours.town, at.town[1]),
    ...at.green.map(([layer, kinds]) => area(`green-${layer}`, layer, colours.green, kinds)),
    {
      ...(area('water', at.water, colours.water) as Extract<LayerSpecification, { type: 'fill' }>),
      filter: ['==', ['geometry-type'], 'Polygon'],
    },
    {
      id: 'ground-houses',
      type: 'fill',
      source,
      'source-layer': at.houses,
      minzoom: zooms.houses,
      filter: ['==', ['geometry-type'], 'Polygon'],
      paint: { 'fill-color': colours.house, 'fill-outline-color': colours.edge },
    },
    ...roads(true),
    ...roads(false),
  ];
}

/** Names of streets, water, places and house numbers: over the areas' lines, under the areas' own names. */
export function groundNameLayers(
  layers: LayerNames,
  colours: GroundColours,
  language: Language,
): LayerSpecification[] {
  const at = names[layers];
  const ofRank = (...ranks: Rank[]): FilterSpecification => [
    'in',
    ['get', at.kind],
    ['literal', ranks.flatMap((rank) => at.ranks[rank])],
  ];
  const words = (
    id: string,
    layer: string,
    minzoom: number,
    more: Pick<SymbolLayerSpecification, 'filter' | 'layout'>,
  ): LayerSpecification => ({
    id: `ground-${id}`,
    type: 'symbol',
    source,
    'source-layer': layer,
    minzoom,
    ...(more.filter === undefined ? {} : { filter: more.filter }),
    layout: { 'text-field': nameOf(language), 'text-size': 11, 'text-padding': 6, ...more.layout },
    paint: { 'text-color': colours.words, 'text-halo-color': colours.earth, 'text-halo-width': 1.4 },
  });
  const along = { 'symbol-placement': 'line', 'symbol-spacing': 380 } as const;
  return [
    words('numbers', at.numbers[0], zooms.numbers, {
      filter: ['has', at.numbers[1]],
      layout: { 'text-field': ['get', at.numbers[1]], 'text-size': 10, 'text-padding': 2 },
    }),
    words('places', at.places, zooms.places, { layout: {} }),
    words('side-names', at.roadNames, zooms.sideNames, { filter: ofRank('side'), layout: along }),
    words('main-names', at.roadNames, zooms.mainNames, {
      filter: ofRank('large', 'main'),
      layout: { ...along, 'text-size': 12 },
    }),
    words('water-names', at.water, zooms.mainNames, {
      filter: ['all', ['has', 'name'], ['!=', ['geometry-type'], 'Polygon']],
      layout: along,
    }),
  ];
}

function nameOf(language: Language): ExpressionSpecification {
  const own: ExpressionSpecification = ['get', 'name'];
  return language === 'en'
    ? ['coalesce', ['get', 'name:en'], ['get', 'name_en'], own]
    : ['coalesce', ['get', 'name:zh-Hans'], ['get', 'name:zh'], own];
}
