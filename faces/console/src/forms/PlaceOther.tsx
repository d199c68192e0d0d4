import { MapView } from '@gridgov/ui/MapView.tsx';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { apiUrl } from '../api.ts';
import { useSettings } from '../settings.tsx';
import type { ChosenPlace } from './placeInput.ts';
import type { AreaChoice, PlaceCandidate } from './placeQueries.ts';
import { useAreas, usePlaceAt } from './placeQueries.ts';
import { readPoint } from './placeText.ts';

interface Props {
  readonly onPlace: (place: PlaceCandidate) => void;
}

const levelWords = {
  city: 'report.district',
  district: 'report.district',
  street: 'report.street',
  community: 'report.community',
  grid: 'report.grid',
} as const;
const order = ['city', 'district', 'street', 'community', 'grid'] as const;

/** From one's own area down to a grid, each from the list below the one before. Who works in one grid has only that. */
export function PlaceByList(props: Props) {
  const { t } = useTranslation();
  const at = usePlaceAt();
  const top = useAreas('here').data?.[0];
  const [chain, setChain] = useState<readonly string[]>([]);
  if (top === undefined) return null;
  const below = order.slice(order.indexOf(top.level) + 1);
  const levels = below.length === 0 ? (['grid'] as const) : below;
  const take = (area: AreaChoice, depth: number) => {
    setChain([...chain.slice(0, depth), area.code]);
    const point = area.level === 'grid' ? pointOf(area) : null;
    if (point !== null) at.mutate(point, { onSuccess: props.onPlace });
  };
  return (
    <div className="other">
      {levels.map((level, depth) => (
        <AreaSelect
          key={level}
          label={t(levelWords[level])}
          parent={depth > 0 ? (chain[depth - 1] ?? '') : below.length === 0 ? 'here' : top.code}
          value={chain[depth] ?? ''}
          onChange={(area) => take(area, depth)}
        />
      ))}
    </div>
  );
}

function AreaSelect(props: {
  readonly label: string;
  readonly parent: string;
  readonly value: string;
  readonly onChange: (area: AreaChoice) => void;
}) {
  const { t } = useTranslation();
  const id = useId();
  const areas = useAreas(props.parent === '' ? undefined : props.parent);
  const known = areas.data ?? [];
  return (
    <div>
      <label htmlFor={id}>{props.label}</label>
      <select
        id={id}
        className="in"
        value={props.value}
        disabled={areas.data === undefined}
        onChange={(event) => {
          const area = known.find(({ code }) => code === event.target.value);
          if (area !== undefined) props.onChange(area);
        }}
      >
        <option value="">{t('common.choose')}</option>
        {known.map(({ code, name }) => (
          <option key={code} value={code}>
            {name}
          </option>
        ))}
      </select>
    </div>
  );
}

function pointOf(area: Pick<AreaChoice, 'longitude' | 'latitude'> | undefined) {
  if (area === undefined || area.longitude === null || area.latitude === null) return null;
  return { longitude: area.longitude, latitude: area.latitude };
}

export function PlaceByCoordinates(props: Props) {
  const { t } = useTranslation();
  const at = usePlaceAt();
  const [longitude, setLongitude] = useState('');
  const [latitude, setLatitude] = useState('');
  const [bad, setBad] = useState(false);
  const take = () => {
    const point = readPoint(longitude, latitude);
    setBad(point === null);
    if (point !== null) at.mutate(point, { onSuccess: props.onPlace });
  };
  return (
    <div className="other">
      <label>
        {t('report.longitude')}
        <input
          className="in"
          inputMode="decimal"
          value={longitude}
          onChange={(event) => setLongitude(event.target.value)}
        />
      </label>
      <label>
        {t('report.latitude')}
        <input
          className="in"
          inputMode="decimal"
          value={latitude}
          onChange={(event) => setLatitude(event.target.value)}
        />
      </label>
      <button type="button" className="btn" onClick={take}>
        {t('report.use')}
      </button>
      {bad || at.isError ? (
        <p className="field-error" role="alert">
          {t('report.badCoordinates')}
        </p>
      ) : null}
    </div>
  );
}

const cityZoom = 14;

/** A pin by a click, or by moving the map with arrows and pressing Enter. */
export function PlaceByMap(props: Props & { readonly place: ChosenPlace | null }) {
  const { t } = useTranslation();
  const { mode } = useSettings();
  const at = usePlaceAt();
  const areas = useAreas('here');
  const pin = props.place === null ? null : pointOf(props.place);
  const start = pin ?? pointOf(areas.data?.[0]);
  if (start === null) return null;
  return (
    <MapView
      label={t('report.onMap')}
      mode={mode}
      tiles={`${location.origin}${apiUrl('/tiles/{z}/{x}/{y}')}`}
      center={[start.longitude, start.latitude]}
      zoom={cityZoom}
      pins={
        props.place === null || pin === null
          ? []
          : [
              {
                id: 'here',
                ...pin,
                tone: 'main',
                label: props.place.name,
              },
            ]
      }
      onPlace={(longitude, latitude) => at.mutate({ longitude, latitude }, { onSuccess: props.onPlace })}
      source={t('case.noMapTiles')}
    />
  );
}
