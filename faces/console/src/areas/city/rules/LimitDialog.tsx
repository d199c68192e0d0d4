import { Field } from '@gridgov/ui/Field.tsx';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ChangeDialog } from '../../../admin/ChangeDialog.tsx';
import type { Change } from '../../../admin/ChangeFields.tsx';
import { ChangeFields } from '../../../admin/ChangeFields.tsx';
import { cityDay } from '../../../admin/days.ts';
import { NumberField } from '../../../admin/fields.tsx';
import { Differs } from './Differs.tsx';
import { LimitWords } from './LimitWords.tsx';
import type { ClockUnit, Saved } from './queries.ts';
import { useSavedWords } from './queries.ts';

/** Another limit from a day on, the old one beside it. */
export function LimitDialog<U extends ClockUnit>(props: {
  readonly title: string;
  /** Where it is sent. */
  readonly path: string;
  readonly before: { readonly n: number; readonly unit: U };
  readonly units: readonly U[];
  readonly onClose: () => void;
}) {
  const { t } = useTranslation('rules');
  const { before, units } = props;
  const [limit, setLimit] = useState(before);
  const [change, setChange] = useState<Change>({ from: cityDay(1), note: '' });
  const same = limit.n === before.n && limit.unit === before.unit;
  return (
    <ChangeDialog<Saved>
      title={props.title}
      act={t('policy.confirm')}
      missing={same ? t('policy.unchanged') : undefined}
      call={{ method: 'PUT', path: props.path, body: { ...limit, ...change } }}
      told={useSavedWords()}
      onClose={props.onClose}
    >
      <NumberField
        label={t('limit')}
        min={0.25}
        step={0.25}
        value={limit.n}
        onChange={(n) => setLimit({ ...limit, n })}
      />
      <Field label={t('limitChange.unit')}>
        {(ids) => (
          <select
            {...ids}
            className="in"
            value={limit.unit}
            onChange={(event) =>
              setLimit({ ...limit, unit: units.find((unit) => unit === event.target.value) ?? limit.unit })
            }
          >
            {units.map((unit) => (
              <option key={unit} value={unit}>
                {t(`limitUnits.${unit}`)}
              </option>
            ))}
          </select>
        )}
      </Field>
      <Differs
        name={t('limit')}
        before={<LimitWords limit={before} />}
        after={<LimitWords limit={limit} />}
      />
      <ChangeFields value={change} onChange={setChange} />
    </ChangeDialog>
  );
}
