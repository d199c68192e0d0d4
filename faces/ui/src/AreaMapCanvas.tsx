import type { GeoJSONSource, Map as MapInstance, MapMouseEvent } from 'maplibre-gl';
import * as maplibre from 'maplibre-gl';
import { useEffect, useRef } from 'react';
import './areaMap.css';
import { fillPen, press } from './areaMapPen.ts';
import { areaMapStyle, hatchNames, noDraft, zooms } from './areaMapStyle.ts';
import type { AreaMapProps, Box, MapMark } from './areaMapTypes.ts';
import type { BaseLayer } from './baseLayer.ts';
import { baseKey, useBaseLayer } from './baseLayer.ts';
import { openBaseMap, restyle, useBaseMap } from './baseMap.ts';
import { hatching } from './hatching.ts';
import { useLanguage, useUiWords } from './language.tsx';
import { MapSaid, useMapState } from './MapSaid.tsx';
import { palettes } from './tokens.ts';
import type { Language } from './words.ts';

type Latest = { readonly current: AreaMapProps };

/** The map itself; load it through `AreaMap`, which fetches it only when a map is on the page. */
export default function AreaMapCanvas(props: AreaMapProps) {
  const words = useUiWords();
  const language = useLanguage();
  const latest = useRef(props);
  latest.current = props;
  const { mode, tiles, chosen = '', view, draft, hatch, pen, shades } = props;
  const base = useBaseLayer(mode);
  const latestBase = useRef(base);
  latestBase.current = base;
  const map = useRef<MapInstance>(null);
  const { box, failed } = useBaseMap(map, (element) =>
    openMap(element, latest, { base: latestBase.current, language }),
  );
  const lacking = useMapState(map, (shades ?? []).length > 0 ? zooms.grids : 0);
  const opened = useRef(false);
  // biome-ignore lint/correctness/useExhaustiveDependencies: what the style is made of, read from `latest`
  useEffect(() => {
    const { current } = map;
    if (current === null) return;
    // It was opened with the first one.
    if (opened.current) {
      for (const name of Object.values(hatchNames)) if (current.hasImage(name)) current.removeImage(name);
      restyle(current, styleOf(latest.current, { base: latestBase.current, language }));
    }
    opened.current = true;
    current.once('styledata', () => fillDraft(current, latest));
  }, [mode, tiles, chosen, view, shades, baseKey(base), language]);
  useEffect(() => {
    if ((draft ?? hatch) !== undefined && map.current !== null) fillDraft(map.current, latest);
  }, [draft, hatch]);
  useEffect(() => {
    if (map.current === null) return;
    fillPen(map.current, pen);
    map.current.getCanvas().style.cursor = pen === undefined ? '' : 'crosshair';
  }, [pen]);
  useFit(map, props.box);
  useMarks(map, props.marks, latest);
  useCorners(map, props.corners, latest);
  if (failed) return <p className="block t2">{words.mapFailed}</p>;
  return (
    <>
      <div ref={box} className="map-canvas" />
      <MapSaid {...lacking} />
    </>
  );
}

type MapRef = { readonly current: MapInstance | null };
const edge = 40;

function useFit(map: MapRef, box: Box | undefined) {
  const key = box?.join(' ');
  // biome-ignore lint/correctness/useExhaustiveDependencies: the numbers decide, not the array that holds them
  useEffect(() => {
    if (box === undefined) return;
    const [west, south, east, north] = box;
    map.current?.fitBounds([west, south, east, north], { padding: edge, duration: 0, maxZoom: 17 });
  }, [key]);
}

function useMarks(map: MapRef, marks: AreaMapProps['marks'], latest: Latest) {
  useEffect(() => {
    const drawn =
      map.current === null ? [] : (marks ?? []).map((mark) => drawMark(mark, map.current, latest));
    return () => {
      for (const marker of drawn) marker?.remove();
    };
  }, [map, marks, latest]);
}

function useCorners(map: MapRef, corners: AreaMapProps['corners'], latest: Latest) {
  useEffect(() => {
    const { current } = map;
    if (current === null || corners === undefined) return;
    const drawn = corners.map(([longitude, latitude], at) => {
      const element = document.createElement('span');
      element.className = 'map-corner';
      element.setAttribute('role', 'img');
      element.setAttribute('aria-label', latest.current.cornerLabel?.(at) ?? String(at + 1));
      const marker = new maplibre.Marker({ element, draggable: true })
        .setLngLat([longitude, latitude])
        .addTo(current);
      marker.on('dragend', () => {
        const { lng, lat } = marker.getLngLat();
        latest.current.onCorner?.(at, [lng, lat]);
      });
      return marker;
    });
    return () => {
      for (const marker of drawn) marker.remove();
    };
  }, [map, corners, latest]);
}

function fillDraft(map: MapInstance, latest: Latest) {
  map.getSource<GeoJSONSource>('draft')?.setData(latest.current.draft ?? noDraft);
  map.getSource<GeoJSONSource>('hatch')?.setData(latest.current.hatch ?? noDraft);
  fillPen(map, latest.current.pen);
}

type Ground = { readonly base: BaseLayer; readonly language: Language };

function styleOf(
  { mode, tiles, chosen = '', view = 'both', draft, shades = [] }: AreaMapProps,
  ground: Ground,
) {
  const communities = draft?.features.map(({ properties }) => properties.community) ?? [];
  return areaMapStyle(palettes[mode], {
    tiles,
    chosen,
    view,
    shades,
    ...ground,
    communities: [...new Set(communities)],
  });
}

function openMap(box: HTMLDivElement, latest: Latest, ground: Ground): MapInstance {
  const { label, box: shown } = latest.current;
  const map = openBaseMap(box, {
    label,
    scale: 120,
    style: styleOf(latest.current, ground),
    ...(shown === undefined ? {} : { bounds: [...shown], fitBoundsOptions: { padding: edge } }),
  });
  map.on('load', () => fillDraft(map, latest));
  map.setMissingStyleImageResolver((id) => {
    const picture = hatching(id, palettes[latest.current.mode]);
    if (picture !== null) map.addImage(id, picture);
  });
  map.on('click', (event) => {
    const { pen } = latest.current;
    if (pen === undefined) pick(map, event, latest);
    else press(map, event, pen);
  });
  return map;
}

/** The narrowest area under the pointer that is drawn at this zoom. */
function pick(map: MapInstance, event: MapMouseEvent, latest: Latest) {
  const layers = ['draft-changed', 'pick-grids', 'pick-divisions'].filter((id) => map.getLayer(id));
  const codes = map
    .queryRenderedFeatures(event.point, { layers })
    .map(({ properties }) => properties.code as unknown)
    .filter((code): code is string => typeof code === 'string');
  const narrowest = codes.sort((one, other) => other.length - one.length)[0];
  if (narrowest !== undefined) latest.current.onPick?.(narrowest);
}

function drawMark(mark: MapMark, map: MapInstance | null, latest: Latest) {
  if (map === null) return null;
  const element = document.createElement('button');
  element.type = 'button';
  element.className = 'map-mark';
  element.textContent = mark.text;
  element.setAttribute('aria-label', mark.label);
  element.addEventListener('click', (event) => {
    event.stopPropagation();
    latest.current.onMark?.(mark.id);
  });
  return new maplibre.Marker({ element }).setLngLat([mark.at[0], mark.at[1]]).addTo(map);
}
