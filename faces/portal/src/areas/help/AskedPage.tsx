import { useEffect, useState } from 'react';
import { Refused } from '../../api.ts';
import { Icon } from '../../icons.tsx';
import { Emergency } from '../../parts/Emergency.tsx';
import { Back, Problem, Title, Waiting } from '../../parts.tsx';
import { Said } from '../../said.tsx';
import { useWords } from '../../settings.tsx';
import { nearWords } from '../../times.ts';
import { fill } from '../../words/fill.ts';
import { Acts } from './Acts.tsx';
import { type OwnHelp, ownHelp } from './api.ts';
import { HelpWay } from './HelpWay.tsx';
import { keepHelp, listHelps } from './kept.ts';
import { type AskingWords, useAskingWords } from './words.ts';
import './asking.css';

const everyMs = 5_000;

/** One's own request for help: who took it, where they are, what was told; it keeps itself up to date. */
export function AskedPage({ id }: { readonly id: string }) {
  const words = useWords();
  const t = useAskingWords();
  const [secret, setSecret] = useState(
    () => location.hash.slice(1) || (listHelps().find((one) => one.id === id)?.secret ?? ''),
  );
  const { data, error, seenAt, set, again } = useOwnHelp(id, secret);
  if (secret === '') return <AskSecret onSecret={setSecret} />;
  if (data === null && error !== null)
    return (
      <main id="main">
        <div className="wrap">
          <Back to="">{words.home}</Back>
          <Title window={t.title}>{t.title}</Title>
          <Problem error={error} again={again} />
          <Emergency />
        </div>
      </main>
    );
  if (data === null) return <Waiting />;
  return (
    <main id="main">
      <div className="wrap">
        <div className="q asking">
          <Back to="">{words.home}</Back>
          <p className="count">
            {fill(t.sentAt, {
              number: data.number,
              when: nearWords(data.calledAt, seenAt, words),
            })}
          </p>
          <div aria-live="polite">
            <Title window={t.title}>{headlineOf(data, t)}</Title>
            <Turn help={data} now={seenAt} />
          </div>
          {error === null ? null : (
            <p className="why" role="status">
              {fill(t.stale, { when: nearWords(seenAt, seenAt, words) })}
            </p>
          )}
          {data.endedAt === null ? <Emergency /> : null}
          <Told help={data} />
          <HelpWay help={data} now={seenAt} />
          <Acts help={data} secret={secret} onDone={set} />
          <p className="t2 s">{t.codeKept}</p>
        </div>
      </div>
    </main>
  );
}

function headlineOf({ stage }: OwnHelp, { headline, title }: AskingWords): string {
  return Object.hasOwn(headline, stage) ? headline[stage as keyof typeof headline] : title;
}

/** Whose turn it is, and by when. */
function Turn({ help, now }: { readonly help: OwnHelp; readonly now: number }) {
  const words = useWords();
  const t = useAskingWords();
  const { takenBy, dueAt, stage, outcome } = help;
  const promise = { calling: t.answerBy, taken: t.startBy, going: t.arriveBy, there: t.tellBy }[stage];
  if (takenBy === null && promise === undefined && outcome === null) return null;
  return (
    <div className="asking-turn">
      {takenBy === null ? null : (
        <p>
          <Said text={takenBy} />
        </p>
      )}
      {promise === undefined || dueAt === null ? null : (
        <b>{fill(promise, { when: nearWords(dueAt, now, words) })}</b>
      )}
      {outcome === null ? null : (
        <b>
          <Said text={outcome} />
        </b>
      )}
    </div>
  );
}

function Told({ help }: { readonly help: OwnHelp }) {
  const t = useAskingWords();
  if (help.told.length === 0) return null;
  return (
    <section className="sec" aria-labelledby="told">
      <h2 id="told">{t.told}</h2>
      <ul className="asking-told" aria-live="polite">
        {help.told.map((text, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: what was told only grows, in its order
          <li key={at}>
            <Said text={text} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function AskSecret({ onSecret }: { readonly onSecret: (secret: string) => void }) {
  const words = useWords();
  const t = useAskingWords();
  const [typed, setTyped] = useState('');
  return (
    <main id="main">
      <div className="wrap">
        <Back to="">{words.home}</Back>
        <Title window={t.title}>{t.title}</Title>
        <form
          className="form"
          onSubmit={(event) => {
            event.preventDefault();
            onSecret(typed.trim());
          }}
        >
          <p className="hint">{t.lost}</p>
          <p className="field">
            <label className="lab" htmlFor="secret">
              {t.code}
            </label>
            <input
              className="in"
              id="secret"
              required
              autoComplete="off"
              autoCapitalize="characters"
              value={typed}
              onChange={(event) => setTyped(event.target.value)}
            />
          </p>
          <div className="acts">
            <button type="submit" className="btn main">
              <Icon name="right" />
              {words.follow.go}
            </button>
          </div>
        </form>
        <Emergency />
      </div>
    </main>
  );
}

type Held = {
  readonly data: OwnHelp | null;
  readonly error: Refused | null;
  readonly seenAt: number;
};

/** A wrong code is not tried again by itself. */
const isPassing = ({ status }: Refused) => status === 0 || status === 429 || status >= 500;

/** Asked for every few seconds as long as the page is open; what was seen last stays where the network is gone. */
function useOwnHelp(id: string, secret: string) {
  const [held, setHeld] = useState<Held>(() => ({ data: null, error: null, seenAt: Date.now() }));
  const [turn, setTurn] = useState(0);
  // biome-ignore lint/correctness/useExhaustiveDependencies: `turn` asks again at once
  useEffect(() => {
    if (secret === '') return;
    let timer: ReturnType<typeof setTimeout> | undefined;
    let gone = false;
    const found = (data: OwnHelp) => {
      keepHelp({ id, number: data.number, secret });
      setHeld({ data, error: null, seenAt: Date.now() });
      return everyMs;
    };
    const failed = (error: unknown) => {
      const refused = error instanceof Refused ? error : new Refused(0, '');
      if (!gone) setHeld((before) => ({ ...before, error: refused }));
      return isPassing(refused) ? everyMs * 2 : null;
    };
    const look = async () => {
      const wait = await ownHelp(id, secret).then((data) => (gone ? null : found(data)), failed);
      if (wait !== null && !gone) timer = setTimeout(() => void look(), wait);
    };
    void look();
    return () => {
      gone = true;
      clearTimeout(timer);
    };
  }, [id, secret, turn]);
  return {
    ...held,
    set: (data: OwnHelp) => setHeld({ data, error: null, seenAt: Date.now() }),
    again: () => setTurn((n) => n + 1),
  };
}
