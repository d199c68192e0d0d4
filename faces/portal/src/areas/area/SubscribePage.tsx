import { type FormEvent, useState } from 'react';
import { send } from '../../api.ts';
import { CodeField } from '../../parts/CodeField.tsx';
import { Fault } from '../../parts/Fault.tsx';
import { Back, errorWords, Title } from '../../parts.tsx';
import { useAddress } from '../../router.tsx';
import { useWords } from '../../settings.tsx';
import { solve } from '../../sum.ts';
import { AreaChoice } from './AreaChoice.tsx';
import { PushButton } from './PushButton.tsx';

/** News of an area once a day by e-mail or in this browser, or by a feed reader. */
export function SubscribePage() {
  const words = useWords();
  const t = words.subscribe;
  const { query } = useAddress();
  const [area, setArea] = useState(query.get('area') ?? '');
  const [to, setTo] = useState('');
  const [asked, setAsked] = useState<string | null>(null);
  const [code, setCode] = useState('');
  const [said, setSaid] = useState('');
  const [problem, setProblem] = useState('');
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setProblem('');
    try {
      if (asked === null) {
        const made = await send<{ code: string | null }>('/portal/subscriptions', {
          area,
          to,
          solution: await solve(),
        });
        setAsked(made.code);
        return;
      }
      await send<void>('/portal/subscriptions/confirm', { id: asked, code });
      setSaid(t.done);
      setAsked(null);
    } catch (error) {
      setProblem(errorWords(error, words));
    }
  };
  return (
    <main id="main">
      <div className="wrap">
        <Back to="">{words.home}</Back>
        <Title window={t.title}>{t.title}</Title>
        <p className="say">{t.lead}</p>
        <form className="form" onSubmit={submit}>
          <Fault text={problem} />
          <AreaChoice depth={2} code={area} pick={setArea} />
          <p className="field">
            <label className="lab" htmlFor="mail">
              {t.mail}
            </label>
            <input
              className="in"
              id="mail"
              type="email"
              autoComplete="email"
              required
              value={to}
              readOnly={asked !== null}
              onChange={(event) => setTo(event.target.value)}
            />
          </p>
          {asked === null ? null : (
            <CodeField label={t.code} hint={t.codeHint} value={code} change={setCode} />
          )}
          <div className="acts">
            <button type="submit" className="btn main">
              {asked === null ? t.go : t.confirm}
            </button>
          </div>
          <div role="status">{said === '' ? null : <p className="ok-line">{said}</p>}</div>
        </form>
        <section className="sec line form">
          <PushButton area={area} />
        </section>
        <p>
          <a className="linkb flush" href={area === '' ? '/feeds/events.atom' : `/feeds/areas/${area}.atom`}>
            {t.feed}
          </a>
        </p>
      </div>
    </main>
  );
}
