import type { FormError } from '@gridgov/ui/Field.tsx';
import { ErrorSummary, Field } from '@gridgov/ui/Field.tsx';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { paths } from '../paths.ts';
import { useProblemWords } from '../problemWords.ts';
import { Mark } from './Mark.tsx';
import type { SignIn } from './session.ts';
import { useDemoAccounts, useSignIn, useWaysToSignIn } from './session.ts';

/** Sign-in by account and password, with a second step where the account has one. Pasting works everywhere. */
export function SignInPage() {
  const { t } = useTranslation();
  const { back } = useSearch({ from: paths.signIn });
  const [form, setForm] = useState<SignIn>({ name: '', password: '' });
  useEffect(() => {
    document.title = t('app.title', { page: t('signIn.title') });
  }, [t]);
  return (
    <main className="sign-in">
      <section className="sheet">
        <h1>
          <Mark /> {t('app.name')}
        </h1>
        {back === undefined ? null : <p className="t2">{t('signIn.ended')}</p>}
        <SignInForm form={form} change={setForm} back={back} />
        <ProviderLink back={back} />
        <p className="t2 sm">{t('signIn.help')}</p>
      </section>
      <DemoAccounts pick={(account, password) => setForm({ name: account, password })} />
    </main>
  );
}

interface FormProps {
  readonly form: SignIn;
  readonly change: (form: SignIn) => void;
  readonly back: string | undefined;
}

function SignInForm(props: FormProps) {
  const { t } = useTranslation();
  const words = useProblemWords();
  const navigate = useNavigate();
  const signIn = useSignIn();
  const [tried, setTried] = useState(false);
  const [shown, setShown] = useState(false);
  const { form, change } = props;
  const missing: FormError[] = [
    ...(form.name.trim() === '' ? [{ id: 'account', message: t('signIn.missingAccount') }] : []),
    ...(form.password === '' ? [{ id: 'password', message: t('signIn.missingPassword') }] : []),
  ];
  const errors = tried ? missing : [];
  const failed = signIn.isError ? words(signIn.error) : null;
  const goOn = () =>
    props.back === undefined ? navigate({ to: paths.home }) : navigate({ href: props.back });
  const submit = () => {
    setTried(true);
    if (missing.length > 0) return;
    signIn.mutate(form, {
      onSuccess: (me) => void (me.account.passwordExpired ? navigate({ to: paths.password }) : goOn()),
    });
  };
  return (
    <form
      className="sign-in-form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <ErrorSummary errors={failed === null ? errors : [{ id: 'account', message: failed.title }]} />
      <Field label={t('signIn.account')} id="account">
        {(ids) => (
          <input
            {...ids}
            className="in"
            autoComplete="username"
            value={form.name}
            onChange={(event) => change({ ...form, name: event.target.value })}
          />
        )}
      </Field>
      <Field label={t('signIn.password')} id="password">
        {(ids) => (
          <span className="with-button">
            <input
              {...ids}
              className="in"
              type={shown ? 'text' : 'password'}
              autoComplete="current-password"
              value={form.password}
              onChange={(event) => change({ ...form, password: event.target.value })}
            />
            <button type="button" className="btn q" aria-pressed={shown} onClick={() => setShown(!shown)}>
              {shown ? t('signIn.hide') : t('signIn.show')}
            </button>
          </span>
        )}
      </Field>
      <button type="submit" className="btn pri l" disabled={signIn.isPending}>
        {t('signIn.go')}
      </button>
    </form>
  );
}

/** The city's own sign-on, where the installation has one. A link, not a call: the browser goes there. */
function ProviderLink(props: { readonly back: string | undefined }) {
  const { t } = useTranslation();
  const start = useWaysToSignIn().data?.provider?.start;
  if (start === undefined) return null;
  return (
    <p>
      <a className="btn l" href={`${start}?to=${encodeURIComponent(props.back ?? '/')}`}>
        {t('signIn.provider')}
      </a>
    </p>
  );
}

function DemoAccounts(props: { readonly pick: (account: string, password: string) => void }) {
  const { t } = useTranslation();
  const accounts = useDemoAccounts();
  if (accounts.data === undefined || accounts.data.length === 0) return null;
  return (
    <section className="sheet" aria-labelledby="demo">
      <h2 id="demo">{t('signIn.demo')}</h2>
      <p className="t2 sm">{t('signIn.demoHint')}</p>
      <ul>
        {accounts.data.map(({ account, password, about }) => (
          <li key={account}>
            <button type="button" className="btn q" onClick={() => props.pick(account, password)}>
              {account}
            </button>
            <span className="t2">{about}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
