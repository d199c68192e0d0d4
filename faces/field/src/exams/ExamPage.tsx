import { dayTextAt } from '@gridgov/domain/calendar/zone.ts';
import type { State } from '@gridgov/domain/work/exams/events.ts';
import { COMMANDS } from '@gridgov/domain/work/exams/tables.ts';
import { CaseFrame, CaseGone } from '../cases/CaseFrame.tsx';
import { type Giving, useGiving } from '../cases/give.ts';
import { type Seen, useCase } from '../cases/queries.ts';
import type { CaseDetail } from '../cases/types.ts';
import { timeText } from '../clock.ts';
import { useLanguage } from '../i18n.tsx';
import { CourseMaterials } from '../materials/CourseMaterials.tsx';
import { useServerNow } from '../parts.tsx';
import { Starting } from '../Starting.tsx';
import { Said } from '../said.tsx';
import { Sitting } from './Sitting.tsx';
import { type Question, useResult } from './sheet.ts';
import { EXAMS } from './trade.ts';
import { type ExamSay, examWords } from './words.ts';
import './exams.css';

/** One's own exam on the phone: what it asks, the paper while it runs, and what was wrong afterwards. */
export function ExamPage({ id }: { readonly id: string | undefined }) {
  const words = examWords(useLanguage());
  if (id === undefined)
    return <CaseGone title={words('title')} said={words('noExam')} hint={words('noExamHint')} />;
  return <Asked id={id} words={words} />;
}

function Asked({ id, words }: { readonly id: string; readonly words: ExamSay }) {
  const seen = useCase(EXAMS, id);
  if (seen.state === 'gone') return <CaseGone title={words('title')} />;
  if (seen.kept === null) return <Starting />;
  return <One key={id} seen={seen} detail={seen.kept.detail} words={words} />;
}

type Props = { readonly seen: Seen; readonly detail: CaseDetail; readonly words: ExamSay };

function One({ seen, detail, words }: Props) {
  const giving = useGiving(EXAMS, COMMANDS, seen, detail);
  // Whoever sees an exam sees all of it.
  const state = detail.state as State;
  const { rules, attempt, course } = state;
  const isSent = giving.waiting.length > 0;
  if (state.stage === 'sitting' && !isSent && giving.fault === '')
    return (
      <Sitting
        key={attempt}
        id={detail.id}
        title={course.name}
        attempt={attempt}
        minutes={rules.minutes}
        words={words}
        onHandIn={(answers, done) => void giving.give('hand_in', { answers, done })}
      />
    );
  return (
    <CaseFrame
      title={course.name}
      under={`${detail.number} ${detail.stageLabel}`}
      seen={seen}
      giving={giving}
      acts={<Begin state={state} giving={giving} words={words} />}
    >
      {isSent ? (
        <p className="exam-said" role="status">
          <b>{words('sent')}</b>
          {words('sentHint')}
        </p>
      ) : (
        <>
          {state.mark !== null && <Result id={detail.id} state={state} words={words} />}
          {detail.open && <Asks state={state} words={words} />}
          {state.stage === 'called_off' ? null : <CourseMaterials course={course.id} />}
        </>
      )}
    </CaseFrame>
  );
}

/** What the exam asks, before it begins. */
function Asks({
  state: { rules, attempt, by, mayFrom },
  words,
}: Pick<Props, 'words'> & { readonly state: State }) {
  const now = useServerNow();
  const lines = [
    words('facts', { questions: rules.questions, minutes: rules.minutes, pass: rules.pass }),
    words('tries', { n: rules.attempts, done: attempt }),
    words('by', { day: dayTextAt(by) }),
    ...(mayFrom !== null && mayFrom > now ? [words('again', { time: timeText(mayFrom, now) })] : []),
    words('rules'),
  ];
  return lines.map((line) => (
    <p key={line} className="note pad">
      {line}
    </p>
  ));
}

function Begin(props: { readonly state: State; readonly giving: Giving; readonly words: ExamSay }) {
  const now = useServerNow();
  const { state, giving, words } = props;
  const waits = state.mayFrom !== null && state.mayFrom > now;
  if (!giving.may('sit') || waits) return null;
  return (
    <div className="bar case-acts">
      <button type="button" className="btn main wide case-main" onClick={() => void giving.give('sit')}>
        <span>{words('start')}</span>
        <small>{words('startHint')}</small>
      </button>
    </div>
  );
}

/** What came of the last paper, and what was wrong, with the rule it follows from. */
function Result(props: { readonly id: string; readonly state: State; readonly words: ExamSay }) {
  const { id, state, words } = props;
  const paper = useResult(id, state.attempt);
  const { mark, rules, late } = state;
  if (mark === null) return null;
  const needed = (mark.full * rules.pass) / 100;
  return (
    <>
      <p className="exam-said">
        <b>{words(state.stage === 'passed' ? 'passed' : 'failed')}</b>
        {words('points', { score: mark.score, full: mark.full, needed })}
        {late && <span className="s t2">{words('late')}</span>}
      </p>
      <h2 className="grp">
        {mark.wrong.length === 0 ? words('allRight') : words('wrong', { n: mark.wrong.length })}
      </h2>
      {mark.wrong.map((place) => {
        const item = paper?.items[place - 1];
        return item === undefined ? null : <Wrong key={place} n={place} item={item} words={words} />;
      })}
    </>
  );
}

function Wrong({ n, item, words }: { readonly n: number; readonly item: Question; readonly words: ExamSay }) {
  const { text, chosen, right, basis, options, kind, points } = item;
  const said = (letters: string) =>
    [...letters].map((letter) => `${letter} ${options['ABCDEF'.indexOf(letter)] ?? ''}`).join(' ');
  const yours = chosen === '' ? words('none') : words('yours', { letters: said(chosen) });
  return (
    <div className="exam-wrong">
      <p className="t2 s">{words('number', { n, kind: words(kind), points })}</p>
      <p>
        <b>
          <Said text={text} />
        </b>
      </p>
      <p className="t2">
        <Said text={yours} />
      </p>
      {right !== null && (
        <p>
          <Said text={words('right', { letters: said(right) })} />
        </p>
      )}
      {!!basis && (
        <p className="s t2">
          <Said text={words('basis', { text: basis })} />
        </p>
      )}
    </div>
  );
}
