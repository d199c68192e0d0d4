import type { StyleSpecification, SymbolLayerSpecification } from 'maplibre-gl';
import type { BaseLayer } from './baseLayer.ts';
import { baseLayers, baseSources } from './baseLayer.ts';
import type { Palette } from './tokens.ts';

/**
 * Style of our own tiles (layers `divisions` with property `level` and `grids` with `code`, `name`): grey
 * ground, ink boundaries, no outside service. Names are drawn with the reader's own fonts: without `glyphs` the
 * map asks no glyph server.
 */
export function mapStyle(
  palette: Palette,
  tiles: string | undefined,
  grid: string | undefined,
  base: BaseLayer | null = null,
): StyleSpecification {
  const ground = { id: 'ground', type: 'background' as const, paint: { 'background-color': palette.land } };
  if (tiles === undefined) return { version: 8, sources: {}, layers: [ground] };
  return {
    version: 8,
    sources: { own: { type: 'vector', tiles: [tiles], minzoom: 6, maxzoom: 14 }, ...baseSources(base) },
    layers: [
      ground,
      ...baseLayers(base),
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
      nameLayer('grid-name', 'grids_labels', gridNamesFrom, palette),
    ],
  };
}

const gridNamesFrom = 14;

function nameLayer(id: string, from: string, minzoom: number, palette: Palette): SymbolLayerSpecification {
  return {
    id,
    type: 'symbol',
    source: 'own',
    'source-layer': from,
    minzoom,
    layout: {
      'text-field': ['get', 'name'],
      'text-size': 12,
      'text-font': ['sans-serif'],
      'text-padding': 4,
    },
    paint: { 'text-color': palette.text2, 'text-halo-color': palette.land, 'text-halo-width': 1.5 },
  };
}
