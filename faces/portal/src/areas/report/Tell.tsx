import { type FormEvent, useState } from 'react';
import type { ClassChoice } from '../../api.ts';
import { Fault } from '../../parts/Fault.tsx';
import { Title } from '../../parts.tsx';
import { useWords } from '../../settings.tsx';
import { useAsk } from '../../useAsk.ts';
import type { StepProps } from './draft.ts';
import { addressFault, type Draft, natureOf } from './draft.ts';

/** Whether an address must be left: some classes want it and help that can wait, an emergency never does. */
function useNeeded(draft: Draft): boolean {
  const classes = useAsk<ClassChoice[]>('/portal/classes').data ?? [];
  const { join, classCode } = draft;
  const nature = natureOf(draft);
  const named = classes.find(({ code }) => code === classCode)?.anonymous === false;
  return join === null && (nature === 'help' || (nature === 'complaint' && named));
}

/** Telephone, e-mail or nothing, where the kind of matter allows nothing. */
export function Tell({ draft, change, next }: StepProps) {
  const words = useWords();
  const t = words.report.tell;
  const title = draft.help ? t.helpTitle : t.title;
  const needed = useNeeded(draft);
  const [problem, setProblem] = useState('');
  const chosen = needed && draft.tell === 'none' ? null : draft.tell;
  const tell = chosen ?? (needed || draft.help ? 'sms' : 'none');
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
    ...(needed
      ? []
      : [
          ['none', t.none, draft.help ? t.helpNoneNote : t.noneNote] satisfies [
            Draft['tell'],
            string,
            string,
          ],
        ]),
  ];
  return (
    <form onSubmit={submit} noValidate>
      <Title window={title}>{title}</Title>
      {needed && !draft.help ? <p className="why">{t.neededClass}</p> : null}
      {draft.help ? <p className="why">{t.helpGood}</p> : null}
      <Fault text={problem} id="to-wrong" />
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
        <Address tell={tell} to={draft.to} wrong={problem !== ''} change={(to) => change({ to })} />
      )}
      <div className="acts">
        <button type="submit" className="btn main">
          {words.next}
        </button>
      </div>
    </form>
  );
}

type AddressProps = {
  readonly tell: 'sms' | 'email';
  readonly to: string;
  readonly wrong: boolean;
  readonly change: (to: string) => void;
};

function Address({ tell, to, wrong, change }: AddressProps) {
  const t = useWords().report.tell;
  const sms = tell === 'sms';
  return (
    <>
      <p className="field" style={{ marginTop: 20 }}>
        <label className="lab" htmlFor="to">
          {sms ? t.phone : t.mail}
        </label>
        <input
          className="in"
          id="to"
          type={sms ? 'tel' : 'email'}
          autoComplete={sms ? 'tel' : 'email'}
          aria-describedby="kept"
          aria-invalid={wrong}
          value={to}
          onChange={(event) => change(event.target.value)}
        />
      </p>
      <p className="why" id="kept">
        {t.kept}
      </p>
    </>
  );
}
