import type { Map as MapInstance } from 'maplibre-gl';
import * as maplibre from 'maplibre-gl';
import { useEffect, useRef } from 'react';
import { type BaseLayer, baseKey, useBaseLayer } from './baseLayer.ts';
import { openBaseMap, restyle, useBaseMap } from './baseMap.ts';
import type { PlacedPin } from './gatherPins.ts';
import { gatherPins, pinOf, spreadPins } from './gatherPins.ts';
import { useLanguage, useUiWords } from './language.tsx';
import { MapSaid, useMapState } from './MapSaid.tsx';
import { mapStyle } from './mapStyle.ts';
import type { MapFrame, MapPin, MapProps } from './mapTypes.ts';
import { palettes } from './tokens.ts';
import { fill, type Language } from './words.ts';

/** The map itself; load it through `MapView`, which fetches it only when a map is on the page. */
export default function MapCanvas(props: MapProps) {
  const words = useUiWords();
  const language = useLanguage();
  const latest = useRef(props);
  latest.current = props;
  const map = useRef<MapInstance>(null);
  const base = useBaseLayer(props.mode);
  const { box, failed } = useBaseMap(map, (element) => openMap(element, latest, { language, base }));
  const lacking = useMapState(map);
  const opened = useRef(false);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the layer is another object each time; its address decides
  useEffect(() => {
    // It was opened with the first one.
    if (opened.current && map.current !== null) restyle(map.current, styleOf(props, { language, base }));
    opened.current = true;
  }, [props.mode, props.tiles, props.grid, baseKey(base), language]);
  const [longitude, latitude] = props.center;
  const frame = props.frame?.join(' ');
  // biome-ignore lint/correctness/useExhaustiveDependencies: the frame is another array each time; its corners decide
  useEffect(() => {
    if (props.frame !== undefined) showWhole(map.current, props.frame);
    else map.current?.easeTo({ center: [longitude, latitude], zoom: props.zoom, duration: 0 });
  }, [longitude, latitude, props.zoom, frame]);
  const gathered = words.mapPins;
  useEffect(() => {
    const on = map.current;
    return on === null ? undefined : keepPins(on, props.pins, latest, (n) => fill(gathered, { n }));
  }, [props.pins, gathered]);

  if (failed) return <p className="block t2">{words.mapFailed}</p>;
  return (
    <>
      <div ref={box} className="map-canvas" />
      <MapSaid {...lacking} />
    </>
  );
}

function showWhole(map: MapInstance | null, [west, south, east, north]: MapFrame): void {
  const corners: [number, number, number, number] = [west, south, east, north];
  map?.fitBounds(corners, { padding: 32, maxZoom: 15, duration: 0 });
}

type Ground = { readonly language: Language; readonly base: BaseLayer };

function styleOf({ mode, tiles, grid }: MapProps, { language, base }: Ground) {
  return mapStyle(palettes[mode === 'dark' ? 'dark' : 'light'], language, { tiles, grid, base });
}

function openMap(box: HTMLDivElement, latest: { readonly current: MapProps }, ground: Ground): MapInstance {
  const { center, zoom, label } = latest.current;
  const map = openBaseMap(box, {
    label,
    scale: 80,
    style: styleOf(latest.current, ground),
    center: [center[0], center[1]],
    zoom,
  });
  // The map takes arrows, plus and minus itself; Enter sets the place at its middle.
  map.getCanvas().addEventListener('keydown', (event) => {
    const at = map.getCenter();
    if (event.key === 'Enter') latest.current.onPlace?.(at.lng, at.lat);
  });
  map.on('click', (event) => latest.current.onPlace?.(event.lngLat.lng, event.lngLat.lat));
  const moved = () => {
    const bounds = map.getBounds();
    latest.current.onMove?.([bounds.getWest(), bounds.getSouth(), bounds.getEast(), bounds.getNorth()]);
  };
  map.on('moveend', moved);
  map.once('load', moved);
  return map;
}

/** As near as this the pins of one house are drawn side by side instead of under a number. */
const spreadFrom = 17;

