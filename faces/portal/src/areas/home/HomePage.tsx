import { type FormEvent, useState } from 'react';
import { useAbout } from '../../about.tsx';
import type { Notice, OwnMatter, Page, PublicMatter, Summary } from '../../api.ts';
import { Icon } from '../../icons.tsx';
import { listKept } from '../../mine.ts';
import { Emergency } from '../../parts/Emergency.tsx';
import { ownHeadline, whatWords } from '../../parts/headline.ts';
import { SmallMap } from '../../parts/SmallMap.tsx';
import { useOwn } from '../../parts/useOwn.ts';
import { Warnings } from '../../parts/Warnings.tsx';
import { Hotline, Title } from '../../parts.tsx';
import { go, Link } from '../../router.tsx';
import { Said } from '../../said.tsx';
import { useSettings, useWords } from '../../settings.tsx';
import { dayWords, momentWords, spanWords } from '../../times.ts';
import { useAsk } from '../../useAsk.ts';
import { fill } from '../../words/fill.ts';

/** 长辈版 has one main thing to do, and leaves figures and maps to their own pages. */
export function HomePage() {
  const { settings, words } = useSettings();
  const { help } = useAbout();
  const t = words.homePage;
  return (
    <main id="main">
      <div className="wrap">
        <Warnings area="" />
        <div className="grid">
          <div>
            <section className="hero">
              <Title window={words.home}>{t.title}</Title>
              <p>{t.lead}</p>
            </section>
            <Link className="tell" to="/report">
              <span>
                <b>{words.tell}</b>
                {t.tellNote}
              </span>
              <Icon name="right" />
            </Link>
            <Link className="needhelp" to={help ? '/help' : '/report?help=1'}>
              <span>
                <b>{t.help}</b>
                {t.helpNote}
              </span>
            </Link>
            <Emergency />
            <Find />
          </div>
          <div className="side stack">
            <KeptMatter />
            <div className="sheet">
              <Hotline note={words.hotline} />
            </div>
            <Around />
          </div>
        </div>
        {settings.big ? null : (
          <>
            <div className="halves">
              <Week />
              <Nearby />
            </div>
            <Recent />
          </>
        )}
      </div>
    </main>
  );
}

