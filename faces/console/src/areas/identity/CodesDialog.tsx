import { Dialog } from '@gridgov/ui/Dialog.tsx';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import './identity.css';

/** Recovery codes, shown this once. */
export function CodesDialog(props: { readonly codes: readonly string[]; readonly onClose: () => void }) {
  const { t } = useTranslation('identity');
  const [copied, setCopied] = useState(false);
  const copy = async () => {
    await navigator.clipboard.writeText(props.codes.join('\n'));
    setCopied(true);
  };
  return (
    <Dialog title={t('codes.title')} lead={t('codes.lead')} onClose={props.onClose}>
      <form
        className="dialog-form"
        onSubmit={(event) => {
          event.preventDefault();
          props.onClose();
        }}
      >
        <ul className="recovery-codes">
          {props.codes.map((code) => (
            <li key={code}>
              <code>{code}</code>
            </li>
          ))}
        </ul>
        <footer>
          <button type="submit" className="btn pri">
            {t('codes.kept')}
          </button>
          <button type="button" className="btn" onClick={() => void copy()}>
            {copied ? t('codes.copied') : t('codes.copy')}
          </button>
        </footer>
      </form>
    </Dialog>
  );
}