/** Draws the pins, anew whenever the map has moved: what lies on one another depends on how near it is. */
function keepPins(
  map: MapInstance,
  pins: readonly MapPin[],
  latest: { readonly current: MapProps },
  words: (n: string) => string,
): () => void {
  let markers: maplibre.Marker[] = [];
  const clear = () => {
    for (const marker of markers) marker.remove();
  };
  const draw = () => {
    clear();
    markers = placesOf(map, pins, words).map(({ pin, offset }) => drawPin(pin, offset, map, latest));
  };
  draw();
  map.on('moveend', draw);
  return () => {
    map.off('moveend', draw);
    clear();
  };
}

interface Place {
  readonly pin: MapPin;
  /** Pixels from where the pin belongs. */
  readonly offset: readonly [x: number, y: number];
}

function placesOf(map: MapInstance, pins: readonly MapPin[], words: (n: string) => string): Place[] {
  // The place that is being chosen stands where it is, over all others.
  const own = pins.filter(({ tone }) => tone === 'main');
  const placed = pins.filter((pin) => !own.includes(pin)).map((pin) => ({ pin, ...pixelsOf(map, pin) }));
  return [...apartFrom(map, placed, words), ...own.map((pin) => ({ pin, offset: [0, 0] as const }))];
}

function apartFrom(map: MapInstance, placed: readonly PlacedPin[], words: (n: string) => string): Place[] {
  const spread = map.getZoom() >= spreadFrom ? spreadPins(placed) : null;
  if (spread !== null) {
    return spread.map(({ pin, x, y }) => {
      const from = pixelsOf(map, pin);
      return { pin, offset: [x - from.x, y - from.y] };
    });
  }
  return gatherPins(placed).flatMap((group) => {
    const pin = pinOf(group, words);
    if (pin === null) return [];
    const middle = map.unproject([group.x, group.y]);
    return [{ pin: { ...pin, longitude: middle.lng, latitude: middle.lat }, offset: [0, 0] as const }];
  });
}

function pixelsOf(map: MapInstance, { longitude, latitude }: MapPin): { x: number; y: number } {
  const { x, y } = map.project([longitude, latitude]);
  return { x, y };
}

const pinShapes: Readonly<Record<MapPin['tone'], string>> = {
  ok: 'M12 5a7 7 0 100 14 7 7 0 000-14zm0 4a3 3 0 110 6 3 3 0 010-6z',
  soon: 'M12 4l8 15H4z',
  due: 'M12 3l9 9-9 9-9-9z',
  over: 'M5 5h14v14H5z',
  paused: 'M6 5h4v14H6zM14 5h4v14h-4z',
  help: 'M9 3h6v6h6v6h-6v6H9v-6H3V9h6z',
  plain: 'M12 6a6 6 0 100 12 6 6 0 000-12z',
  main: 'M12 2a7 7 0 00-7 7c0 5 7 13 7 13s7-8 7-13a7 7 0 00-7-7z',
};

function drawPin(
  pin: MapPin,
  offset: Place['offset'],
  map: MapInstance,
  latest: { readonly current: MapProps },
): maplibre.Marker {
  const open = latest.current.onPin;
  const element = document.createElement(open ? 'button' : 'span');
  element.className = ['map-pin', `pin-${pin.tone}`, pin.chosen === true ? 'pin-chosen' : '']
    .join(' ')
    .trim();
  element.title = pin.label;
  if (!open) element.setAttribute('role', 'img');
  element.setAttribute('aria-label', pin.label);
  const picture = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
  picture.setAttribute('viewBox', '0 0 24 24');
  const path = document.createElementNS('http://www.w3.org/2000/svg', 'path');
  path.setAttribute('d', pinShapes[pin.tone]);
  picture.append(path);
  element.append(picture);
  const written = pin.count === undefined ? pin.mark : `×${pin.count.toLocaleString('en-US')}`;
  if (written !== undefined) {
    const number = document.createElement('b');
    number.textContent = written;
    element.append(number);
  }
  element.addEventListener('click', (event) => {
    event.stopPropagation();
    if (pin.count === undefined) latest.current.onPin?.(pin.id);
    else map.easeTo({ center: [pin.longitude, pin.latitude], zoom: map.getZoom() + 2, duration: 0 });
  });
  const anchor = pin.tone === 'main' ? 'bottom' : 'center';
  return new maplibre.Marker({ element, anchor, offset: [offset[0], offset[1]] })
    .setLngLat([pin.longitude, pin.latitude])
    .addTo(map);
}
