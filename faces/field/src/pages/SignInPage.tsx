import { knowsPasskeys } from '@gridgov/ui/passkey.ts';
import { type FormEvent, useEffect, useState } from 'react';
import { useSay } from '../i18n.tsx';
import { Head } from '../parts.tsx';
import { type PasskeyStep, type SecondStep, signIn, signInWithPasskey, waitingHere } from '../session.ts';
import { CodeStep } from './CodeStep.tsx';

type Props = { readonly expired: boolean; readonly account?: string; readonly onIn: () => void };

/** A passkey, or account and password, and a code after them where the account has a second factor. */
export function SignInPage(props: Props) {
  const [second, setSecond] = useState<SecondStep | null>(null);
  if (second === null) return <PasswordStep {...props} onSecond={setSecond} />;
  return <CodeStep second={second} onIn={props.onIn} onAgain={() => setSecond(null)} />;
}

function PasswordStep(props: Props & { readonly onSecond: (second: SecondStep) => void }) {
  const say = useSay();
  const [busy, setBusy] = useState(false);
  const [fault, setFault] = useState('');
  const [known, setKnown] = useState<PasskeyStep | null>(null);

  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    setBusy(true);
    setFault('');
    try {
      const end = await signIn(String(form.get('account') ?? ''), String(form.get('password') ?? ''));
      if (end === 'in') return props.onIn();
      if (end === 'wrong') setFault(say('signInWrong'));
      else if (end === 'no-signal') setFault(say('signInOffline'));
      else if ('passkeyOnly' in end) {
        setKnown(end);
        setFault(say('signInPasskeyOnly'));
      } else if ('step' in end) props.onSecond(end);
      else setFault(say('signInFailed', { why: end.failed }));
    } finally {
      setBusy(false);
    }
  };

  const passkey = async () => {
    setBusy(true);
    setFault('');
    try {
      const end = await signInWithPasskey(known);
      if (end === 'in') return props.onIn();
      setFault(typeof end === 'string' ? say(passkeyFaults[end]) : say('signInFailed', { why: end.failed }));
    } finally {
      setBusy(false);
    }
  };

  return (
    <form className="phone" onSubmit={(event) => void submit(event)}>
      <Head title={say('app')} aside={<span />} />
      <main className="scroll pad">
        <h2 className="big">{say('signInTitle')}</h2>
        {props.expired && <p className="note">{say('expired')}</p>}
        {fault !== '' && (
          <p className="fault" role="alert">
            {fault}
          </p>
        )}
        <AccountFields account={props.account ?? ''} />
        <p className="note">{say('signInHint')}</p>
        <WaitingHere />
      </main>
      <div className="bar">
        {knowsPasskeys() && (
          <button type="button" className="btn" disabled={busy} onClick={() => void passkey()}>
            {say('passkey')}
          </button>
        )}
        <button type="submit" className="btn main grow" disabled={busy}>
          {say('signIn')}
        </button>
      </div>
    </form>
  );
}

function AccountFields(props: { readonly account: string }) {
  const say = useSay();
  return (
    <>
      <label className="lab" htmlFor="account">
        {say('account')}
      </label>
      <input
        className="in"
        id="account"
        name="account"
        type="text"
        autoComplete="username"
        autoCapitalize="none"
        defaultValue={props.account}
        required
      />
      <label className="lab" htmlFor="password">
        {say('password')}
      </label>
      <input
        className="in"
        id="password"
        name="password"
        type="password"
        autoComplete="current-password"
        required
      />
    </>
  );
}

const passkeyFaults = {
  wrong: 'passkeyWrong',
  'no-signal': 'passkeyOffline',
  locked: 'passkeyLocked',
} as const;

/** On a shared phone: whose work waits here for its owner. */
function WaitingHere() {
  const say = useSay();
  const [waiting, setWaiting] = useState<readonly { readonly who: string; readonly n: number }[]>([]);
  useEffect(() => {
    void waitingHere().then(setWaiting);
  }, []);
  if (waiting.length === 0) return null;
  return (
    <section className="waiting">
      <h2 className="grp">{say('waitingHere')}</h2>
      {waiting.map(({ who, n }) => (
        <p key={who} className="note">
          {say('waitingOf', { who, n })}
        </p>
      ))}
    </section>
  );
}
