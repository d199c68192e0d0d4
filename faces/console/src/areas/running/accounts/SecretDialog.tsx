import { useTranslation } from 'react-i18next';
import { SecretDialog as Told } from '../../../admin/SecretDialog.tsx';
import type { Secret } from './queries.ts';

/** A new password or token. */
export function SecretDialog(props: {
  readonly kind: 'password' | 'token';
  readonly secret: Secret;
  readonly onClose: () => void;
}) {
  const { t } = useTranslation('accounts');
  const { name, text } = props.secret;
  const password = props.kind === 'password';
  return (
    <Told
      title={password ? t('secretTitle', { name }) : t('tokenTitle', { name })}
      lead={password ? t('secretLead') : t('tokenLead')}
      text={text}
      onClose={props.onClose}
    />
  );
}
