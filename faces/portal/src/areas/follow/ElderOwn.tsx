import { useState } from 'react';
import { useAbout } from '../../about.tsx';
import { Icon } from '../../icons.tsx';
import { nextWords, ownHeadline } from '../../parts/headline.ts';
import type { Viewed } from '../../parts/useOwn.ts';
import { Speak, Title } from '../../parts.tsx';
import { Said, useJoined } from '../../said.tsx';
import { useWords } from '../../settings.tsx';
import { dayWords, hourWords, momentWords } from '../../times.ts';
import { fill } from '../../words/fill.ts';
import { Acts } from './Acts.tsx';

/** The same in one column with one main thing to do: words by each sign, a person's telephone, nothing that vanishes. */
export function ElderOwn({ own, data, id }: Viewed) {
  const words = useWords();
  const t = words.follow;
  const { hotline } = useAbout();
  const [now] = useState(Date.now);
  const joined = useJoined();
  const { matter, next } = data;
  const title = data.title || matter.className;
  const headline = ownHeadline(data, now, words);
  const due = next?.dueAt ?? null;
  const said = [
    title,
    matter.place,
    headline,
    due === null ? '' : joined(t.whenDone, momentWords(due, now, words)),
  ].join('。');
  return (
    <main id="main" className="eld">
      <Title quiet window={`${headline} · ${title}`}>
        <Said text={joined(title, '')} />
        <br />
        {headline}
      </Title>
      {due === null || next === null ? null : (
        <p className="date">
          <Icon name="cal" />
          <span>
            {nextWords(next, words)}
            <b>{dayWords(due, now, words)}</b>
            {words.time.before(hourWords(due, words))}
          </span>
        </p>
      )}
      <p style={{ marginTop: 24 }}>
        <Speak text={said} main />
      </p>
      <h2>{t.ask}</h2>
      {next === null ? null : <Asked next={next} />}
      <p style={{ marginTop: 20 }}>
        <a className="btn" href={`tel:${hotline}`}>
          <Icon name="phone" />
          {fill(words.callNumber, { hotline })}
        </a>
      </p>
      <h2>{t.way}</h2>
      <ol>
        {words.steps.map((name, at) => {
          const done = at < matter.done;
          const going = at + 1 === matter.now;
          return (
            <li
              key={name}
              className={done ? 'ok' : going ? 'now' : 'later'}
              aria-current={going ? 'step' : undefined}
            >
              <span className="n" aria-hidden="true">
                {done ? <Icon name="check" /> : at + 1}
              </span>
              <span>
                {going ? headline : name}
                {done ? <span className="vh">{words.doneStep}</span> : null}
              </span>
            </li>
          );
        })}
      </ol>
      {matter.photos.map((photo) => (
        <figure key={photo.id} style={{ marginTop: 16 }}>
          <img src={photo.url} alt={photo.when === 'before' ? t.before : t.after} />
          <figcaption style={{ marginTop: 10 }}>{photo.when === 'before' ? t.before : t.after}</figcaption>
        </figure>
      ))}
      <Acts own={own} data={data} id={id} />
      <p>{t.calm}</p>
    </main>
  );
}

function Asked({ next }: { readonly next: NonNullable<Viewed['data']['next']> }) {
  const words = useWords();
  const person = next.person === '' ? '' : ` ${next.person}`;
  return (
    <p>
      <Said text={fill(words.follow.askWho, { who: next.who, person })} />
    </p>
  );
}
