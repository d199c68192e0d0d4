import { Field } from '@gridgov/ui/Field.tsx';
import { useTranslation } from 'react-i18next';

/** The present password, asked for before the way to sign in is changed. */
export function PasswordRow(props: { readonly value: string; readonly onChange: (value: string) => void }) {
  const { t } = useTranslation('identity');
  return (
    <Field label={t('password.present')}>
      {(ids) => (
        <input
          {...ids}
          className="in"
          type="password"
          autoComplete="current-password"
          value={props.value}
          onChange={(event) => props.onChange(event.target.value)}
        />
      )}
    </Field>
  );
}
