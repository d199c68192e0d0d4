/** Where the layers and kinds of things are that we draw of a base map; the server draws small pictures by it, too. */

/** How the layers of a base map's vector tiles are named. */
export type LayerNames = 'protomaps' | 'openmaptiles';

/** Where a base map keeps what we draw. */
export interface Named {
  readonly earth: string | null;
  readonly water: string;
  readonly green: readonly (readonly [layer: string, kinds: readonly string[]])[];
  readonly town: readonly [layer: string, kinds: readonly string[]];
  readonly houses: string;
  readonly roads: string;
  readonly roadNames: string;
  readonly kind: string;
  readonly ranks: Readonly<Record<Rank, readonly string[]>>;
  readonly places: string;
  readonly numbers: readonly [layer: string, property: string];
}
export type Rank = 'large' | 'main' | 'side' | 'path';

const GREEN = [
  'park',
  'wood',
  'forest',
  'grass',
  'grassland',
  'garden',
  'cemetery',
  'nature_reserve',
  'scrub',
];

export const groundNames: Readonly<Record<LayerNames, Named>> = {
  protomaps: {
    earth: 'earth',
    water: 'water',
    green: [
      ['landcover', GREEN],
      ['landuse', GREEN],
    ],
    town: ['landuse', ['residential', 'industrial', 'commercial', 'urban_area']],
    houses: 'buildings',
    roads: 'roads',
    roadNames: 'roads',
    kind: 'kind',
    ranks: { large: ['highway'], main: ['major_road'], side: ['minor_road'], path: ['path', 'other'] },
    places: 'pois',
    numbers: ['buildings', 'addr_housenumber'],
  },
  openmaptiles: {
    earth: null,
    water: 'water',
    green: [
      ['landcover', GREEN],
      ['park', []],
    ],
    town: ['landuse', ['residential', 'industrial', 'commercial', 'suburb']],
    houses: 'building',
    roads: 'transportation',
    roadNames: 'transportation_name',
    kind: 'class',
    ranks: {
      large: ['motorway', 'trunk'],
      main: ['primary', 'secondary'],
      side: ['tertiary', 'minor', 'service'],
      path: ['path', 'track'],
    },
    places: 'poi',
    numbers: ['housenumber', 'housenumber'],
  },
};