/** Who serves one's own address, what is announced, and news of an area. */
function Around() {
  const { settings, words } = useSettings();
  const t = words.homePage.around;
  const notices = useAsk<Notice[]>('/portal/notices').data ?? [];
  const [newest] = notices;
  const links = [
    ...(settings.big ? ([['/matters', words.near, words.homePage.all]] as const) : []),
    ['/staff', words.footLinks.staff, t.staff],
    [
      '/notices',
      words.footLinks.notices,
      newest === undefined ? t.noNotice : <Said key={newest.id} text={newest.title} />,
    ],
    ['/subscribe', words.footLinks.subscribe, t.subscribe],
  ] as const;
  return (
    <nav className="sheet around" aria-label={t.title}>
      <ul>
        {links.map(([to, name, note]) => (
          <li key={to}>
            <Link to={to}>
              <span>
                <b>{name}</b>
                {note}
              </span>
              <Icon name="right" />
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}

function Find() {
  const { homePage: t } = useWords();
  const [text, setText] = useState('');
  const find = (event: FormEvent) => {
    event.preventDefault();
    go(`/follow?q=${encodeURIComponent(text.trim())}`);
  };
  return (
    <form className="sheet stack" onSubmit={find}>
      <div>
        <label className="lab" htmlFor="find">
          {t.find}
        </label>
        <div className="row">
          <input
            className="in"
            id="find"
            type="text"
            value={text}
            placeholder={t.findHint}
            autoComplete="off"
            onChange={(event) => setText(event.target.value)}
          />
          <button className="btn" type="submit">
            {t.findGo}
          </button>
        </div>
      </div>
    </form>
  );
}

/** The newest matter reported from this browser, as it stands now. */
function KeptMatter() {
  const t = useWords().homePage;
  const [kept, ...others] = listKept();
  if (kept === undefined) return null;
  return (
    <>
      <KeptOne id={kept.id} title={kept.title} />
      {others.length === 0 ? null : (
        <Link className="linkb" to="/follow">
          {fill(t.keptAll, { n: others.length + 1 })}
        </Link>
      )}
    </>
  );
}

function KeptOne({ id, title }: { readonly id: string; readonly title: string }) {
  const words = useWords();
  const { data } = useOwn(id);
  return (
    <section className="sheet mine">
      <p className="kicker">
        <span>{words.homePage.kept}</span>
        <span>
          {words.homePage.code} {data?.matter.shortNumber ?? ''}
        </span>
      </p>
      <h2>
        <Link to={`/my/${id}`}>
          <Said text={title} />
        </Link>
      </h2>
      {data === null ? null : <KeptState own={data} />}
    </section>
  );
}

function KeptState({ own }: { readonly own: OwnMatter }) {
  const words = useWords();
  const [now] = useState(Date.now);
  const { matter, next } = own;
  return (
    <>
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
      <p className="say">
        {ownHeadline(own, now, words)}
        {next?.dueAt == null ? null : (
          <>
            <br />
            {fill(words.homePage.keptDue, {
              when: words.time.before(momentWords(next.dueAt, now, words)),
              who: next.who,
              what: whatWords(next, words),
            })}
          </>
        )}
      </p>
    </>
  );
}

function Week() {
  const words = useWords();
  const t = words.homePage;
  const [now] = useState(Date.now);
  const { data } = useAsk<Summary>('/portal/summary');
  if (data === null) return <section className="sec" />;
  const rows = [
    ['week-in-time', '', t.inTime, data.inTime],
    ['week-late', 'l', t.late, data.late],
    ['week-open', 'n', t.open, data.open],
  ] as const;
  const span = {
    from: dayWords(data.from, now, words),
    to: dayWords(data.to - 1, now, words),
    n: data.due.toLocaleString('en-US'),
  };
  return (
    <section className="sec">
      <h2>{t.all}</h2>
      {data.due === 0 ? (
        <p>{t.none}</p>
      ) : (
        <>
          <p className="say">{fill(t.week, span)}</p>
          <div className="tally" aria-hidden="true">
            {rows.map(([which, tone, , n]) =>
              n === 0 ? null : <i key={which} className={tone} style={{ flex: n }} />,
            )}
          </div>
          <ul className="tal">
            {rows.map(([which, tone, name, n]) => (
              <li key={which}>
                <Link to={`/matters?which=${which}`}>
                  <span className={`k ${tone}`} />
                  <span>{name}</span>
                  <b>{fill(t.pieces, { n: n.toLocaleString('en-US') })}</b>
                  <span>{`${((100 * n) / data.due).toFixed(1)}%`}</span>
                </Link>
              </li>
            ))}
          </ul>
          <p className="t2 s">{t.opens}</p>
        </>
      )}
    </section>
  );
}

function Nearby() {
  const { homePage: t } = useWords();
  const { data } = useAsk<Page>('/portal/matters?which=open&limit=6');
  const items = data?.items ?? [];
  return (
    <section className="sec">
      <h2>{t.nearby}</h2>
      <div className="mini">
        <div className="mapbox" style={{ aspectRatio: '16 / 9' }}>
          <SmallMap matters={items} area="" />
        </div>
        <Link className="linkb flush" to="/matters?which=open">
          <b>{t.seeAll}</b>
          <Icon name="right" />
        </Link>
      </div>
    </section>
  );
}

function Recent() {
  const words = useWords();
  const { data } = useAsk<Page>('/portal/matters?which=done&limit=20');
  const [now] = useState(Date.now);
  const done = (data?.items ?? []).toSorted((a, b) => b.photos.length - a.photos.length).slice(0, 3);
  if (done.length === 0) return null;
  return (
    <section className="sec">
      <h2>{words.homePage.recent}</h2>
      <div className="recent stack">
        {done.map((one) => (
          <Done key={one.id} one={one} now={now} />
        ))}
      </div>
    </section>
  );
}

function Done({ one, now }: { readonly one: PublicMatter; readonly now: number }) {
  const words = useWords();
  const [before, after] = [
    one.photos.find(({ when }) => when === 'before'),
    one.photos.find(({ when }) => when === 'after'),
  ];
  return (
    <Link className="done" to={`/matters/${one.id}`} style={{ color: 'inherit', textDecoration: 'none' }}>
      {before === undefined || after === undefined ? (
        <div className="fix nopair">{words.homePage.noPair}</div>
      ) : (
        <div className="fix">
          <img src={before.thumbnail} alt={words.follow.before} loading="lazy" />
          <img src={after.thumbnail} alt={words.follow.after} loading="lazy" />
        </div>
      )}
      <p className="fixt">
        <b>{one.className}</b>
        <span>
          <Said text={one.place} />·
          {one.closedAt === null
            ? ''
            : fill(words.matters.took, {
                day: dayWords(one.closedAt, now, words),
                span: spanWords(one.closedAt - one.reportedAt, words),
              })}
        </span>
      </p>
    </Link>
  );
}
