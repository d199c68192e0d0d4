import { langOf } from '@gridgov/ui/said.ts';
import { type FormEvent, useEffect, useState } from 'react';
import { type Advice, type ClassChoice, send } from '../../api.ts';
import { Fault } from '../../parts/Fault.tsx';
import { Title } from '../../parts.tsx';
import { Said, useJoined } from '../../said.tsx';
import { useWords } from '../../settings.tsx';
import { dayWords } from '../../times.ts';
import { useAsk } from '../../useAsk.ts';
import { fill } from '../../words/fill.ts';
import type { StepProps } from './draft.ts';
import { type Draft, placeBody } from './draft.ts';

const PAUSE_MS = 600;

/** What the server makes of the words so far, asked when somebody pauses. */
function useAdvice(draft: Draft): Advice | null {
  const [advice, setAdvice] = useState<Advice | null>(null);
  const text = draft.text.trim();
  // biome-ignore lint/correctness/useExhaustiveDependencies: the place is the same as long as this question stands
  useEffect(() => {
    if (text.length < 2) return;
    const timer = setTimeout(() => {
      send<Advice>('/portal/advice', { text: text.slice(0, 1000), place: placeBody(draft) })
        .then(setAdvice)
        // Without advice one still reports: people choose the class, or leave it to the desk.
        .catch(() => setAdvice(null));
    }, PAUSE_MS);
    return () => clearTimeout(timer);
  }, [text]);
  return advice;
}

/** A sentence or two; the class is suggested with its reason, and what somebody said already is shown. */
export function What({ draft, change, next, to }: StepProps) {
  const words = useWords();
  const t = words.report.what;
  const [own, setOwn] = useState(false);
  const [problem, setProblem] = useState('');
  const text = draft.text.trim();
  const advice = useAdvice(draft);
  const [first] = advice?.classes ?? [];
  const suggested = draft.help ? undefined : first;
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new suggestion is taken until people choose
  useEffect(() => {
    if (!own) change({ classCode: suggested?.code ?? null, className: suggested?.name ?? '' });
  }, [suggested?.code, own]);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (text.length < 2) {
      setProblem(t.need);
      return;
    }
    change({ join: null });
    next();
  };
  return (
    <form onSubmit={submit}>
      <Title window={draft.help ? t.help : t.title}>
        <label htmlFor="what">{draft.help ? t.help : t.title}</label>
      </Title>
      <span className="hint" id="what-hint">
        {draft.help ? t.helpHint : t.hint}
      </span>
      <Fault text={problem} />
      <textarea
        className="in"
        id="what"
        rows={3}
        maxLength={2000}
        aria-describedby="what-hint"
        value={draft.text}
        {...langOf(draft.text)}
        onChange={(event) => change({ text: event.target.value })}
      />
      {draft.help ? <Haste calm={draft.calm} change={change} /> : null}
      <div aria-live="polite">
        {suggested === undefined ? null : (
          <fieldset style={{ marginTop: 20 }}>
            <legend className="lab">{t.like}</legend>
            <div className="opts">
              <label>
                <input type="radio" name="class" checked={!own} onChange={() => setOwn(false)} />
                {suggested.name}
                <Because said={suggested.words} />
              </label>
              <label>
                <input type="radio" name="class" checked={own} onChange={() => setOwn(true)} />
                {t.other}
              </label>
            </div>
          </fieldset>
        )}
        {!draft.help && (own || (text.length >= 2 && suggested === undefined)) ? (
          <ClassField draft={draft} change={change} own={() => setOwn(true)} />
        ) : null}
      </div>
      <Same
        advice={advice}
        join={(one) => {
          change({ join: one });
          to(4);
        }}
      />
      <div className="acts">
        <button type="submit" className="btn main">
          {words.next}
        </button>
      </div>
    </form>
  );
}

/** The reporter's own words that suggested it. */
function Because({ said }: { readonly said: readonly string[] }) {
  const t = useWords().report.what;
  return (
    <span>
      <Said text={fill(t.because, { words: said.map((word) => `“${word}”`).join('') })} />
    </span>
  );
}

/** Whether somebody goes at once: taken for granted until the reporter says that it can wait. */
function Haste({ calm, change }: Pick<Draft, 'calm'> & Pick<StepProps, 'change'>) {
  const t = useWords().report.what;
  const choices = [
    [false, t.now, t.nowNote],
    [true, t.calm, t.calmNote],
  ] as const;
  return (
    <fieldset style={{ marginTop: 20 }}>
      <legend className="lab">{t.haste}</legend>
      <div className="opts">
        {choices.map(([value, name, note]) => (
          <label key={name}>
            <input
              type="radio"
              name="haste"
              checked={calm === value}
              onChange={() => change({ calm: value })}
            />
            {name}
            <span>{note}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}

type ClassProps = Pick<StepProps, 'draft' | 'change'> & { readonly own: () => void };

function ClassField({ draft, change, own }: ClassProps) {
  const t = useWords().report.what;
  const classes = useAsk<ClassChoice[]>('/portal/classes').data ?? [];
  const groups = [...new Set(classes.map(({ group }) => group))];
  const pick = (code: string) => {
    own();
    change({
      classCode: code === '' ? null : code,
      className: classes.find((one) => one.code === code)?.name ?? '',
    });
  };
  return (
    <p className="field" style={{ marginTop: 20 }}>
      <label className="lab" htmlFor="class">
        {t.choose}
      </label>
      <select
        className="in"
        id="class"
        value={draft.classCode ?? ''}
        onChange={(event) => pick(event.target.value)}
      >
        <option value="">{t.unknown}</option>
        {groups.map((group) => (
          <optgroup key={group} label={group}>
            {classes
              .filter((one) => one.group === group)
              .map(({ code, name }) => (
                <option key={code} value={code}>
                  {name}
                </option>
              ))}
          </optgroup>
        ))}
      </select>
    </p>
  );
}

type SameProps = { readonly advice: Advice | null; readonly join: (one: Advice['same'][number]) => void };

function Same({ advice, join }: SameProps) {
  const words = useWords();
  const joined = useJoined();
  const t = words.report.what;
  const [now] = useState(Date.now);
  const same = advice?.same ?? [];
  if (same.length === 0) return null;
  return (
    <div className="why" role="status">
      <p>{t.same}</p>
      {same.map((one) => (
        <p key={one.id}>
          <b>
            <Said text={joined(one.className, one.place)} />
          </b>
          <br />
          {fill(one.fellows > 0 ? t.when : t.whenOne, {
            day: dayWords(one.reportedAt, now, words),
            n: one.fellows,
          })}
          <br />
          <button type="button" className="linkb" onClick={() => join(one)}>
            {t.sameYes}
          </button>
        </p>
      ))}
    </div>
  );
}
