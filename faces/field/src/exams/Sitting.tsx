import { LETTERS, writeAnswers } from '@gridgov/domain/work/exams/paper.ts';
import { useEffect, useRef, useState } from 'react';
import { timeText } from '../clock.ts';
import { Head, Icon, useServerNow } from '../parts.tsx';
import { go } from '../router.ts';
import { Said } from '../said.tsx';
import type { Keeping } from '../store/keeping.ts';
import { type Question, type Sheet, useSheet } from './sheet.ts';
import type { ExamSay } from './words.ts';

type Props = {
  readonly id: string;
  readonly title: string;
  readonly attempt: number;
  readonly minutes: number;
  readonly words: ExamSay;
  /** The answers, and when they were handed in by the server's time. */
  readonly onHandIn: (answers: string, done: number) => void;
};

/** An exam that runs: one question a page, kept on the phone at every press; handed in by itself when time is over. */
export function Sitting({ id, title, attempt, minutes, words, onHandIn }: Props) {
  const now = useServerNow();
  const { loaded, keeping, change } = useSheet(id, attempt, now);
  const given = useRef(false);
  const sheet = loaded.state === 'there' ? loaded.sheet : null;
  const isOver = sheet !== null && now >= sheet.paper.endsAt;
  const handIn = (done: number) => {
    if (sheet === null || given.current) return;
    given.current = true;
    onHandIn(writeAnswers(sheet.answers), done);
  };
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when its time is over
  useEffect(() => {
    // Opened again after the end: the last answer was given in time.
    if (isOver) handIn(Math.min(sheet.lastAt || sheet.paper.endsAt, sheet.paper.endsAt));
  }, [isOver]);
  if (loaded.state !== 'there')
    return (
      <div className="phone">
        <Head title={title} back="" onBack={() => go('/', true)} />
        <main className="scroll empty">
          <p role="status">{words(loaded.state === 'asking' ? 'fetching' : 'fetchFailed')}</p>
        </main>
      </div>
    );
  const { paper } = loaded.sheet;
  const left = Math.floor((paper.endsAt - now) / 60_000);
  const tone = left < 5 ? 'due' : left < 15 ? 'soon' : 'ok';
  const said = isOver ? words('over') : left < 1 ? words('leftLast') : words('left', { n: left });
  return (
    <div className="phone exam">
      <Head
        title={title}
        back=""
        onBack={() => go('/', true)}
        aside={
          <span className={`clk line ${tone}`} role="timer">
            <Icon name={`c-${tone}`} />
            {said}
          </span>
        }
      />
      <Progress sheet={loaded.sheet} minutes={minutes} words={words} />
      <main className="scroll">
        {loaded.resumed && (
          <p className="exam-resumed">
            <b>{words('resumed')}</b>
            {words('resumedHint', { time: timeText(paper.endsAt, now) })}
          </p>
        )}
        <One sheet={loaded.sheet} keeping={keeping} words={words} onChange={change} />
      </main>
      <Bar sheet={loaded.sheet} words={words} onChange={change} onHandIn={() => handIn(now)} />
    </div>
  );
}

type Part = {
  readonly sheet: Sheet;
  readonly words: ExamSay;
  readonly onChange: (some: Partial<Omit<Sheet, 'paper'>>) => void;
};
const openIn = ({ answers }: Sheet) => answers.filter((letters) => letters === '').length;

function Progress({ sheet, minutes, words }: Omit<Part, 'onChange'> & { readonly minutes: number }) {
  const { paper, answers, marked } = sheet;
  const [n, all] = [answers.length - openIn(sheet), answers.length];
  const said = words('answered', { n, all, marked: marked.length });
  return (
    <div className="exam-progress">
      <p>
        <span>{said}</span>
        <span>{words('until', { time: timeText(paper.endsAt, paper.endsAt), minutes })}</span>
      </p>
      <progress max={all} value={n} aria-label={said} />
    </div>
  );
}

function One({ sheet, keeping, words, onChange }: Part & { readonly keeping: Keeping }) {
  const { paper, answers, at } = sheet;
  const question: Question | undefined = paper.items[at];
  if (question === undefined) return null;
  const { kind, text, points, options } = question;
  const chosen = answers[at] ?? '';
  const choose = (letter: string) => {
    const others = [...chosen].filter((one) => one !== letter);
    const several = chosen.includes(letter) ? others : [...others, letter].sort();
    const next = kind === 'several' ? several.join('') : letter;
    onChange({ answers: answers.map((letters, index) => (index === at ? next : letters)) });
  };
  const open = answers.indexOf('');
  return (
    <>
      <fieldset className="exam-question" aria-busy={keeping === 'keeping'}>
        <legend>
          <span className="t2">{words('number', { n: at + 1, kind: words(kind), points })}</span>
          <b>
            <Said text={text} />
          </b>
        </legend>
        {options.map((option, index) => {
          const letter = LETTERS[index] ?? '';
          return (
            <label key={letter}>
              <input
                type={kind === 'several' ? 'checkbox' : 'radio'}
                name={`question ${at}`}
                checked={chosen.includes(letter)}
                onChange={() => choose(letter)}
              />
              <span className="exam-letter" aria-hidden="true">
                {letter}
              </span>
              <span>
                <Said text={option} />
              </span>
            </label>
          );
        })}
      </fieldset>
      <p className="exam-kept">
        <Icon name="save" />
        <span role="status">{words(keeping === 'failed' ? 'notKept' : 'kept')}</span>
        {open >= 0 && (
          <button type="button" className="lk" onClick={() => onChange({ at: open })}>
            {words('open', { n: openIn(sheet) })}
          </button>
        )}
      </p>
    </>
  );
}

function Bar({ sheet, words, onChange, onHandIn }: Part & { readonly onHandIn: () => void }) {
  const { answers, marked, at } = sheet;
  const [sure, setSure] = useState(false);
  const isLast = at === answers.length - 1;
  const isMarked = marked.includes(at);
  const open = openIn(sheet);
  const move = (to: number) => {
    setSure(false);
    onChange({ at: to });
  };
  return (
    <div className="bar exam-bar">
      <button type="button" className="btn" disabled={at === 0} onClick={() => move(at - 1)}>
        {words('before')}
      </button>
      <button
        type="button"
        className="btn"
        aria-pressed={isMarked}
        onClick={() => onChange({ marked: isMarked ? marked.filter((one) => one !== at) : [...marked, at] })}
      >
        {words(isMarked ? 'marked' : 'mark')}
      </button>
      {isLast ? (
        <button
          type="button"
          className="btn main"
          onClick={() => (open > 0 && !sure ? setSure(true) : onHandIn())}
        >
          {sure ? words('handInSure', { n: open }) : words('handIn')}
        </button>
      ) : (
        <button type="button" className="btn main" onClick={() => move(at + 1)}>
          {words('next')}
        </button>
      )}
      <p className="note">{words('offlineHint')}</p>
    </div>
  );
}
