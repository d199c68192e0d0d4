import { type FormEvent, useState } from 'react';
import type { ClassChoice } from '../../api.ts';
import { Title } from '../../parts.tsx';
import { useWords } from '../../settings.tsx';
import { useAsk } from '../../useAsk.ts';
import { addressFault, type Draft } from './draft.ts';
import type { StepProps } from './ReportPage.tsx';

/** Telephone, e-mail or nothing, where the kind of matter allows nothing. */
export function Tell({ draft, change, next }: StepProps) {
  const words = useWords();
  const t = words.report.tell;
  const classes = useAsk<ClassChoice[]>('/portal/classes').data ?? [];
  const named =
    draft.join === null && classes.find(({ code }) => code === draft.classCode)?.anonymous === false;
  const needed = draft.join === null && (draft.help || named);
  const [problem, setProblem] = useState('');
  const tell = draft.tell ?? (needed ? 'sms' : 'none');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const fault = addressFault(tell, draft.to);
    if (fault !== null) {
      setProblem(t[fault]);
      return;
    }
    change({ tell });
    next();
  };
  const ways: [NonNullable<Draft['tell']>, string, string][] = [
    ['sms', t.sms, t.smsNote],
    ['email', t.email, t.emailNote],
    ...(needed ? [] : [['none', t.none, t.noneNote] satisfies [Draft['tell'], string, string]]),
  ];
  return (
    <form onSubmit={submit} noValidate>
      <Title window={t.title}>{t.title}</Title>
      {needed ? <p className="why">{draft.help ? t.needed : t.neededClass}</p> : null}
      {problem === '' ? null : (
        <p className="err" role="alert" id="to-wrong">
          {problem}
        </p>
      )}
      <fieldset>
        <legend className="vh">{t.title}</legend>
        <div className="opts">
          {ways.map(([way, name, note]) => (
            <label key={way}>
              <input
                type="radio"
                name="tell"
                checked={tell === way}
                onChange={() => {
                  setProblem('');
                  change({ tell: way, to: '' });
                }}
              />
              {name}
              <span>{note}</span>
            </label>
          ))}
        </div>
      </fieldset>
      {tell === 'none' ? null : (
        <p className="field" style={{ marginTop: 20 }}>
          <label className="lab" htmlFor="to">
            {tell === 'sms' ? t.phone : t.mail}
          </label>
          <input
            className="in"
            id="to"
            type={tell === 'sms' ? 'tel' : 'email'}
            autoComplete={tell === 'sms' ? 'tel-national' : 'email'}
            aria-describedby="kept"
            aria-invalid={problem !== ''}
            value={draft.to}
            onChange={(event) => change({ to: event.target.value })}
          />
        </p>
      )}
      {tell === 'none' ? null : (
        <p className="why" id="kept">
          {t.kept}
        </p>
      )}
      <div className="acts">
        <button type="submit" className="btn main">
          {words.next}
        </button>
      </div>
    </form>
  );
}
