import { knowsPasskeys } from '@gridgov/ui/passkey.ts';
import { useEffect, useState } from 'react';
import { useSay } from '../i18n.tsx';
import { type PasskeyStep, type SecondStep, signIn, signInWithPasskey, waitingHere } from '../session.ts';
import { CodeStep } from './CodeStep.tsx';
import { AskPage, Entry, useAsk, wordIn } from './form.tsx';

type Props = { readonly expired: boolean; readonly account?: string; readonly onIn: () => void };

/** A passkey, or account and password, and a code after them where the account has a second factor. */
export function SignInPage(props: Props) {
  const [second, setSecond] = useState<SecondStep | null>(null);
  if (second === null) return <PasswordStep {...props} onSecond={setSecond} />;
  return <CodeStep second={second} onIn={props.onIn} onAgain={() => setSecond(null)} />;
}

function PasswordStep(props: Props & { readonly onSecond: (second: SecondStep) => void }) {
  const say = useSay();
  const { busy, fault, ask, submit } = useAsk();
  const [known, setKnown] = useState<PasskeyStep | null>(null);

  const onSubmit = submit(async (form) => {
    const end = await signIn(wordIn(form, 'account'), wordIn(form, 'password'));
    if (end === 'in') props.onIn();
    if (typeof end === 'string')
      return { in: '', wrong: say('signInWrong'), 'no-signal': say('signInOffline') }[end];
    if ('failed' in end) return say('signInFailed', { why: end.failed });
    if ('step' in end) props.onSecond(end);
    else setKnown(end);
    return 'step' in end ? '' : say('signInPasskeyOnly');
  });
  const passkey = async () => {
    const end = await signInWithPasskey(known);
    if (end === 'in') props.onIn();
    if (typeof end !== 'string') return say('signInFailed', { why: end.failed });
    return end === 'in' ? '' : say(passkeyFaults[end]);
  };

  return (
    <AskPage
      title={say('signInTitle')}
      {...(props.expired ? { note: say('expired') } : {})}
      fault={fault}
      onSubmit={onSubmit}
      bar={
        <>
          {knowsPasskeys() && (
            <button type="button" className="btn" disabled={busy} onClick={() => void ask(passkey)}>
              {say('passkey')}
            </button>
          )}
          <button type="submit" className="btn main grow" disabled={busy}>
            {say('signIn')}
          </button>
        </>
      }
    >
      <Entry name="account" label={say('account')} value={props.account ?? ''} complete="username" />
      <Entry name="password" label={say('password')} hint={say('signInHint')} secret />
      <WaitingHere />
    </AskPage>
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
