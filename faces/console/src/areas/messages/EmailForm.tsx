import { Field } from '@gridgov/ui/Field.tsx';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useProblemWords } from '../../problemWords.ts';
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
        <Field label={t('own.email')} {...(own.email === null ? {} : { hint: own.email })}>
          {(ids) => (
            <input
              {...ids}
              type="email"
              className="in"
              required
              maxLength={255}
              value={email}
              onChange={(event) => setEmail(event.target.value)}
            />
          )}
        </Field>
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
          <Field label={t('own.code')}>
            {(ids) => (
              <input
                {...ids}
                className="in in-short"
                inputMode="numeric"
                autoComplete="one-time-code"
                pattern="\d{6}"
                required
                value={code}
                onChange={(event) => setCode(event.target.value.trim())}
              />
            )}
          </Field>
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
