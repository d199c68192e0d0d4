import type { ErrorEvent, Map as MapInstance } from 'maplibre-gl';
import type { RefObject } from 'react';
import { useCallback, useEffect, useRef, useState } from 'react';
import { useUiWords } from './language.tsx';

/** Tiles are on the way; some did not come; what is coloured shows only nearer; nothing is lacking. */
type State = 'drawing' | 'failed' | 'far' | 'drawn';
type TileAt = { readonly x: number; readonly y: number; readonly z: number };
/** As MapLibre tells that a tile did not come. */
type TileError = ErrorEvent & {
  readonly sourceId?: string;
  readonly tile?: { readonly tileID: { readonly canonical: TileAt } };
};

/** What a map still lacks. `from`: the zoom from which what its page tells of is drawn. Called after the map was opened. */
export function useMapState(map: RefObject<MapInstance | null>, from = 0) {
  const [state, setState] = useState<State>('drawing');
  const [tries, setTries] = useState(0);
  const lacking = useRef<{ readonly source: string; readonly at: TileAt }[]>([]);
  const again = useCallback(() => setTries((n) => n + 1), []);
  useEffect(() => {
    const { current } = map;
    if (current === null) return;
    const look = () => {
      if (lacking.current.length > 0) setState('failed');
      else if (!current.areTilesLoaded()) setState('drawing');
      else setState(current.getZoom() < from ? 'far' : 'drawn');
    };
    const fail = ({ error, sourceId, tile }: TileError) => {
      // What is wrong with the style is no tile that could be fetched again.
      if (sourceId === undefined || tile === undefined) return reportError(error);
      lacking.current.push({ source: sourceId, at: tile.tileID.canonical });
      look();
    };
    const heard = [current.on('error', fail), current.on('idle', look), current.on('dataloading', look)];
    // Each by its place: asked for all of a source, MapLibre waits for failed tiles without fetching them.
    for (const { source, at } of lacking.current.splice(0))
      if (current.getSource(source) !== undefined) current.refreshTiles(source, [at]);
    if (tries > 0) look();
    return () => {
      for (const one of heard) one.unsubscribe();
    };
  }, [map, from, tries]);
  return { state, again };
}

/** One line over the map, where it lacks something; a pan that is drawn at once says nothing. */
export function MapSaid({ state, again }: ReturnType<typeof useMapState>) {
  const words = useUiWords();
  if (state === 'drawn') return null;
  if (state !== 'failed')
    return <p className={`map-said ${state}`}>{state === 'far' ? words.mapFar : words.mapDrawing}</p>;
  return (
    <p className="map-said" role="status">
      {words.mapPartly}
      <button type="button" className="lk" onClick={again}>
        {words.retry}
      </button>
    </p>
  );
}
