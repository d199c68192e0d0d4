import { Dialog } from '@gridgov/ui/Dialog.tsx';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';

/** The key of the signature, shown this once. */
export function SecretDialog(props: { readonly secret: string; readonly onClose: () => void }) {
  const { t } = useTranslation('webhooks');
  const id = useId();
  const [copied, setCopied] = useState(false);
  const copy = async () => {
    await navigator.clipboard.writeText(props.secret);
    setCopied(true);
  };
  return (
    <Dialog title={t('secret')} lead={t('secretLead')} onClose={props.onClose}>
      <form
        className="dialog-form"
        onSubmit={(event) => {
          event.preventDefault();
          props.onClose();
        }}
      >
        <label className="vh" htmlFor={id}>
          {t('secret')}
        </label>
        <input
          id={id}
          className="in"
          readOnly
          value={props.secret}
          onFocus={(event) => event.currentTarget.select()}
        />
        <footer>
          <button type="submit" className="btn pri">
            {t('kept')}
          </button>
          <button type="button" className="btn" onClick={() => void copy()}>
            {copied ? t('copied') : t('copy')}
          </button>
        </footer>
      </form>
    </Dialog>
  );
}
