import { Field } from '@gridgov/ui/Field.tsx';
import { useMutation } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { send } from '../api.ts';
import { paths } from '../paths.ts';
import { fieldErrors } from '../problem.ts';
import { useProblemWords } from '../problemWords.ts';
import { PageHelp } from './help.tsx';
import { useSignOut } from './session.ts';
import { toast } from './toasts.tsx';

/** A new password: the first one was given by somebody else and must be changed, and old ones run out. */
export function PasswordPage() {
  const { t } = useTranslation();
  const words = useProblemWords();
  const navigate = useNavigate();
  const signOut = useSignOut();
  const [old, setOld] = useState('');
  const [fresh, setFresh] = useState('');
  const change = useMutation({
    mutationFn: () => send<void>('PUT', '/me/password', { body: { old, new: fresh } }),
  });
  useEffect(() => {
    document.title = t('app.title', { page: t('password.title') });
  }, [t]);
  const failed = change.isError ? words(change.error) : null;
  const faultOf = (field: string) => fieldErrors(change.error).find((one) => one.field === field);
  // The server's sentence names its own field; people are told in words of the page what is wrong and what would be right.
  const wrongOld = faultOf('old') === undefined ? undefined : t('password.wrongOld');
  const wrongNew = faultOf('new')?.right;
  const submit = () =>
    change.mutate(undefined, {
      onSuccess: () => {
        toast(t('password.done'));
        void navigate({ to: paths.home });
      },
    });
  return (
    <main className="sign-in">
      <section className="sheet">
        <h1>{t('password.title')}</h1>
        <form
          className="sign-in-form"
          onSubmit={(event) => {
            event.preventDefault();
            submit();
          }}
        >
          {failed === null || wrongOld !== undefined || wrongNew !== undefined ? null : (
            <div className="error-summary" role="alert">
              <b>{failed.title}</b> {failed.detail}
            </div>
          )}
          <Secret label={t('password.old')} error={wrongOld} value={old} onChange={setOld} kind="current" />
          <Secret label={t('password.new')} error={wrongNew} value={fresh} onChange={setFresh} kind="new" />
          <button
            type="submit"
            className="btn pri l"
            disabled={change.isPending || old === '' || fresh === ''}
          >
            {t('password.go')}
          </button>
          <button
            type="button"
            className="btn q"
            onClick={() =>
              signOut.mutate(undefined, { onSuccess: () => void navigate({ to: paths.signIn }) })
            }
          >
            {t('top.signOut')}
          </button>
        </form>
        <PageHelp pathname={paths.password} />
      </section>
    </main>
  );
}

function Secret(props: {
  readonly label: string;
  readonly error: string | undefined;
  readonly value: string;
  readonly kind: 'current' | 'new';
  readonly onChange: (value: string) => void;
}) {
  return (
    <Field label={props.label} error={props.error}>
      {(ids) => (
        <input
          {...ids}
          className="in"
          type="password"
          autoComplete={`${props.kind}-password`}
          value={props.value}
          onChange={(event) => props.onChange(event.target.value)}
        />
      )}
    </Field>
  );
}
