import { FieldSet } from '@gridgov/ui/Field.tsx';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { PlaceField } from '../../../forms/PlaceField.tsx';
import type { PlaceCandidate } from '../../../forms/placeQueries.ts';
import { type MapPoint, PointMap } from './PointMap.tsx';

interface Props {
  readonly value: readonly MapPoint[];
  readonly onChange: (points: readonly MapPoint[]) => void;
}

/** The check points in the order in which they are walked: found by name, component or address, or set on the map. */
export function PointsField({ value, onChange }: Props) {
  const { t } = useTranslation('patrols');
  const [turn, setTurn] = useState(0);
  const add = (place: PlaceCandidate | null) => {
    if (place === null) return;
    const { name, longitude: lon, latitude: lat } = place;
    onChange([...value, { name, lon, lat }]);
    // The next one begins with an empty search.
    setTurn(turn + 1);
  };
  const rename = (at: number, name: string) =>
    onChange(value.map((one, index) => (index === at ? { ...one, name } : one)));
  const up = (at: number) => onChange(value.toSpliced(at - 1, 2, ...value.slice(at - 1, at + 1).reverse()));
  return (
    <FieldSet legend={t('points')} hint={t('pointsHint')} optional>
      <PlaceField
        key={turn}
        id="patrol-point"
        label={t('pointAdd')}
        place={null}
        error={undefined}
        onPlace={add}
      />
      <ol className="patrol-edit">
        {value.map(({ name, lon, lat }, at) => (
          <li key={`${lon} ${lat}`}>
            <input
              className="in"
              aria-label={t('pointName', { n: at + 1 })}
              required
              maxLength={100}
              value={name}
              onChange={(event) => rename(at, event.target.value)}
            />
            <button
              type="button"
              className="btn q s"
              disabled={at === 0}
              aria-label={`${t('up')} ${name}`}
              onClick={() => up(at)}
            >
              {t('up')}
            </button>
            <button
              type="button"
              className="btn q s"
              aria-label={`${t('remove')} ${name}`}
              onClick={() => onChange(value.filter((_, index) => index !== at))}
            >
              {t('remove')}
            </button>
          </li>
        ))}
      </ol>
      <PointMap points={value} />
    </FieldSet>
  );
}
