import { type FormEvent, useState } from 'react';
import type { OwnMatter } from '../../api.ts';
import { Icon } from '../../icons.tsx';
import { Fault } from '../../parts/Fault.tsx';
import { personWords } from '../../parts/headline.ts';
import { type Own, useOwn } from '../../parts/useOwn.ts';
import { Back, errorWords, Hotline, Problem, Title, Waiting } from '../../parts.tsx';
import { go, Link, useAddress } from '../../router.tsx';
import { Said } from '../../said.tsx';
import { useWords } from '../../settings.tsx';
import { dayWords, momentWords } from '../../times.ts';
import { fill } from '../../words/fill.ts';
import type { Words } from '../../words/zh.ts';
import { AddPhoto } from './Acts.tsx';
import { Meta, Photos } from './OwnPage.tsx';

const MARKS = ['1', '2', '3', '4', '5'] as const;

/** Solved? One tap for no, which deals with it anew; one sentence for partly; a mark for yes. */
export function RatePage({ id }: { readonly id: string }) {
  const words = useWords();
  const own = useOwn(id);
  const { query } = useAddress();
  if (own.error !== null) return <Failed error={own.error} />;
  if (own.data === null) return <Waiting />;
  const answer = query.get('a');
  const view = { own, data: own.data, id };
  return (
    <main id="main">
      <div className="wrap">
        {answer === 'yes' ? <Satisfied {...view} /> : null}
        {answer === 'partly' ? <Lacking {...view} /> : null}
        {answer === 'again' ? <Again {...view} /> : null}
        {answer === null ? <Solved {...view} /> : null}
        {answer === 'thanks' ? (
          <>
            <Back to={`/my/${id}`}>{words.rate.back}</Back>
            <Title window={words.rate.thanks}>{words.rate.thanks}</Title>
            <div className="acts">
              <Link className="btn main" to="">
                {words.goHome}
              </Link>
            </div>
          </>
        ) : null}
      </div>
    </main>
  );
}

function Failed({ error }: { readonly error: NonNullable<Own['error']> }) {
  const words = useWords();
  return (
    <main id="main">
      <div className="wrap">
        <Back to="">{words.home}</Back>
        <Title window={words.rate.title}>{words.rate.title}</Title>
        <Problem error={error} />
      </div>
    </main>
  );
}

type View = { readonly own: Own; readonly data: OwnMatter; readonly id: string };
const may = (data: OwnMatter, command: string) =>
  data.can.some((one) => one.command === command && one.allowed);

function Solved({ own, data, id }: View) {
  const words = useWords();
  const t = words.rate;
  const [now] = useState(Date.now);
  const [problem, setProblem] = useState('');
  const again = async () => {
    try {
      await own.act('reopen', { reason: t.noReason });
      go(`/my/${id}/rate?a=again`);
    } catch (error) {
      setProblem(errorWords(error, words));
    }
  };
  const refused = data.can.find((one) => one.command === 'reopen' && !one.allowed);
  return (
    <>
      <Back to={`/my/${id}`}>{t.back}</Back>
      <Meta data={data} />
      <Title window={t.title}>{t.title}</Title>
      <p>{doneWords(data, now, words)}</p>
      <Photos data={data} />
      <Fault text={problem} />
      <div className="three">
        {may(data, 'rate') ? (
          <Link to={`/my/${id}/rate?a=yes`}>
            <Icon name="smile" />
            <span>
              {t.yes}
              <span>{t.yesNote}</span>
            </span>
          </Link>
        ) : null}
        {may(data, 'reopen') ? (
          <>
            <Link to={`/my/${id}/rate?a=partly`}>
              <Icon name="even" />
              <span>
                {t.partly}
                <span>{t.partlyNote}</span>
              </span>
            </Link>
            <NoButton again={again} />
          </>
        ) : null}
      </div>
      {refused === undefined ? null : <p className="why">{refused.why}</p>}
      {data.reopenUntil === null ? null : (
        <p className="t2" style={{ marginTop: 20 }}>
          {fill(t.until, { day: dayWords(data.reopenUntil, now, words) })}
        </p>
      )}
    </>
  );
}

/** Who had it done by when, and who looked. */
function doneWords({ matter, happened }: OwnMatter, now: number, words: Words): string {
  const looked = happened.findLast(({ kind, yes }) => kind === 'verified' && yes === true);
  const responded = happened.findLast(({ kind }) => kind === 'responded' || kind === 'settled');
  const at = responded?.at ?? matter.closedAt;
  return fill(words.rate.done, {
    unit: matter.unit ?? words.unitUnknown,
    day: at === null ? '' : dayWords(at, now, words),
    who: looked?.who || words.rate.somebody,
  });
}

function NoButton({ again }: { readonly again: () => Promise<void> }) {
  const { rate: t } = useWords();
  const [busy, setBusy] = useState(false);
  return (
    <button
      type="button"
      className="tap"
      disabled={busy}
      onClick={() => {
        setBusy(true);
        void again().finally(() => setBusy(false));
      }}
    >
      <Icon name="frown" />
      <span>
        {t.no}
        <span>{t.noNote}</span>
      </span>
    </button>
  );
}

