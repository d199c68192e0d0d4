import type {
  BackgroundLayerSpecification,
  ExpressionSpecification,
  StyleSpecification,
  SymbolLayerSpecification,
} from 'maplibre-gl';
import type { BaseLayer } from './baseLayer.ts';
import { baseLayers, baseNames, baseSources, coloursOf, hasGround } from './baseLayer.ts';
import type { Palette } from './tokens.ts';
import type { Language } from './words.ts';

export interface MapLook {
  readonly tiles: string | undefined;
  readonly grid: string | undefined;
  readonly base: BaseLayer;
}

/**
 * Style of our own tiles (layers `divisions` with property `level` and `grids` with `code`, `name`): grey
 * ground, ink boundaries, no outside service. Names are drawn with the reader's own fonts: without `glyphs` the
 * map asks no glyph server.
 */
export function mapStyle(
  palette: Palette,
  language: Language,
  { tiles, grid, base }: MapLook,
): StyleSpecification {
  const under = [backgroundOf(palette, base), ...baseLayers(base)];
  if (tiles === undefined) {
    return { version: 8, sources: baseSources(base), layers: [...under, ...baseNames(base, language)] };
  }
  return {
    version: 8,
    sources: { own: { type: 'vector', tiles: [tiles], minzoom: 6, maxzoom: 14 }, ...baseSources(base) },
    layers: [
      ...under,
      {
        id: 'grid-chosen-fill',
        type: 'fill',
        source: 'own',
        'source-layer': 'grids',
        filter: ['==', ['get', 'code'], grid ?? ''],
        paint: { 'fill-color': palette.primary, 'fill-opacity': 0.1 },
      },
      {
        id: 'grid-line',
        type: 'line',
        source: 'own',
        'source-layer': 'grids',
        minzoom: 12,
        paint: { 'line-color': palette.text3, 'line-width': 1, 'line-dasharray': [4, 3] },
      },
      {
        id: 'division-line',
        type: 'line',
        source: 'own',
        'source-layer': 'divisions',
        paint: {
          'line-color': palette.text,
          'line-width': ['match', ['get', 'level'], 'district', 2, 'street', 1.5, 1],
        },
      },
      {
        id: 'grid-chosen-line',
        type: 'line',
        source: 'own',
        'source-layer': 'grids',
        filter: ['==', ['get', 'code'], grid ?? ''],
        paint: { 'line-color': palette.primary, 'line-width': 2 },
      },
      ...baseNames(base, language),
      nameLayer('grid-name', 'grids_labels', palette, language),
    ],
  };
}

/** Outside the land a base map knows lies water. */
export function backgroundOf(palette: Palette, base: BaseLayer): BackgroundLayerSpecification {
  const colour = hasGround(base) && base.file?.layers === 'protomaps' ? coloursOf(base).water : palette.land;
  return { id: 'background', type: 'background', paint: { 'background-color': colour } };
}

const gridNamesFrom = 14;

/** A name as a reader of this language calls the area; tiles hold both. */
export function nameIn(language: Language): ExpressionSpecification {
  return language === 'en' ? ['coalesce', ['get', 'name_en'], ['get', 'name']] : ['get', 'name'];
}

function nameLayer(id: string, from: string, palette: Palette, language: Language): SymbolLayerSpecification {
  return {
    id,
    type: 'symbol',
    source: 'own',
    'source-layer': from,
    minzoom: gridNamesFrom,
    layout: {
      'text-field': nameIn(language),
      'text-size': 12,
      'text-font': ['sans-serif'],
      'text-padding': 4,
    },
    paint: { 'text-color': palette.text2, 'text-halo-color': palette.land, 'text-halo-width': 1.5 },
  };
}
