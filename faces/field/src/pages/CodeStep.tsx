import { useEffect, useRef } from 'react';
import { useSay } from '../i18n.tsx';
import { type SecondStep, signInWithCode } from '../session.ts';
import { AskPage, Entry, useAsk, wordIn } from './form.tsx';

/** The one-time code, or a recovery code, after the password. */
export function CodeStep(props: {
  readonly second: SecondStep;
  readonly onIn: () => void;
  readonly onAgain: () => void;
}) {
  const say = useSay();
  const { busy, fault, submit } = useAsk();
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => input.current?.focus(), []);

  const onSubmit = submit(async (form) => {
    const end = await signInWithCode(props.second, wordIn(form, 'code'));
    if (end === 'in') props.onIn();
    if (typeof end !== 'string') return say('signInFailed', { why: end.failed });
    return { in: '', wrong: say('codeWrong'), 'no-signal': say('codeOffline') }[end];
  });
  return (
    <AskPage
      title={say('codeTitle')}
      fault={fault}
      onSubmit={onSubmit}
      bar={
        <>
          <button type="button" className="btn" onClick={props.onAgain}>
            {say('otherAccount')}
          </button>
          <button type="submit" className="btn main grow" disabled={busy}>
            {say('signIn')}
          </button>
        </>
      }
    >
      <Entry
        name="code"
        label={say('code')}
        hint={say('codeHint')}
        complete="one-time-code"
        ref={input}
        code
      />
    </AskPage>
  );
}
