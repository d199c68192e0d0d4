import type {
  ExpressionSpecification,
  FilterSpecification,
  LayerSpecification,
  StyleSpecification,
} from 'maplibre-gl';
import { penLayers, penSource } from './areaMapPen.ts';
import type { DraftFeatures, PlanView, Shade } from './areaMapTypes.ts';
import type { BaseLayer } from './baseLayer.ts';
import { baseLayers, baseNames, baseSources, hasGround } from './baseLayer.ts';
import { backgroundOf, nameIn } from './mapStyle.ts';
import type { Palette } from './tokens.ts';
import type { Language } from './words.ts';

/** Zooms from which grids, and their names, can be told apart. */
export const zooms = { streets: 9, communities: 12.5, grids: 11, gridNames: 14 } as const;

/** Pictures the map draws hatching with: hatching.ts makes them. */
export const hatchNames = { gap: 'hatch-gap', overlap: 'hatch-overlap', added: 'hatch-added' } as const;

export const noDraft: DraftFeatures = { type: 'FeatureCollection', features: [] };

const is = (code: string): FilterSpecification => ['==', ['get', 'code'], code];
const inDraft = (states: readonly string[]): FilterSpecification => [
  'in',
  ['get', 'state'],
  ['literal', [...states]],
];

export interface AreaLook {
  readonly language: Language;
  readonly tiles: string;
  readonly chosen: string;
  readonly view: PlanView;
  /** Communities of the plan: where it alone is shown, their lines in force are left out. */
  readonly communities: readonly string[];
  readonly base: BaseLayer;
  readonly shades: readonly Shade[];
}

/**
 * Style of the tiles `divisions`, `grids` and their `_labels` (properties `code`, `name`, `level`), with a plan's
 * grids over them. Letters are drawn by the browser: no glyph server, no outside service.
 */
export function areaMapStyle(palette: Palette, look: AreaLook): StyleSpecification {
  const { tiles, chosen, view, communities, base, shades } = look;
  const isDraft = view === 'draft' && communities.length > 0;
  return {
    version: 8,
    sources: {
      own: { type: 'vector', tiles: [tiles], minzoom: 6, maxzoom: 14 },
      draft: { type: 'geojson', data: noDraft },
      hatch: { type: 'geojson', data: noDraft },
      [penSource]: { type: 'geojson', data: noDraft },
      ...baseSources(base),
    },
    layers: [
      backgroundOf(palette, base),
      ...areaLayers(palette, chosen, isDraft ? communities : [], base),
      ...shadeLayers(palette, shades),
      ...(view === 'now' ? [] : draftLayers(palette, chosen, view === 'both')),
      ...baseNames(base, look.language),
      ...nameLayers(palette, look.language),
      ...penLayers(palette),
    ],
  };
}

const widths: ExpressionSpecification = ['match', ['get', 'level'], 'district', 2.4, 'street', 1.6, 1.1];

/** Not inside any of these communities. */
function outsideOf(communities: readonly string[]): FilterSpecification {
  return ['!', ['in', ['slice', ['get', 'code'], 0, 12], ['literal', [...communities]]]];
}

