import { useRef, useState } from 'react';
import { type PublicMatter, type Reported, send } from '../../api.ts';
import { Icon } from '../../icons.tsx';
import { newId } from '../../ids.ts';
import { findKept, keepMatter } from '../../mine.ts';
import { Fault } from '../../parts/Fault.tsx';
import { headlineOf } from '../../parts/headline.ts';
import { Secret } from '../../parts/Secret.tsx';
import { SmallMap } from '../../parts/SmallMap.tsx';
import { whenWords } from '../../parts/stateWords.ts';
import { Back, ClockChip, errorWords, Hotline, Problem, Title, Waiting } from '../../parts.tsx';
import { Link } from '../../router.tsx';
import { Said, useJoined } from '../../said.tsx';
import { useWords } from '../../settings.tsx';
import { solve } from '../../sum.ts';
import { dayWords } from '../../times.ts';
import { useAsk } from '../../useAsk.ts';
import { fill } from '../../words/fill.ts';
import { Share } from './Share.tsx';

/** What everybody may know of one matter, and joining it. */
export function MatterPage({ id }: { readonly id: string }) {
  const words = useWords();
  const { data, error, again } = useAsk<PublicMatter>(`/portal/matters/${id}`);
  if (error !== null) {
    return (
      <main id="main">
        <div className="wrap">
          <Back to="/matters">{words.near}</Back>
          <Title window={words.near}>{words.near}</Title>
          <Problem error={error} again={again} />
        </div>
      </main>
    );
  }
  return data === null ? <Waiting /> : <Matter matter={data} />;
}

function Matter({ matter }: { readonly matter: PublicMatter }) {
  const words = useWords();
  const t = words.matters;
  const [now] = useState(Date.now);
  const title = useJoined()(matter.className, matter.place);
  return (
    <main id="main">
      <div className="wrap grid">
        <div>
          <Back to="/matters">{words.near}</Back>
          <p className="t2">
            {fill(words.follow.meta, { title: matter.street })}{' '}
            <span className="nw">{matter.shortNumber}</span>
          </p>
          <Title window={title}>{title}</Title>
          <p className="when">
            <Icon name="cal" />
            <span>
              {headlineOf(matter, now, words)}
              <br />
              <b>{whenWords(matter, now, words)}</b> <ClockChip clock={matter.clock} dueAt={matter.dueAt} />
            </span>
          </p>
          <ol className="bar5">
            {words.steps.map((name, at) => (
              <li
                key={name}
                className={at < matter.done ? 'done' : at + 1 === matter.now ? 'now' : ''}
                aria-current={at + 1 === matter.now ? 'step' : undefined}
              >
                {name}
                {at < matter.done ? <span className="vh">{words.doneStep}</span> : null}
              </li>
            ))}
          </ol>
          {matter.text === null ? null : (
            <p className="plain">
              <Said text={matter.text} />
            </p>
          )}
          <p className="t2">{fill(t.reportedAt, { day: dayWords(matter.reportedAt, now, words) })}</p>
          {matter.fellows > 0 ? (
            <p className="t2">{fill(words.follow.fellows, { n: matter.fellows })}</p>
          ) : null}
          {matter.photos.length === 0 ? null : (
            <div className="shots" style={{ marginTop: 20 }}>
              {matter.photos.map((photo) => (
                <figure key={photo.id}>
                  <img
                    src={photo.url}
                    alt={photo.when === 'before' ? words.follow.before : words.follow.after}
                  />
                  <figcaption>
                    {photo.when === 'before' ? words.follow.before : words.follow.after}
                  </figcaption>
                </figure>
              ))}
            </div>
          )}
          <Join matter={matter} />
          <Share id={matter.id} title={title} />
        </div>
        <div className="side">
          {matter.point === null ? null : (
            <div className="mapbox">
              <SmallMap matters={[matter]} area={matter.id.slice(0, 6)} />
            </div>
          )}
          <section className="sec line">
            <Hotline note={words.follow.callCode} />
          </section>
        </div>
      </div>
    </main>
  );
}

function Join({ matter }: { readonly matter: PublicMatter }) {
  const words = useWords();
  const both = useJoined();
  const t = words.matters;
  const key = useRef(newId());
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState('');
  const [joined, setJoined] = useState<Reported | null>(null);
  const [kept] = useState(() => findKept(matter.id));
  // Nobody meets what is done; whoever reported it still finds the way to their own page.
  const over = matter.closedAt !== null && kept === undefined;
  const join = async () => {
    setBusy(true);
    setProblem('');
    try {
      const made = await send<Reported>(
        `/portal/matters/${matter.id}/join`,
        { solution: await solve() },
        { key: key.current },
      );
      keepMatter({
        id: matter.id,
        number: made.number,
        secret: made.secret,
        title: both(matter.className, matter.place),
      });
      setJoined(made);
    } catch (error) {
      setProblem(errorWords(error, words));
    } finally {
      setBusy(false);
    }
  };
  if (over && joined === null) return null;
  return (
    <section className="sec line" aria-live="polite">
      <h2>{kept === undefined || joined !== null ? t.joinTitle : t.mine}</h2>
      <Fault text={problem} />
      {joined === null && kept === undefined ? (
        <>
          <p>{t.joinNote}</p>
          <div className="acts">
            <button type="button" className="btn main" disabled={busy} onClick={() => void join()}>
              {busy ? words.sending : t.join}
            </button>
          </div>
          <p className="t2">{t.joinNone}</p>
        </>
      ) : (
        <>
          {joined === null ? null : (
            <>
              <p className="ok-line">{t.joined}</p>
              <Secret sent={joined} />
            </>
          )}
          <div className="acts">
            <Link className="btn main" to={`/my/${matter.id}`}>
              {words.report.sent.follow}
            </Link>
          </div>
        </>
      )}
    </section>
  );
}
