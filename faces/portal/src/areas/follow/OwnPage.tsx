import { useState } from 'react';
import type { OwnMatter } from '../../api.ts';
import { Icon } from '../../icons.tsx';
import { findKept, forgetMatter } from '../../mine.ts';
import { Emergency } from '../../parts/Emergency.tsx';
import { Fault } from '../../parts/Fault.tsx';
import { headlineOf, nextWords, ownHeadline, personWords } from '../../parts/headline.ts';
import { useOwn, type Viewed } from '../../parts/useOwn.ts';
import { Back, ClockChip, errorWords, Hotline, Speak, Title, Waiting } from '../../parts.tsx';
import { go, Link } from '../../router.tsx';
import { Said, useJoined } from '../../said.tsx';
import { useSettings, useWords } from '../../settings.tsx';
import { dayWords, momentWords } from '../../times.ts';
import { fill } from '../../words/fill.ts';
import type { Words } from '../../words/zh.ts';
import { Acts } from './Acts.tsx';
import { ElderOwn } from './ElderOwn.tsx';
import { Receipt } from './Receipt.tsx';
import { Way } from './Way.tsx';

/** The matter one reported: how it stands, what comes next, who, by when; and what one may do. */
export function OwnPage({ id }: { readonly id: string }) {
  const words = useWords();
  const { settings } = useSettings();
  const own = useOwn(id);
  if (own.error !== null) {
    return (
      <main id="main">
        <div className="wrap">
          <Back to="">{words.home}</Back>
          <Title window={words.follow.title}>{words.follow.title}</Title>
          <Fault text={faultOf(own.error.status, words) ?? errorWords(own.error, words)} />
          <div className="acts">
            <Link className="btn main" to="/follow">
              {words.follow.title}
            </Link>
            <Link className="btn low" to="/me">
              {words.signIn}
            </Link>
          </div>
        </div>
      </main>
    );
  }
  if (own.data === null) return <Waiting />;
  return settings.big ? (
    <ElderOwn own={own} data={own.data} id={id} />
  ) : (
    <OwnMatterView own={own} data={own.data} id={id} />
  );
}

/** A link that was cut or changed on its way is told in plain words, not by what the server checks it with. */
function faultOf(status: number, { wrong }: Words): string | null {
  if (status === 400 || status === 422) return wrong.link;
  return status === 401 ? wrong.own : null;
}

function OwnMatterView({ own, data, id }: Viewed) {
  const words = useWords();
  const { settings, change } = useSettings();
  const t = words.follow;
  const [now] = useState(Date.now);
  const { matter, next } = data;
  const title = useJoined()(data.title || matter.className, matter.place);
  const headline = ownHeadline(data, now, words);
  const dueText = next?.dueAt == null ? '' : words.time.before(momentWords(next.dueAt, now, words));
  const said = [title, headline, next === null ? '' : nextWords(next, words), dueText].join('。');
  return (
    <main id="main">
      <div className="wrap grid">
        <div>
          <Back to="">{words.home}</Back>
          <section className="status">
            <Meta data={data} />
            <Title window={`${headline} · ${title}`}>{headline}</Title>
            {next === null ? null : (
              <p className="when">
                <Icon name="cal" />
                <span>
                  {nextWords(next, words)}
                  {next.dueAt === null ? null : (
                    <>
                      <br />
                      <b>{dueText}</b> <ClockChip clock={next.clock} dueAt={next.dueAt} />
                    </>
                  )}
                  {next.person === '' ? null : (
                    <small>
                      <Said text={personWords(next, words)} />
                    </small>
                  )}
                </span>
              </p>
            )}
            <Together data={data} now={now} />
            <div className="tools">
              <Speak text={said} />
              <button type="button" className="btn" onClick={() => change({ big: !settings.big })}>
                <Icon name="big" />
                {words.big}
              </button>
            </div>
          </section>
          <section className="sec" style={{ marginTop: 28 }}>
            <h2 className="vh">{t.way}</h2>
            <Way data={data} />
          </section>
        </div>
        <div className="side">
          <Photos data={data} />
          <Acts own={own} data={data} id={id} />
          <section className="sec line">
            <Hotline note={t.callCode} />
            {data.help ? <Emergency /> : null}
            {data.told === null ? null : <p className="t2">{fill(t.told, { contact: data.told })}</p>}
            {data.answered === null ? null : (
              <p className="t2">
                {fill(t.rated, {
                  solved: words.solved[data.answered.solved as keyof typeof words.solved] ?? '',
                  satisfaction: data.answered.satisfaction,
                })}
              </p>
            )}
            {data.reopenUntil === null ? null : (
              <p className="t2">{fill(t.until, { day: dayWords(data.reopenUntil, now, words) })}</p>
            )}
            <Receipt id={id} data={data} />
            {findKept(id) === undefined ? null : <Forget id={id} />}
          </section>
        </div>
      </div>
    </main>
  );
}

function Forget({ id }: { readonly id: string }) {
  const words = useWords();
  const forget = () => {
    forgetMatter(id);
    go('');
  };
  return (
    <button type="button" className="linkb" onClick={forget}>
      {words.follow.forget}
    </button>
  );
}

/** What it is and where, and the number whoever calls is asked for. */
export function Meta({ data }: { readonly data: OwnMatter }) {
  const words = useWords();
  const { matter } = data;
  const title = useJoined()(data.title || matter.className, matter.place);
  return (
    <p className="t2">
      <Said text={fill(words.follow.meta, { title })} /> <span className="nw">{matter.shortNumber}</span>
    </p>
  );
}

/** Put together with another report of the same: how that one stands. */
function Together({ data, now }: { readonly data: OwnMatter; readonly now: number }) {
  const words = useWords();
  const joined = useJoined();
  const { master } = data;
  if (master === null) return null;
  return (
    <p className="together">
      {words.follow.together}
      <Link className="linkb flush" to={`/matters/${master.id}`}>
        <b>
          <Said text={joined(master.className, master.place)} />
        </b>
      </Link>
      <span>
        {headlineOf(master, now, words)} <ClockChip clock={master.clock} dueAt={master.dueAt} />
      </span>
      {master.dueAt === null ? null : <b>{words.time.before(momentWords(master.dueAt, now, words))}</b>}
    </p>
  );
}

/** Whose it is, where not everybody sees it: a worker's is not the reporter's. */
function captionOf(
  { when, by, published }: OwnMatter['matter']['photos'][number],
  t: Words['follow'],
): string {
  if (when === 'after') return t.after;
  if (by === 'staff') return t.byStaff;
  return published ? t.before : t.yours;
}

export function Photos({ data }: { readonly data: OwnMatter }) {
  const words = useWords();
  const { follow: t } = words;
  const [now] = useState(Date.now);
  const { photos, closedAt } = data.matter;
  if (photos.length === 0) return null;
  const afterIsThere = photos.some(({ when }) => when === 'after');
  return (
    <section className="sec line">
      <h2>{t.photos}</h2>
      <div className="shots">
        {photos.map((photo) => (
          <figure key={photo.id}>
            <a href={photo.url} target="_blank" rel="noreferrer">
              <img src={photo.thumbnail} alt={photo.when === 'before' ? t.before : t.after} />
            </a>
            <figcaption>
              {fill(t.taken, {
                day: dayWords(photo.at, now, words),
                what: captionOf(photo, t),
              })}
            </figcaption>
          </figure>
        ))}
        {afterIsThere || closedAt !== null ? null : (
          <figure>
            <div className="none">{t.afterHere}</div>
          </figure>
        )}
      </div>
    </section>
  );
}
