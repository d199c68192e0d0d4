import { MapView } from '@gridgov/ui/MapView.tsx';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useSettings } from '../../settings.tsx';
import { tilesUrl } from './PlaceMap.tsx';
import type { ShownRow } from './queueRows.ts';
import { toneOf } from './tone.ts';

const streetZoom = 13;

/** The rows of the list as pins; what has no place is counted, not lost. */
export function QueueMap(props: {
  readonly rows: readonly ShownRow[];
  readonly at: string | undefined;
  readonly onAt: (id: string) => void;
}) {
  const { t } = useTranslation();
  const { mode } = useSettings();
  const placed = useMemo(() => props.rows.filter(({ row }) => row.point !== undefined), [props.rows]);
  const pins = useMemo(
    () =>
      placed.map(({ row }) => ({
        id: row.id,
        longitude: row.point?.longitude ?? 0,
        latitude: row.point?.latitude ?? 0,
        tone: toneOf(row),
        label: `${row.shortNumber} ${row.title}`,
      })),
    [placed],
  );
  const middle = pins.find(({ id }) => id === props.at) ?? pins[0];
  const missing = props.rows.length - placed.length;
  return (
    <section className="pane" aria-label={t('queue.map')}>
      {middle === undefined ? (
        <p className="block t2">{t('queue.noPlace', { n: missing })}</p>
      ) : (
        <MapView
          label={t('queue.map')}
          mode={mode}
          tiles={tilesUrl()}
          center={[middle.longitude, middle.latitude]}
          zoom={streetZoom}
          pins={pins}
          onPin={props.onAt}
          source={`${t('queue.mapList', { n: placed.length })} ${missing > 0 ? t('queue.noPlace', { n: missing }) : ''}`}
          height="100%"
        />
      )}
    </section>
  );
}
