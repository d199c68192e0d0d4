import type { Map as MapInstance, MapOptions, StyleSpecification } from 'maplibre-gl';
import * as maplibre from 'maplibre-gl';
import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url';
import type { RefObject } from 'react';
import { useEffect, useRef, useState } from 'react';
import { fontFamily } from './tokens.ts';
import 'maplibre-gl/dist/maplibre-gl.css';

maplibre.setWorkerUrl(workerUrl);

interface Base extends Omit<MapOptions, 'container'> {
  readonly label: string;
  /** Longest the scale's bar gets, pixels. */
  readonly scale: number;
}

/** What every map of ours has: north is up, a name for readers of the screen, zoom buttons and a scale. */
export function openBaseMap(box: HTMLDivElement, { label, scale, ...options }: Base): MapInstance {
  const map = new maplibre.Map({
    ...options,
    container: box,
    attributionControl: false,
    // A base map's pictures are then loaded as pictures, which is all that pages allow from its host.
    refreshExpiredTiles: false,
    localIdeographFontFamily: fontFamily,
    dragRotate: false,
    pitchWithRotate: false,
  });
  map.getCanvas().setAttribute('aria-label', label);
  map.addControl(new maplibre.NavigationControl({ showCompass: false }), 'top-right');
  map.addControl(new maplibre.ScaleControl({ maxWidth: scale }), 'bottom-right');
  return map;
}

/** Gives a map another style. One that is still loading cannot be compared with it: it is then begun anew at once. */
export function restyle(map: MapInstance, style: StyleSpecification): void {
  map.setStyle(style, { diff: map.isStyleLoaded() === true });
}

/** Keeps a map in `map` as long as its box lives. `failed` where this machine cannot draw one (no WebGL). */
export function useBaseMap(
  map: RefObject<MapInstance | null>,
  open: (box: HTMLDivElement) => MapInstance,
): {
  readonly box: RefObject<HTMLDivElement | null>;
  readonly failed: boolean;
} {
  const box = useRef<HTMLDivElement>(null);
  const latest = useRef(open);
  latest.current = open;
  const [failed, setFailed] = useState(false);
  useEffect(() => {
    if (box.current === null) return;
    try {
      map.current = latest.current(box.current);
    } catch {
      // What stands beside the map tells the same.
      setFailed(true);
    }
    return () => map.current?.remove();
  }, [map]);
  return { box, failed };
}
