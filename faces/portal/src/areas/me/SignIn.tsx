import { type FormEvent, useState } from 'react';
import { send } from '../../api.ts';
import { CodeField } from '../../parts/CodeField.tsx';
import { Fault } from '../../parts/Fault.tsx';
import { errorWords } from '../../parts.tsx';
import { Link } from '../../router.tsx';
import { useWords } from '../../settings.tsx';
import { solve } from '../../sum.ts';
import { fill } from '../../words/fill.ts';

/** An address, then the six digits that were sent there. */
export function SignIn({ done }: { readonly done: () => void }) {
  const words = useWords();
  const t = words.me;
  const [to, setTo] = useState('');
  const [asked, setAsked] = useState<{ id: string; to: string } | null>(null);
  const [code, setCode] = useState('');
  const [problem, setProblem] = useState('');
  const [busy, setBusy] = useState(false);
  const trying = async (work: () => Promise<void>) => {
    setBusy(true);
    setProblem('');
    try {
      await work();
    } catch (error) {
      setProblem(errorWords(error, words));
    } finally {
      setBusy(false);
    }
  };
  const getCode = () =>
    trying(async () => {
      const channel = to.includes('@') ? 'email' : 'sms';
      const { id } = await send<{ id: string }>('/portal/session/code', {
        channel,
        to,
        solution: await solve(),
      });
      setAsked({ id, to });
    });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (asked === null) {
      if (to.trim().length < 5) setProblem(t.need);
      else void getCode();
      return;
    }
    void trying(async () => {
      await send<void>('/portal/session', { id: asked.id, code });
      done();
    });
  };
  return (
    <form className="form" onSubmit={submit} noValidate>
      <p className="say">{t.lead}</p>
      <Fault text={problem} />
      <p className="field">
        <label className="lab" htmlFor="to">
          {t.to}
        </label>
        <input
          className="in"
          id="to"
          type="text"
          autoComplete="username"
          value={to}
          readOnly={asked !== null}
          onChange={(event) => setTo(event.target.value)}
        />
      </p>
      {asked === null ? null : (
        <CodeField label={t.code} hint={fill(t.codeHint, { to: asked.to })} value={code} change={setCode} />
      )}
      <div className="acts">
        <button className="btn main" type="submit" disabled={busy}>
          {asked === null ? t.getCode : t.enter}
        </button>
        {asked === null ? null : (
          <button className="btn low" type="button" disabled={busy} onClick={() => setAsked(null)}>
            {t.resend}
          </button>
        )}
      </div>
      <p>
        <Link className="linkb flush" to="/follow">
          {t.byNumber}
        </Link>
      </p>
    </form>
  );
}
