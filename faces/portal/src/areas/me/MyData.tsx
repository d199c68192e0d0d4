import { type FormEvent, useRef, useState } from 'react';
import { type Me, send } from '../../api.ts';
import { newId } from '../../ids.ts';
import { forgetSubscription } from '../../parts/stop.ts';
import { ClockChip, errorWords } from '../../parts.tsx';
import { Link } from '../../router.tsx';
import { Said } from '../../said.tsx';
import { useWords } from '../../settings.tsx';
import { dayWords } from '../../times.ts';
import { fill } from '../../words/fill.ts';
import { Telling } from './Telling.tsx';

type MyDataProps = { readonly me: Me; readonly load: () => void };

export function MyData({ me, load }: MyDataProps) {
  const words = useWords();
  const t = words.me;
  const out = async () => {
    await send<void>('/portal/session', {}, { method: 'DELETE' });
    load();
  };
  return (
    <>
      <p className="say">{fill(t.hello, { contact: me.contact })}</p>
      {me.matters.length === 0 ? <p>{t.none}</p> : null}
      <ul className="mlist plain">
        {me.matters.map((one) => (
          <li key={one.id}>
            <Link to={`/my/${one.id}`}>
              <h2>
                <Said text={one.title} />
              </h2>
              <ClockChip clock={one.clock} dueAt={one.dueAt} />
              <p>
                <Said text={one.place} />·<span className="nw">{one.shortNumber}</span>
                <br />
                {fill(words.headline[one.stage as keyof typeof words.headline] ?? '', {
                  unit: one.unit ?? words.unitUnknown,
                  day: one.dueAt === null ? '' : dayWords(one.dueAt, Date.now(), words),
                })}
              </p>
            </Link>
          </li>
        ))}
      </ul>
      <Telling />
      <section className="sec">
        <h2>{t.data}</h2>
        <p>
          <a className="btn" href="/api/v1/portal/me/copy" download="gridgov-my-data.json">
            {t.copy}
          </a>
        </p>
        <Requests me={me} load={load} />
      </section>
      {me.subscriptions.length === 0 ? null : (
        <section className="sec">
          <h2>{t.subscriptions}</h2>
          <ul className="newslist">
            {me.subscriptions.map(({ id, areaName, key }) => (
              <li key={id}>
                {areaName}{' '}
                <button
                  type="button"
                  className="linkb"
                  onClick={() => void forgetSubscription(id, key).then(load)}
                >
                  {t.stop}
                </button>
              </li>
            ))}
          </ul>
        </section>
      )}
      <div className="acts">
        <button type="button" className="btn" onClick={() => void out()}>
          {t.out}
        </button>
      </div>
    </>
  );
}

const KINDS = ['correct', 'delete', 'other'] as const;

function Requests({ me, load }: MyDataProps) {
  const words = useWords();
  const t = words.me;
  const [kind, setKind] = useState<(typeof KINDS)[number]>('correct');
  const [text, setText] = useState('');
  const [said, setSaid] = useState('');
  const key = useRef(newId());
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    try {
      const { dueOn } = await send<{ dueOn: string }>(
        '/portal/me/requests',
        { kind, text },
        { key: key.current },
      );
      key.current = newId();
      setText('');
      setSaid(fill(t.asked, { day: dayWords(Date.parse(`${dueOn}T12:00:00+08:00`), Date.now(), words) }));
      load();
    } catch (error) {
      setSaid(errorWords(error, words));
    }
  };
  return (
    <>
      <Asked requests={me.requests} />
      <form className="form" onSubmit={submit} style={{ marginTop: 20 }}>
        <h3>{t.ask}</h3>
        <p className="hint">{t.askHint}</p>
        <p className="field">
          <label className="lab" htmlFor="kind">
            {t.kind}
          </label>
          <select
            className="in"
            id="kind"
            value={kind}
            onChange={(event) => setKind(event.target.value as typeof kind)}
          >
            {KINDS.map((one) => (
              <option key={one} value={one}>
                {t.kinds[one]}
              </option>
            ))}
          </select>
        </p>
        <p className="field">
          <label className="lab" htmlFor="text">
            {t.text}
          </label>
          <textarea
            className="in"
            id="text"
            required
            minLength={2}
            maxLength={2000}
            rows={3}
            value={text}
            onChange={(event) => setText(event.target.value)}
          />
        </p>
        <div className="acts">
          <button type="submit" className="btn main">
            {words.send}
          </button>
        </div>
        <div role="status">{said === '' ? null : <p className="ok-line">{said}</p>}</div>
      </form>
    </>
  );
}

/** What was asked before, and how that stands. */
function Asked({ requests }: { readonly requests: Me['requests'] }) {
  const words = useWords();
  const t = words.me;
  return (
    <ul className="newslist" style={{ marginTop: 16 }}>
      {requests.map((one) => (
        <li key={one.id}>
          <b>{t.kinds[one.kind]}</b> <Said text={one.text} />
          <br />
          {fill(t.state[one.state], {
            day: dayWords(Date.parse(`${one.dueOn}T12:00:00+08:00`), Date.now(), words),
            answer: one.answer ?? '',
          })}
        </li>
      ))}
    </ul>
  );
}
