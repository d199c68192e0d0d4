import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useRead } from '../../../admin/read.ts';
import { SearchChoice } from '../../../admin/SearchChoice.tsx';
import type { Reply } from '../../../apiTypes.ts';
import { fieldControls } from '../../../forms/controls.tsx';
import { FieldForm, type FormProps } from '../../../forms/FieldForm.tsx';
import type { FieldProps } from '../../../forms/fieldProps.ts';
import { fieldRules } from '../../../forms/rules.ts';

const KINDS = { rules: fieldRules, controls: { ...fieldControls, person: StandInField } };

/** The form of a command: whoever stands in is looked for among colleagues. */
export function LeaveForm(props: FormProps) {
  return <FieldForm {...props} kinds={KINDS} />;
}

function StandInField({ field, error, value, onChange }: FieldProps) {
  const { t } = useTranslation('leave');
  const [text, setText] = useState('');
  const name = text.trim();
  const { data } = useRead<Reply<'/me/colleagues', 'get'>>('/me/colleagues', {
    query: { name },
    enabled: name !== '',
  });
  return (
    <SearchChoice
      label={field.label}
      hint={t('standInHint')}
      none={t('nobody')}
      error={error}
      text={text}
      onText={setText}
      value={typeof value === 'string' ? value : ''}
      onChange={onChange}
      found={data?.map(({ personId, name: label, post: note }) => ({ id: personId, label, note }))}
    />
  );
}
