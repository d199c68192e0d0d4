import { useTranslation } from 'react-i18next';
import { WhenField } from './fields.tsx';
import { ReasonField } from './ReasonField.tsx';

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
        <WhenField
          label={t('change.from')}
          hint={t('change.fromHint')}
          value={value.from}
          onChange={(from) => onChange({ ...value, from })}
        />
      )}
      <ReasonField
        label={t('change.why')}
        hint={t('change.whyHint')}
        most={500}
        value={value.note}
        onChange={(note) => onChange({ ...value, note })}
      />
    </>
  );
}
