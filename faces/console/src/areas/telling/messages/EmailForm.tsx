import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { TextField } from '../../../admin/fields.tsx';
import { useProblemWords } from '../../../problemWords.ts';
import { type Own, useOwnChange } from './own.ts';

/** An address is used once the code sent there was read back. */
export function EmailForm(props: { readonly own: Own }) {
  const { t } = useTranslation('messages');
  const problemWords = useProblemWords();
  const { own } = props;
  const [email, setEmail] = useState('');
  const [code, setCode] = useState('');
  const name = useOwnChange(t('own.emailSent'));
  const prove = useOwnChange(t('own.confirmed'));
  const forget = useOwnChange(t('own.forgotten'));
  const waits = own.email !== null && !own.emailConfirmed;
  const error = name.error ?? prove.error ?? forget.error;
  return (
    <section className="sheet pad adm-form">
      <form
        className="msg-line"
        onSubmit={(event) => {
          event.preventDefault();
          name.mutate({ method: 'POST', path: '/me/messages/email', body: { email } });
        }}
      >
        <TextField
          type="email"
          label={t('own.email')}
          hint={own.email ?? undefined}
          most={255}
          value={email}
          onChange={setEmail}
        />
        <button type="submit" className="btn" disabled={name.isPending}>
          {t('own.emailSet')}
        </button>
      </form>
      {waits ? (
        <form
          className="msg-line"
          onSubmit={(event) => {
            event.preventDefault();
            prove.mutate({ method: 'POST', path: '/me/messages/email/confirm', body: { code } });
          }}
        >
          <TextField
            short
            digits
            label={t('own.code')}
            autoComplete="one-time-code"
            pattern="\d{6}"
            value={code}
            onChange={(typed) => setCode(typed.trim())}
          />
          <button type="submit" className="btn pri" disabled={prove.isPending}>
            {t('own.confirm')}
          </button>
        </form>
      ) : null}
      {own.email === null ? null : (
        <button
          type="button"
          className="btn"
          disabled={forget.isPending}
          onClick={() => forget.mutate({ method: 'DELETE', path: '/me/messages/email' })}
        >
          {t('own.forget')}
        </button>
      )}
      {error === null ? null : <p className="field-error">{problemWords(error).title}</p>}
    </section>
  );
}
