import { langOf } from '@gridgov/ui/said.ts';
import type { FormEvent } from 'react';
import { Title } from '../../parts.tsx';
import { useWords } from '../../settings.tsx';
import type { Beforehand } from './api.ts';
import type { StepProps } from './draft.ts';
import { useAskingWords } from './words.ts';

/** What it is, by one press, and in a sentence where somebody can say it. */
export function What({ asking, change, next, kinds }: StepProps & Pick<Beforehand, 'kinds'>) {
  const words = useWords();
  const t = useAskingWords();
  const submit = (event: FormEvent) => {
    event.preventDefault();
    next();
  };
  return (
    <form onSubmit={submit}>
      <Title window={t.title}>{t.what}</Title>
      {kinds.length === 0 ? null : (
        <fieldset>
          <legend className="vh">{t.what}</legend>
          <div className="opts kinds">
            {kinds.map(({ value, label }) => (
              <label key={value}>
                <input
                  type="radio"
                  name="kind"
                  checked={asking.kind === value}
                  onChange={() => change({ kind: value })}
                />
                {label}
              </label>
            ))}
          </div>
        </fieldset>
      )}
      <label className="lab asking-lab" htmlFor="said">
        {t.whatText} {words.optional}
      </label>
      <span className="hint" id="said-hint">
        {t.whatHint}
      </span>
      <textarea
        className="in"
        id="said"
        rows={2}
        maxLength={1000}
        aria-describedby="said-hint"
        value={asking.text}
        {...langOf(asking.text)}
        onChange={(event) => change({ text: event.target.value })}
      />
      <div className="acts">
        <button type="submit" className="btn main">
          {words.next}
        </button>
      </div>
    </form>
  );
}
