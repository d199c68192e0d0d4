import { useState } from 'react';
import { Icon } from '../../icons.tsx';
import { Emergency } from '../../parts/Emergency.tsx';
import { TextField } from '../../parts/TextField.tsx';
import { useFollowed } from '../../parts/useFollowed.ts';
import { Back, Problem, Title, Waiting } from '../../parts.tsx';
import { Said } from '../../said.tsx';
import { useWords } from '../../settings.tsx';
import { nearWords } from '../../times.ts';
import { fill } from '../../words/fill.ts';
import { Acts } from './Acts.tsx';
import { type OwnHelp, ownHelp } from './api.ts';
import { HelpWay } from './HelpWay.tsx';
import { findHelp, keepHelp } from './kept.ts';
import { type AskingWords, useAskingWords } from './words.ts';
import './asking.css';

const everyMs = 5_000;

/** One's own request for help: who took it, where they are, what was told; it keeps itself up to date. */
export function AskedPage({ id }: { readonly id: string }) {
  const words = useWords();
  const t = useAskingWords();
  const [secret, setSecret] = useState(() => location.hash.slice(1) || (findHelp(id)?.secret ?? ''));
  const { data, error, seenAt, set, again } = useFollowed(
    secret === '' ? null : `${id} ${secret}`,
    async () => {
      const found = await ownHelp(id, secret);
      keepHelp({ id, number: found.number, secret });
      return found;
    },
    everyMs,
  );
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
          <TextField
            id="secret"
            label={t.code}
            required
            autoCapitalize="characters"
            value={typed}
            change={setTyped}
          />
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
