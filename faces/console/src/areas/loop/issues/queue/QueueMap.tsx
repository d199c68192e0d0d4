import { MapView } from '@gridgov/ui/MapView.tsx';
import type { MapFrame, MapPin } from '@gridgov/ui/mapTypes.ts';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAreas } from '../../../../forms/placeQueries.ts';
import { useSettings } from '../../../../settings.tsx';
import { tilesUrl } from '../matter/PlaceMap.tsx';
import { toneOf } from '../matter/tone.ts';
import type { QueueAsk } from '../queries.ts';
import { useMapSection } from '../queries.ts';
import type { MapSection } from '../types.ts';
import type { ShownRow } from './queueRows.ts';

const streetZoom = 13;
const pinZoom = 15;
const none: MapSection = { pins: [], clusters: [], total: 0, more: false };

/** The open matters of the section in sight, by the same view and filter as the list. */
export function QueueMap(props: {
  readonly ask: QueueAsk;
  readonly rows: readonly ShownRow[];
  readonly at: string | undefined;
  readonly onAt: (id: string) => void;
}) {
  const { t } = useTranslation();
  const { mode } = useSettings();
  const [bbox, setBbox] = useState<string | null>(null);
  const section = useMapSection(props.ask, bbox);
  const area = useAreas('here').data?.[0];
  const shown = section.data ?? none;
  const pins = useMemo(() => pinsOf(shown, (n) => t('queue.cluster', { n })), [shown, t]);
  const chosen = props.rows.find(({ row }) => row.id === props.at)?.row;
  const frame = useFrame(props.ask, props.rows);
  const center = chosen?.point ?? (frame === undefined ? pointOf(area) : middleOf(frame));
  if (center === undefined) return <section className="pane" aria-label={t('queue.map')} />;
  const at =
    chosen?.point === undefined
      ? []
      : [
          {
            id: chosen.id,
            ...chosen.point,
            tone: toneOf(chosen),
            label: `${chosen.shortNumber} ${chosen.title}`,
            chosen: true,
          },
        ];
  return (
    <section className="pane" aria-label={t('queue.map')}>
      <MapView
        label={t('queue.map')}
        mode={mode}
        tiles={tilesUrl()}
        center={[center.longitude, center.latitude]}
        zoom={chosen === undefined ? streetZoom : pinZoom}
        frame={chosen?.point === undefined ? frame : undefined}
        pins={[...pins.filter(({ id }) => id !== chosen?.id), ...at]}
        onPin={props.onAt}
        onMove={(bounds) => setBbox(bounds.map((degrees) => degrees.toFixed(5)).join(','))}
        source={t(shown.more ? 'queue.mapMore' : 'queue.mapTotal', {
          n: shown.total.toLocaleString('en-US'),
        })}
        height="100%"
      />
    </section>
  );
}

/** Around the listed matters as they were when they first came: rows that move do not move the map. */
function useFrame(ask: QueueAsk, rows: readonly ShownRow[]): MapFrame | undefined {
  const placed = rows.some(({ row }) => row.point !== undefined);
  // biome-ignore lint/correctness/useExhaustiveDependencies: once for each question, when its answer is there
  return useMemo(() => {
    const points = rows.flatMap(({ row }) => (row.point === undefined ? [] : [row.point]));
    if (points.length === 0) return undefined;
    const longitudes = points.map(({ longitude }) => longitude);
    const latitudes = points.map(({ latitude }) => latitude);
    return [
      Math.min(...longitudes),
      Math.min(...latitudes),
      Math.max(...longitudes),
      Math.max(...latitudes),
    ] as const;
  }, [JSON.stringify(ask), placed]);
}

const middleOf = ([west, south, east, north]: MapFrame) => ({
  longitude: (west + east) / 2,
  latitude: (south + north) / 2,
});

function pinsOf(section: MapSection, words: (n: string) => string): MapPin[] {
  const tone = (one: MapSection['pins'][number]['tone']): MapPin['tone'] => (one === 'none' ? 'plain' : one);
  return [
    ...section.pins.map((pin) => ({ ...pin, tone: pin.help ? ('help' as const) : tone(pin.tone) })),
    ...section.clusters.map((cluster) => ({
      id: `cluster ${cluster.longitude} ${cluster.latitude}`,
      longitude: cluster.longitude,
      latitude: cluster.latitude,
      tone: tone(cluster.tone),
      label: words(cluster.count.toLocaleString('en-US')),
      count: cluster.count,
    })),
  ];
}

function pointOf(area: { readonly longitude: number | null; readonly latitude: number | null } | undefined) {
  if (area === undefined || area.longitude === null || area.latitude === null) return undefined;
  return { longitude: area.longitude, latitude: area.latitude };
}
