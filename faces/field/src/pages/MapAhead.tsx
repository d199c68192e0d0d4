import type { BaseFile } from '@gridgov/ui/baseLayer.ts';
import { useEffect, useMemo, useState } from 'react';
import { fetchAhead, isOnWifi, type Progress, sizeAhead, tilesOf } from '../ahead.ts';
import { useSay } from '../i18n.tsx';
import type { Area } from '../types.ts';

type At = 'asked' | 'failed' | 'done' | { readonly size: number } | Progress;

/** The map for the road: its size first, then the pieces. On wi-fi it comes by itself. */
export function MapAhead(props: { readonly area: Area; readonly ground: BaseFile | null }) {
  const say = useSay();
  const { area, ground } = props;
  const tiles = useMemo(() => tilesOf(area, ground), [area, ground]);
  const [at, setAt] = useState<At>('asked');
  const fetchAll = async () => setAt((await fetchAhead(tiles, setAt)) ? 'done' : 'failed');
  const measure = async () => {
    const size = await sizeAhead(tiles);
    setAt(size === null ? 'failed' : { size });
  };
  useEffect(() => {
    if (isOnWifi()) void fetchAhead(tiles, setAt).then((whole) => setAt(whole ? 'done' : 'failed'));
  }, [tiles]);
  if (tiles.length === 0) return null;
  const size = typeof at === 'object' && 'size' in at ? at.size : null;
  return (
    <div className="block">
      <p className="note" role="status">
        {typeof at === 'object'
          ? 'size' in at
            ? say('aheadSize', { n: tiles.length, size: sizeText(at.size) })
            : say('aheadGoing', { n: at.done, all: at.all })
          : at === 'asked'
            ? ''
            : say(at === 'done' ? 'aheadDone' : 'aheadFailed')}
      </p>
      {(at === 'asked' || at === 'failed' || size !== null) && (
        <button
          type="button"
          className="btn s wide"
          onClick={() => (size === null ? void measure() : void fetchAll())}
        >
          {say(size === null ? 'aheadAsk' : 'ahead')}
        </button>
      )}
    </div>
  );
}

const sizeText = (bytes: number) =>
  bytes < 1024 * 1024
    ? `${Math.max(1, Math.round(bytes / 1024))} KB`
    : `${(bytes / 1024 ** 2).toFixed(1)} MB`;