function Satisfied({ own, data, id }: View) {
  const words = useWords();
  const t = words.rate;
  const [mark, setMark] = useState('');
  const [note, setNote] = useState('');
  const [problem, setProblem] = useState('');
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (mark === '') {
      setProblem(t.missing);
      return;
    }
    try {
      await own.act('rate', {
        solved: 'yes',
        satisfaction: mark,
        ...(note.trim() === '' ? {} : { note: note.trim() }),
      });
      go(`/my/${id}/rate?a=thanks`);
    } catch (error) {
      setProblem(errorWords(error, words));
    }
  };
  return (
    <form onSubmit={submit} className="form">
      <Back to={`/my/${id}/rate`}>{words.back}</Back>
      <Meta data={data} />
      <Title window={t.satisfied}>{t.satisfied}</Title>
      <Fault text={problem} />
      <fieldset>
        <legend className="vh">{t.satisfied}</legend>
        <div className="rate">
          {MARKS.map((n, at) => (
            <label key={n}>
              <input type="radio" name="mark" value={n} checked={mark === n} onChange={() => setMark(n)} />
              {n}
              <small>{t.marks[at]}</small>
            </label>
          ))}
        </div>
      </fieldset>
      <Note id="note" label={`${t.note} ${words.optional}`} value={note} onChange={setNote} />
      <div className="acts">
        <button type="submit" className="btn main">
          {words.send}
        </button>
      </div>
    </form>
  );
}

function Lacking({ own, data, id }: View) {
  const words = useWords();
  const t = words.rate;
  const [text, setText] = useState('');
  const [files, setFiles] = useState<readonly string[]>([]);
  const [problem, setProblem] = useState('');
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    try {
      const reason = text.trim();
      await own.act('reopen', { reason });
      // Photos go with an addition: having it taken up again carries none.
      if (files.length > 0) await own.act('note', { note: reason, files });
      go(`/my/${id}/rate?a=again`);
    } catch (error) {
      setProblem(errorWords(error, words));
    }
  };
  return (
    <form onSubmit={submit} className="form">
      <Back to={`/my/${id}/rate`}>{words.back}</Back>
      <Meta data={data} />
      <Title window={t.lacking}>{t.lacking}</Title>
      <Fault text={problem} />
      <span className="hint" id="lacking-hint">
        {t.lackingHint}
      </span>
      <textarea
        className="in"
        aria-label={t.lacking}
        aria-describedby="lacking-hint"
        rows={3}
        required
        minLength={2}
        maxLength={500}
        value={text}
        onChange={(event) => setText(event.target.value)}
      />
      <div className="acts">
        <button type="submit" className="btn main">
          {t.goOn}
        </button>
        <AddPhoto draft={data.draft} files={files} add={(file) => setFiles([...files, file])} />
      </div>
    </form>
  );
}

/** Dealt with anew: who, by when; and what was wrong, in one more sentence. */
function Again({ own, data, id }: View) {
  const words = useWords();
  const t = words.rate;
  const [now] = useState(Date.now);
  const [text, setText] = useState('');
  const [files, setFiles] = useState<readonly string[]>([]);
  const [done, setDone] = useState('');
  const { next, matter } = data;
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    try {
      await own.act('note', { note: text.trim(), ...(files.length === 0 ? {} : { files }) });
      setText('');
      setFiles([]);
      setDone(words.follow.done.note);
    } catch (error) {
      setDone(errorWords(error, words));
    }
  };
  const due = matter.dueAt ?? next?.dueAt ?? null;
  return (
    <form onSubmit={submit} className="form">
      <Back to={`/my/${id}`}>{t.back}</Back>
      <Meta data={data} />
      <Title window={t.reopened}>{t.reopened}</Title>
      <dl className="kv">
        <div>
          <dt>{t.who}</dt>
          <dd>
            {matter.unit ?? next?.who}
            {next == null || next.person === '' ? null : (
              <small>
                <Said text={personWords(next, words)} />
              </small>
            )}
          </dd>
        </div>
        {due === null ? null : (
          <div>
            <dt>{t.when}</dt>
            <dd>{words.time.before(momentWords(due, now, words))}</dd>
          </div>
        )}
        <div>
          <dt>{t.check}</dt>
          <dd>{t.checkWho}</dd>
        </div>
      </dl>
      <Note id="wrong" label={`${t.wrong} ${words.optional}`} value={text} onChange={setText} />
      <div className="acts">
        <button type="submit" className="btn main" disabled={text.trim().length < 2}>
          {t.wrongGo}
        </button>
        <AddPhoto draft={data.draft} files={files} add={(file) => setFiles([...files, file])} />
      </div>
      <div role="status">{done === '' ? null : <p className="ok-line">{done}</p>}</div>
      <Hotline note={words.hotline} />
    </form>
  );
}

/** A few lines of one's own words. */
function Note(props: {
  readonly id: string;
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
}) {
  return (
    <p className="field" style={{ marginTop: 24 }}>
      <label className="lab" htmlFor={props.id}>
        {props.label}
      </label>
      <textarea
        className="in"
        id={props.id}
        rows={3}
        maxLength={2000}
        value={props.value}
        onChange={(event) => props.onChange(event.target.value)}
      />
    </p>
  );
}
