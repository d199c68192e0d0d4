import { useTranslation } from 'react-i18next';
import { SecretDialog } from '../../../admin/SecretDialog.tsx';
import './identity.css';

/** Recovery codes, shown this once. */
export function CodesDialog(props: { readonly codes: readonly string[]; readonly onClose: () => void }) {
  const { t } = useTranslation('identity');
  const { codes } = props;
  return (
    <SecretDialog
      title={t('codes.title')}
      lead={t('codes.lead')}
      text={codes.join('\n')}
      onClose={props.onClose}
    >
      <ul className="recovery-codes">
        {codes.map((code) => (
          <li key={code}>
            <code>{code}</code>
          </li>
        ))}
      </ul>
    </SecretDialog>
  );
}
