import { useTranslation } from 'react-i18next';
import { TextField } from '../../../admin/fields.tsx';

/** The present password, asked for before the way to sign in is changed. */
export function PasswordRow(props: { readonly value: string; readonly onChange: (value: string) => void }) {
  const { t } = useTranslation('identity');
  return (
    <TextField {...props} type="password" autoComplete="current-password" label={t('password.present')} />
  );
}
