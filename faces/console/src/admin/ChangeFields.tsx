import { Field } from '@gridgov/ui/Field.tsx';
import { useTranslation } from 'react-i18next';

export interface Change {
  /** First day it holds, YYYY-MM-DD. */
  readonly from: string;
  readonly note: string;
}

/** From which day a change holds, and why: both are kept with it. */
export function ChangeFields(props: {
  readonly value: Change;
  readonly onChange: (value: Change) => void;
  readonly undated?: boolean;
}) {
  const { t } = useTranslation('organisation');
  const { value, onChange } = props;
  return (
    <>
      {props.undated === true ? null : (
        <Field label={t('change.from')} hint={t('change.fromHint')}>
          {(ids) => (
            <input
              {...ids}
              type="date"
              className="in in-short"
              required
              value={value.from}
              onChange={(event) => onChange({ ...value, from: event.target.value })}
            />
          )}
        </Field>
      )}
      <Field label={t('change.why')} hint={t('change.whyHint')}>
        {(ids) => (
          <input
            {...ids}
            className="in"
            required
            minLength={2}
            maxLength={500}
            value={value.note}
            onChange={(event) => onChange({ ...value, note: event.target.value })}
          />
        )}
      </Field>
    </>
  );
}
