import { type ReactNode, useEffect, useState } from 'react';
import { useAbout } from './about.tsx';
import { Refused } from './api.ts';
import { ClockIcon, type ClockSign, Icon } from './icons.tsx';
import { clockWords } from './parts/stateWords.ts';
import { Link } from './router.tsx';
import { Said } from './said.tsx';
import { useSettings, useWords } from './settings.tsx';
import { fill } from './words/fill.ts';

type TitleProps = { readonly children: ReactNode; readonly window: string; readonly quiet?: boolean };

/**
 * The title of a page, on the page and in the window; focus begins here. In 长辈版 the page reads itself aloud, unless
 * `quiet` says that it does so elsewhere.
 */
export function Title({ children, window, quiet = false }: TitleProps) {
  const { city } = useAbout();
  const { settings, words } = useSettings();
  useEffect(() => {
    document.title = `${window} · ${fill(words.name, { city })}`;
  }, [window, city, words]);
  return (
    <>
      <h1 tabIndex={-1}>{typeof children === 'string' ? <Said text={children} /> : children}</h1>
      {settings.big && !quiet ? (
        <p className="aloud">
          <Speak text={pageText} />
        </p>
      ) : null}
    </>
  );
}

export function Back({ to, children }: { readonly to: string; readonly children: ReactNode }) {
  return (
    <Link className="backl" to={to}>
      <Icon name="left" />
      {children}
    </Link>
  );
}

export function Waiting() {
  const words = useWords();
  return (
    <main id="main">
      <p className="wrap wait" role="status">
        {words.loading}
      </p>
    </main>
  );
}

/** What went wrong, in words, and once more. */
export function Problem(props: { readonly error: Refused; readonly again?: () => void }) {
  const words = useWords();
  return (
    <div className="err" role="alert">
      {errorWords(props.error, words)}
      {props.again === undefined ? null : (
        <button type="button" className="linkb" onClick={props.again}>
          {words.again}
        </button>
      )}
    </div>
  );
}

export function errorWords(error: unknown, words: ReturnType<typeof useWords>): string {
  if (!(error instanceof Refused)) return words.failed;
  const { wrong } = words;
  switch (error.status) {
    case 0:
      return words.offline;
    case 401:
      return wrong.signIn;
    case 400:
      return wrong.link;
    case 404:
      return wrong.gone;
    case 403:
    case 409:
      // What the server says names the steps of those who deal with it.
      return wrong.changed;
    case 429:
      return wrong.often;
    default:
      return error.status >= 500 ? words.failed : error.message || words.failed;
  }
}

export function NotFound() {
  const words = useWords();
  return (
    <main id="main">
      <div className="wrap">
        <Back to="">{words.home}</Back>
        <Title window={words.notFound}>{words.notFound}</Title>
        <p className="say">{words.notFoundText}</p>
        <div className="acts">
          <Link className="btn main" to="">
            {words.goHome}
          </Link>
          <Link className="btn low" to="/report">
            {words.tell}
          </Link>
        </div>
        <Hotline note={words.hotline} />
      </div>
    </main>
  );
}

type Clocked = { readonly clock: string; readonly dueAt: number | null };
const SIGNS = new Set<string>(['ok', 'soon', 'due', 'over', 'paused']);

/** A clock in words with its shape: 还有2天, 晚了3小时, 停着等. */
export function ClockChip({ clock, dueAt, children }: Clocked & { readonly children?: ReactNode }) {
  const words = useWords();
  const [now] = useState(Date.now);
  if (clock === 'none') return null;
  return (
    <span className={`clk ${clock}`}>
      {SIGNS.has(clock) ? <ClockIcon state={clock as ClockSign} /> : null}
      {children ?? clockWords({ clock, dueAt }, now, words)}
    </span>
  );
}

export function Hotline({ note }: { readonly note: string }) {
  const { hotline } = useAbout();
  return (
    <a className="call" href={`tel:${hotline}`}>
      <Icon name="phone" />
      <span>
        <b>{hotline}</b>
        {note}
      </span>
    </a>
  );
}

const BLOCKS = 'h1, h2, h3, p, li, dt, dd, label, figcaption';

/** What stands on the page, line by line, without what is pressed. */
function pageText(): string {
  const all = [...document.querySelectorAll<HTMLElement>(`main :is(${BLOCKS})`)];
  return all
    .filter((one) => one.querySelector(`${BLOCKS}, button`) === null && one.className !== 'aloud')
    .map((one) => one.textContent.trim())
    .filter((line) => line !== '')
    .join('。');
}

type SpeakProps = { readonly text: string | (() => string); readonly main?: boolean };

/** Reads a page aloud where the browser can, with its own voice. */
export function Speak({ text, main = false }: SpeakProps) {
  const words = useWords();
  const [on, setOn] = useState(false);
  useEffect(() => () => globalThis.speechSynthesis?.cancel(), []);
  if (!('speechSynthesis' in globalThis)) return null;
  const turn = () => {
    speechSynthesis.cancel();
    if (on) {
      setOn(false);
      return;
    }
    const said = new SpeechSynthesisUtterance(typeof text === 'string' ? text : text());
    said.lang = document.documentElement.lang;
    said.rate = 0.9;
    said.onend = () => setOn(false);
    speechSynthesis.speak(said);
    setOn(true);
  };
  return (
    <button type="button" className={main ? 'btn main' : 'btn'} onClick={turn} aria-pressed={on}>
      <Icon name="speak" />
      {on ? words.stop : words.speak}
    </button>
  );
}
