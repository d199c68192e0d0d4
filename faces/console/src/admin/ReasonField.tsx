import { useTranslation } from 'react-i18next';
import { TextField } from './fields.tsx';

/** Why; kept in the audit record. */
export function ReasonField(props: { readonly value: string; readonly onChange: (reason: string) => void }) {
  const { t } = useTranslation('organisation');
  return <TextField {...props} label={t('reason')} hint={t('reasonHint')} least={2} most={200} />;
}
