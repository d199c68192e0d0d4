import { useTranslation } from 'react-i18next';
import { TextField } from './fields.tsx';

/** Why; kept in the audit record. */
export function ReasonField(props: {
  readonly value: string;
  readonly onChange: (reason: string) => void;
  /** Where the question has words of its own. */
  readonly label?: string;
  readonly hint?: string;
  readonly most?: number;
}) {
  const { t } = useTranslation('organisation');
  const { label = t('reason'), hint = t('reasonHint'), most = 200, value, onChange } = props;
  return <TextField {...{ label, hint, most, value, onChange }} least={2} />;
}
