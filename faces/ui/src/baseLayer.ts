import type { LayerSpecification, SourceSpecification } from 'maplibre-gl';
import { createContext, useContext } from 'react';
import type { LayerNames } from './groundNames.ts';
import { groundLayers, groundNameLayers } from './groundStyle.ts';
import { type GroundColours, groundColours } from './tokens.ts';
import type { Language } from './words.ts';

/** `sun`: black on white, for a phone in bright light. */
export type MapMode = 'light' | 'dark' | 'sun';

/** One file of tiles on our own server, as `/base-map` tells it. */
export interface BaseFile {
  /** Path on our own server with `{z}`, `{x}` and `{y}`. */
  readonly tiles: string;
  /** Null for pictures. */
  readonly layers: LayerNames | null;
  readonly minZoom: number;
  readonly maxZoom: number;
  /** Licence and source line. */
  readonly credit: string;
  /** 审图号; empty for none. */
  readonly approval: string;
}

/** Pictures of somebody else, as the operator set them. */
export interface RemoteTiles {
  readonly tiles: string;
  readonly credit: string;
  readonly shown: boolean;
  readonly onShow: (shown: boolean) => void;
}

export interface BaseChoice {
  readonly file: BaseFile | null;
  readonly remote: RemoteTiles | null;
}

/** What a map draws under its lines. */
export interface BaseLayer {
  readonly file: BaseFile | null;
  /** Address of another host's pictures, while they are shown. */
  readonly remote: string | null;
  readonly mode: MapMode;
}

/** Nothing where none is given: maps are then bare ground. */
const BaseChoiceContext = createContext<BaseChoice>({ file: null, remote: null });
export const BaseChoiceProvider = BaseChoiceContext.Provider;
export const useBaseChoice = () => useContext(BaseChoiceContext);

export function useBaseLayer(mode: MapMode): BaseLayer {
  const { file, remote } = useBaseChoice();
  return { file, remote: remote?.shown === true ? remote.tiles : null, mode };
}

/** Changes whenever what lies under the lines does. */
export function baseKey({ file, remote, mode }: BaseLayer): string {
  return [file?.tiles, remote, mode].join(' ');
}

export function coloursOf({ mode }: BaseLayer): GroundColours {
  return groundColours[mode];
}

export function baseSources({ file, remote }: BaseLayer): Record<string, SourceSpecification> {
  const own = file === null ? {} : { ground: sourceOf(file) };
  if (remote === null) return own;
  return { ...own, base: { type: 'raster', tiles: [remote], tileSize: 256, maxzoom: 19 } };
}

function sourceOf({ tiles, layers, minZoom, maxZoom }: BaseFile): SourceSpecification {
  // MapLibre fetches tiles in a worker, which has no page to begin an address from.
  const shared = { tiles: [location.origin + tiles], minzoom: minZoom, maxzoom: maxZoom };
  return layers === null ? { type: 'raster', tileSize: 256, ...shared } : { type: 'vector', ...shared };
}

/** Whether the base map says where land is; if not, our own districts are the ground. */
export function hasGround({ file, remote }: BaseLayer): boolean {
  return file !== null || remote !== null;
}

export function baseLayers(base: BaseLayer): LayerSpecification[] {
  const { file, remote, mode } = base;
  return [
    ...(file === null
      ? []
      : file.layers === null
        ? [pictures('ground', mode)]
        : groundLayers(file.layers, coloursOf(base))),
    ...(remote === null ? [] : [pictures('base', mode)]),
  ];
}

export function baseNames(base: BaseLayer, language: Language): LayerSpecification[] {
  const layers = base.file?.layers ?? null;
  return layers === null || base.remote !== null ? [] : groundNameLayers(layers, coloursOf(base), language);
}

/** Pale enough for our lines and words to stay the first thing seen; dimmed where the page is dark. */
function pictures(source: string, mode: MapMode): LayerSpecification {
  const paint =
    mode === 'dark'
      ? { 'raster-brightness-max': 0.45, 'raster-saturation': -0.6, 'raster-opacity': 0.7 }
      : { 'raster-saturation': -0.5, 'raster-opacity': 0.75 };
  return { id: source, type: 'raster', source, paint };
}
