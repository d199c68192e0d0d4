import { type FormEvent, useEffect, useState } from 'react';
import { type CheckedPaper, send } from '../../api.ts';
import { Fault } from '../../parts/Fault.tsx';
import { Back, errorWords, Title } from '../../parts.tsx';
import { useAddress } from '../../router.tsx';
import { Said } from '../../said.tsx';
import { useWords } from '../../settings.tsx';

/** Whether a paper is valid, by its number and its check code; a scanned code brings both. */
export function PaperPage() {
  const words = useWords();
  const t = words.follow.paper;
  const { query } = useAddress();
  const [number, setNumber] = useState(query.get('n') ?? '');
  const [code, setCode] = useState(query.get('c') ?? '');
  const [valid, setValid] = useState<CheckedPaper | null>(null);
  const [problem, setProblem] = useState('');
  const check = async () => {
    setProblem('');
    setValid(null);
    try {
      setValid(await send<CheckedPaper>('/portal/papers/check', { number, code }));
    } catch (error) {
      const status = error instanceof Error && 'status' in error ? error.status : 0;
      setProblem(status === 404 || status === 422 ? t.wrong : errorWords(error, words));
    }
  };
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, with what the address brought
  useEffect(() => {
    if (number !== '' && code !== '') void check();
  }, []);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    void check();
  };
  return (
    <main id="main">
      <div className="wrap">
        <Back to="">{words.home}</Back>
        <Title window={t.title}>{t.title}</Title>
        <div aria-live="polite">{valid === null ? null : <Valid paper={valid} />}</div>
        <form className="form" onSubmit={submit}>
          <p className="hint">{t.hint}</p>
          <Fault text={problem} id="wrong" />
          <Field id="number" label={t.number} hint={t.numberHint} value={number} onChange={setNumber} />
          <Field id="code" label={t.code} hint={t.codeHint} value={code} onChange={setCode} />
          <div className="acts">
            <button className="btn main" type="submit">
              {t.go}
            </button>
          </div>
        </form>
      </div>
    </main>
  );
}

function Valid({ paper }: { readonly paper: CheckedPaper }) {
  const t = useWords().follow.paper;
  return (
    <section className="sec">
      <h2>{paper.term?.valid === false ? t.ended : t.valid}</h2>
      <dl className="purpose">
        <dt>{t.number}</dt>
        <dd>
          <Said text={paper.number} />
        </dd>
        <dt>{t.kind}</dt>
        <dd>
          <Said text={paper.kind} />
        </dd>
        <dt>{t.day}</dt>
        <dd>{paper.day}</dd>
        {paper.term === null ? null : (
          <>
            <dt>{t.until}</dt>
            <dd>{paper.term.until}</dd>
          </>
        )}
        <dt>{t.issuer}</dt>
        <dd>
          <Said text={paper.issuer} />
        </dd>
      </dl>
      <p className="t2">{t.noContent}</p>
    </section>
  );
}

type FieldProps = {
  readonly id: string;
  readonly label: string;
  readonly hint: string;
  readonly value: string;
  readonly onChange: (text: string) => void;
};

function Field({ id, label, hint, value, onChange }: FieldProps) {
  return (
    <p className="field">
      <label className="lab" htmlFor={id}>
        {label}
      </label>
      <span className="hint" id={`${id}-hint`}>
        {hint}
      </span>
      <input
        className="in"
        id={id}
        type="text"
        required
        value={value}
        autoComplete="off"
        autoCapitalize="characters"
        aria-describedby={`${id}-hint`}
        onChange={(event) => onChange(event.target.value)}
      />
    </p>
  );
}
