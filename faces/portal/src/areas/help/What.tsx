import { langOf } from '@gridgov/ui/said.ts';
import { Question } from '../../parts/Question.tsx';
import { useWords } from '../../settings.tsx';
import type { Beforehand } from './api.ts';
import type { StepProps } from './draft.ts';
import { useAskingWords } from './words.ts';

/** What it is, by one press, and in a sentence where somebody can say it. */
export function What({ asking, change, next, kinds }: StepProps & Pick<Beforehand, 'kinds'>) {
  const words = useWords();
  const t = useAskingWords();
  return (
    <Question title={t.what} window={t.title} next={next}>
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
    </Question>
  );
}
