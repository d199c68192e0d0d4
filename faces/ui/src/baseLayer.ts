import type { LayerSpecification, SourceSpecification } from 'maplibre-gl';
import { createContext, useContext } from 'react';

/** Pictures of somebody else under our lines, as the operator set them. */
export interface BaseLayer {
  /** Address with `{z}`, `{x}` and `{y}`. */
  readonly tiles: string;
  /** Licence and source line, shown while the pictures are. */
  readonly credit: string;
  readonly mode: 'light' | 'dark';
}

export interface BaseChoice {
  readonly tiles: string;
  readonly credit: string;
  readonly shown: boolean;
  readonly onShow: (shown: boolean) => void;
}

/** Null where no base map is set, which is how it is at first: no other host is ever asked. */
const BaseChoiceContext = createContext<BaseChoice | null>(null);
export const BaseChoiceProvider = BaseChoiceContext.Provider;
export const useBaseChoice = () => useContext(BaseChoiceContext);

/** What a map draws under its lines; null for nothing. */
export function useBaseLayer(mode: 'light' | 'dark'): BaseLayer | null {
  const choice = useBaseChoice();
  return choice?.shown === true ? { tiles: choice.tiles, credit: choice.credit, mode } : null;
}

export function baseSources(base: BaseLayer | null): Record<string, SourceSpecification> {
  if (base === null) return {};
  return { base: { type: 'raster', tiles: [base.tiles], tileSize: 256, maxzoom: 19 } };
}

/** Pale enough for our lines and words to stay the first thing seen; dimmed where the page is dark. */
export function baseLayers(base: BaseLayer | null): LayerSpecification[] {
  if (base === null) return [];
  const paint =
    base.mode === 'dark'
      ? { 'raster-brightness-max': 0.45, 'raster-saturation': -0.6, 'raster-opacity': 0.7 }
      : { 'raster-saturation': -0.5, 'raster-opacity': 0.75 };
  return [{ id: 'base', type: 'raster', source: 'base', paint }];
}
