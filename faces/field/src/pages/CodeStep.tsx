import { type FormEvent, useEffect, useRef, useState } from 'react';
import { useSay } from '../i18n.tsx';
import { Head } from '../parts.tsx';
import { type SecondStep, signInWithCode } from '../session.ts';

/** The one-time code, or a recovery code, after the password. */
export function CodeStep(props: {
  readonly second: SecondStep;
  readonly onIn: () => void;
  readonly onAgain: () => void;
}) {
  const say = useSay();
  const [busy, setBusy] = useState(false);
  const [fault, setFault] = useState('');
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => input.current?.focus(), []);

  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const code = String(new FormData(event.currentTarget).get('code') ?? '');
    setBusy(true);
    setFault('');
    try {
      const end = await signInWithCode(props.second, code);
      if (end === 'in') return props.onIn();
      if (end === 'wrong') setFault(say('codeWrong'));
      else if (end === 'no-signal') setFault(say('codeOffline'));
      else setFault(say('signInFailed', { why: end.failed }));
    } finally {
      setBusy(false);
    }
  };

  return (
    <form className="phone" onSubmit={(event) => void submit(event)}>
      <Head title={say('app')} aside={<span />} />
      <main className="scroll pad">
        <h2 className="big">{say('codeTitle')}</h2>
        {fault !== '' && (
          <p className="fault" role="alert">
            {fault}
          </p>
        )}
        <label className="lab" htmlFor="code">
          {say('code')}
        </label>
        <input
          className="in"
          id="code"
          name="code"
          type="text"
          ref={input}
          autoComplete="one-time-code"
          autoCapitalize="none"
          spellCheck={false}
          minLength={6}
          maxLength={40}
          aria-describedby="code-hint"
          required
        />
        <p className="note" id="code-hint">
          {say('codeHint')}
        </p>
      </main>
      <div className="bar">
        <button type="button" className="btn" onClick={props.onAgain}>
          {say('otherAccount')}
        </button>
        <button type="submit" className="btn main grow" disabled={busy}>
          {say('signIn')}
        </button>
      </div>
    </form>
  );
}
