import type { FormError } from '@gridgov/ui/Field.tsx';
import { ErrorSummary, Field } from '@gridgov/ui/Field.tsx';
import { knowsPasskeys } from '@gridgov/ui/passkey.ts';
import { useQueryClient } from '@tanstack/react-query';
import { useLocation, useNavigate, useSearch } from '@tanstack/react-router';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { paths } from '../paths.ts';
import { useProblemWords } from '../problemWords.ts';
import { DemoAccounts } from './DemoAccounts.tsx';
import { PageHelp } from './help.tsx';
import { Mark } from './Mark.tsx';
import type { Me, SecondStep, SignIn } from './session.ts';
import { useSignIn, useSignInWithCode, useSignInWithPasskey, useWaysToSignIn } from './session.ts';

/** Sign-in by passkey, or by account and password with a second step where the account has one. */
export function SignInPage() {
  const { t } = useTranslation();
  const { back } = useSearch({ from: paths.signIn });
  const ended = useLocation({ select: ({ state }) => state.ended });
  const [form, setForm] = useState<SignIn>({ name: '', password: '' });
  const [second, setSecond] = useState<SecondStep | null>(null);
  const enter = useEnter(back);
  useEffect(() => {
    document.title = t('app.title', { page: t('signIn.title') });
  }, [t]);
  const again = () => {
    setSecond(null);
    setForm({ name: '', password: '' });
  };
  return (
    <main className="sign-in">
      <section className="sheet">
        <h1>
          <Mark /> {t('app.name')}
        </h1>
        {ended === true ? <p className="t2">{t('signIn.ended')}</p> : null}
        {second === null ? (
          <SignInForm form={form} change={setForm} onSecond={setSecond} onEntered={enter} />
        ) : null}
        {second?.second.includes('code') === true ? (
          <CodeForm step={second.step} onEntered={enter} onAgain={again} />
        ) : null}
        {second === null || second.second.includes('passkey') ? <PasskeyButton onEntered={enter} /> : null}
        {second === null ? <ProviderLink back={back} /> : null}
        <p className="t2 sm">{t('signIn.help')}</p>
        <PageHelp pathname={paths.signIn} />
      </section>
      {second === null ? (
        <DemoAccounts pick={(account, password) => setForm({ name: account, password })} />
      ) : null}
    </main>
  );
}

/** Goes on to where somebody wanted to be, or to what has to be put right before. */
function useEnter(back: string | undefined): () => void {
  const navigate = useNavigate();
  const client = useQueryClient();
  return () => {
    const account = client.getQueryData<Me>(['me'])?.account;
    if (account?.passwordExpired === true) void navigate({ to: paths.password });
    else if (account?.factorMissing === true) void navigate({ to: paths.ownSignIn });
    else if (back === undefined) void navigate({ to: paths.home });
    else void navigate({ href: back });
  };
}

interface FormProps {
  readonly form: SignIn;
  readonly change: (form: SignIn) => void;
  readonly onSecond: (step: SecondStep) => void;
  readonly onEntered: () => void;
}

function SignInForm(props: FormProps) {
  const { t } = useTranslation();
  const words = useProblemWords();
  const signIn = useSignIn();
  const [tried, setTried] = useState(false);
  const { form, change } = props;
  const missing: FormError[] = [
    ...(form.name.trim() === '' ? [{ id: 'account', message: t('signIn.missingAccount') }] : []),
    ...(form.password === '' ? [{ id: 'password', message: t('signIn.missingPassword') }] : []),
  ];
  const errors = tried ? missing : [];
  const failed = signIn.isError ? words(signIn.error) : null;
  const submit = () => {
    setTried(true);
    if (missing.length > 0) return;
    signIn.mutate(form, {
      onSuccess: (second) => (second === null ? props.onEntered() : props.onSecond(second)),
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
            type="text"
            autoComplete="username"
            value={form.name}
            onChange={(event) => change({ ...form, name: event.target.value })}
          />
        )}
      </Field>
      <PasswordField value={form.password} onChange={(password) => change({ ...form, password })} />
      <button type="submit" className="btn pri l" disabled={signIn.isPending}>
        {t('signIn.go')}
      </button>
    </form>
  );
}

function PasswordField(props: { readonly value: string; readonly onChange: (value: string) => void }) {
  const { t } = useTranslation();
  const [shown, setShown] = useState(false);
  return (
    <Field label={t('signIn.password')} id="password">
      {(ids) => (
        <span className="with-button">
          <input
            {...ids}
            className="in"
            type={shown ? 'text' : 'password'}
            autoComplete="current-password"
            value={props.value}
            onChange={(event) => props.onChange(event.target.value)}
          />
          <button type="button" className="btn q" aria-pressed={shown} onClick={() => setShown(!shown)}>
            {shown ? t('signIn.hide') : t('signIn.show')}
          </button>
        </span>
      )}
    </Field>
  );
}

/** The code of the authenticator, after the password. */
function CodeForm(props: {
  readonly step: string;
  readonly onEntered: () => void;
  readonly onAgain: () => void;
}) {
  const { t } = useTranslation();
  const signIn = useSignInWithCode();
  const [code, setCode] = useState('');
  const [tried, setTried] = useState(false);
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => input.current?.focus(), []);
  const short = code.trim().length < 6;
  const message = tried && short ? t('signIn.missingCode') : signIn.isError ? t('signIn.codeFailed') : null;
  return (
    <form
      className="sign-in-form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        setTried(true);
        if (!short) signIn.mutate({ step: props.step, code: code.trim() }, { onSuccess: props.onEntered });
      }}
    >
      <p className="t2">{t('signIn.codeLead')}</p>
      <ErrorSummary errors={message === null ? [] : [{ id: 'code', message }]} />
      <Field label={t('signIn.code')} id="code">
        {(ids) => (
          <input
            {...ids}
            ref={input}
            className="in"
            type="text"
            autoComplete="one-time-code"
            maxLength={40}
            value={code}
            onChange={(event) => setCode(event.target.value)}
          />
        )}
      </Field>
      <button type="submit" className="btn pri l" disabled={signIn.isPending}>
        {t('signIn.codeGo')}
      </button>
      <button type="button" className="btn q" onClick={props.onAgain}>
        {t('signIn.otherAccount')}
      </button>
    </form>
  );
}

function PasskeyButton(props: { readonly onEntered: () => void }) {
  const { t } = useTranslation();
  const signIn = useSignInWithPasskey();
  if (!knowsPasskeys()) return null;
  return (
    <div className="sign-in-form">
      <button
        type="button"
        className="btn l"
        disabled={signIn.isPending}
        onClick={() => signIn.mutate(undefined, { onSuccess: props.onEntered })}
      >
        {t('signIn.passkey')}
      </button>
      {signIn.isError ? (
        <p className="field-error" role="alert">
          {t('signIn.passkeyFailed')}
        </p>
      ) : null}
    </div>
  );
}

/** The city's own sign-on, where the installation has one. A link, not a call: the browser goes there. */
function ProviderLink(props: { readonly back: string | undefined }) {
  const { t } = useTranslation();
  const start = useWaysToSignIn().data?.provider?.start;
  if (start === undefined) return null;
  return (
    <div className="sign-in-form">
      <a className="btn l" href={`${start}?to=${encodeURIComponent(props.back ?? '/')}`}>
        {t('signIn.provider')}
      </a>
    </div>
  );
}
