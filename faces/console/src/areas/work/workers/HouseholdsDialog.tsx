import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ChangeDialog } from '../../../admin/ChangeDialog.tsx';
import { cityDay } from '../../../admin/days.ts';
import { NumberField, WhenField } from '../../../admin/fields.tsx';
import type { PlaceRow } from './queries.ts';

/** How many households a grid has, from which day on. */
export function HouseholdsDialog(props: { readonly place: PlaceRow; readonly onClose: () => void }) {
  const { t } = useTranslation('workers');
  const { code, name, households, unknown } = props.place;
  const [count, setCount] = useState(unknown > 0 ? Number.NaN : households);
  const [from, setFrom] = useState(() => cityDay());
  return (
    <ChangeDialog
      title={t('householdsOf', { name })}
      act={t('save')}
      call={{ method: 'PUT', path: '/workforce/households', body: { grid: code, from, households: count } }}
      told={t('saved')}
      onClose={props.onClose}
    >
      <NumberField label={t('householdsTitle')} min={0} max={100_000} value={count} onChange={setCount} />
      <WhenField label={t('from')} value={from} onChange={setFrom} />
    </ChangeDialog>
  );
}
