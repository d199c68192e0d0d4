import { useState } from 'react';
import type { OwnMatter } from '../../api.ts';
import { Icon } from '../../icons.tsx';
import { findKept, forgetMatter } from '../../mine.ts';
import { headlineOf, nextWords } from '../../parts/headline.ts';
import { useOwn, type Viewed } from '../../parts/useOwn.ts';
import { Back, ClockChip, Hotline, Problem, Speak, Title, Waiting } from '../../parts.tsx';
import { go, Link } from '../../router.tsx';
import { fill, useSettings, useWords } from '../../settings.tsx';
import { dayWords, momentWords } from '../../times.ts';
import { Acts } from './Acts.tsx';
import { ElderOwn } from './ElderOwn.tsx';
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
          <Problem error={own.error} />
          <p>
            <Link className="btn" to="/follow">
              {words.follow.go}
            </Link>
          </p>
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

function OwnMatterView({ own, data, id }: Viewed) {
  const words = useWords();
  const { settings, change } = useSettings();
  const t = words.follow;
  const [now] = useState(Date.now);
  const { matter, next } = data;
  const title = `${data.title || matter.className}，${matter.place}`;
  const headline = headlineOf(matter, now, words);
  const dueText = next?.dueAt == null ? '' : words.time.before(momentWords(next.dueAt, now, words));
  const said = [title, headline, next === null ? '' : nextWords(next, words), dueText].join('。');
  return (
    <main id="main">
      <div className="wrap grid">
        <div>
          <Back to="">{words.home}</Back>
          <section className="status">
            <p className="t2">{fill(t.meta, { title, number: matter.shortNumber })}</p>
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
                </span>
              </p>
            )}
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
            {findKept(id) === undefined ? null : (
              <button
                type="button"
                className="linkb"
                onClick={() => {
                  forgetMatter(id);
                  go('');
                }}
              >
                {t.forget}
              </button>
            )}
          </section>
        </div>
      </div>
    </main>
  );
}

export function Photos({ data }: { readonly data: OwnMatter }) {
  const { follow: t } = useWords();
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
              {photo.when === 'before' ? (photo.published ? t.before : t.yours) : t.after}
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