function areaLayers(
  palette: Palette,
  chosen: string,
  left: readonly string[],
  base: BaseLayer,
): LayerSpecification[] {
  const own = { source: 'own' } as const;
  return [
    {
      id: 'divisions',
      type: 'fill',
      ...own,
      'source-layer': 'divisions',
      filter: ['==', ['get', 'level'], 'district'],
      paint: { 'fill-color': palette.sheet, 'fill-opacity': hasGround(base) ? 0 : 1 },
    },
    ...baseLayers(base),
    // Nothing to see: what a click lands on.
    {
      id: 'pick-divisions',
      type: 'fill',
      ...own,
      'source-layer': 'divisions',
      paint: { 'fill-opacity': 0 },
    },
    {
      id: 'pick-grids',
      type: 'fill',
      ...own,
      'source-layer': 'grids',
      minzoom: zooms.grids,
      paint: { 'fill-opacity': 0 },
    },
    ...(['divisions', 'grids'] as const).map(
      (layer): LayerSpecification => ({
        id: `chosen-${layer}`,
        type: 'fill',
        ...own,
        'source-layer': layer,
        filter: is(chosen),
        paint: { 'fill-color': palette.primary, 'fill-opacity': 0.12 },
      }),
    ),
    {
      id: 'grid-lines',
      type: 'line',
      ...own,
      'source-layer': 'grids',
      minzoom: zooms.grids,
      filter: outsideOf(left),
      paint: { 'line-color': palette.line, 'line-width': 0.7 },
    },
    {
      id: 'division-lines',
      type: 'line',
      ...own,
      'source-layer': 'divisions',
      filter: outsideOf(left),
      paint: { 'line-color': palette.text, 'line-width': widths },
    },
    ...(['divisions', 'grids'] as const).map(
      (layer): LayerSpecification => ({
        id: `chosen-${layer}-line`,
        type: 'line',
        ...own,
        'source-layer': layer,
        filter: is(chosen),
        paint: { 'line-color': palette.primary, 'line-width': 2.6 },
      }),
    ),
  ];
}

const opacity = { light: 0.12, medium: 0.34, strong: 0.75, hatched: 1 } as const;

function shadeLayers(palette: Palette, shades: readonly Shade[]): LayerSpecification[] {
  return shades.map(({ look, codes }) => ({
    id: `shade-${look}`,
    type: 'fill',
    source: 'own',
    'source-layer': 'grids',
    minzoom: zooms.grids,
    filter: ['in', ['get', 'code'], ['literal', [...codes]]],
    paint:
      look === 'hatched'
        ? { 'fill-pattern': hatchNames.gap }
        : { 'fill-color': palette.primary, 'fill-opacity': opacity[look] },
  }));
}

function draftLayers(palette: Palette, chosen: string, over: boolean): LayerSpecification[] {
  return [
    {
      id: 'draft-changed',
      type: 'fill',
      source: 'draft',
      filter: inDraft(['added', 'changed']),
      paint: { 'fill-color': palette.primary, 'fill-opacity': 0.1 },
    },
    {
      id: 'draft-added',
      type: 'fill',
      source: 'draft',
      filter: inDraft(['added']),
      paint: { 'fill-pattern': hatchNames.added },
    },
    {
      id: 'draft-lines',
      type: 'line',
      source: 'draft',
      paint: { 'line-color': palette.primary, 'line-width': over ? 1.4 : 1.8 },
    },
    {
      id: 'hatch',
      type: 'fill',
      source: 'hatch',
      paint: { 'fill-pattern': ['match', ['get', 'kind'], 'overlap', hatchNames.overlap, hatchNames.gap] },
    },
    {
      id: 'hatch-lines',
      type: 'line',
      source: 'hatch',
      paint: { 'line-color': palette.danger, 'line-width': 1.6 },
    },
    {
      id: 'draft-chosen',
      type: 'line',
      source: 'draft',
      filter: is(chosen),
      paint: { 'line-color': palette.primary, 'line-width': 3 },
    },
  ];
}

function nameLayers(palette: Palette, language: Language): LayerSpecification[] {
  const field = nameIn(language);
  const name = (
    id: string,
    layer: string,
    level: string | null,
    from: number,
    to: number,
    size: number,
  ): LayerSpecification => ({
    id,
    type: 'symbol',
    source: 'own',
    'source-layer': `${layer}_labels`,
    minzoom: from,
    maxzoom: to,
    ...(level === null ? {} : { filter: ['==', ['get', 'level'], level] as FilterSpecification }),
    layout: { 'text-field': field, 'text-size': size, 'text-padding': 4 },
    paint: { 'text-color': palette.text, 'text-halo-color': palette.sheet, 'text-halo-width': 2 },
  });
  return [
    name('district-names', 'divisions', 'district', 0, zooms.streets + 1.5, 14),
    name('street-names', 'divisions', 'street', zooms.streets, zooms.communities + 0.5, 13),
    name('community-names', 'divisions', 'community', zooms.communities, zooms.gridNames + 0.5, 12),
    name('grid-names', 'grids', null, zooms.gridNames, 24, 12),
  ];
}
