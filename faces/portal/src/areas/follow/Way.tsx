import { useState } from 'react';
import type { OwnMatter } from '../../api.ts';
import { Icon } from '../../icons.tsx';
import { useWords } from '../../settings.tsx';
import { momentWords } from '../../times.ts';
import { byStep, happenedWords } from './words.ts';

const FIVE = [1, 2, 3, 4, 5] as const;

/** Five steps: what is done with its dates, what goes on, what will come. */
export function Way({ data }: { readonly data: OwnMatter }) {
  const words = useWords();
  const [now] = useState(Date.now);
  const { matter, why } = data;
  const steps = byStep(data.happened);
  const ended = matter.now === null;
  return (
    <ol className="way">
      {FIVE.filter((step) => !ended || step <= matter.done || steps.has(step)).map((step) => {
        const done = step <= matter.done;
        const going = step === matter.now;
        return (
          <li
            key={step}
            className={done ? 'ok' : going ? 'now' : 'later'}
            aria-current={going ? 'step' : undefined}
          >
            <span className="n" aria-hidden="true">
              {done ? <Icon name="check" /> : step}
            </span>
            <h3>
              {words.steps[step - 1]}
              {step === 3 && matter.unit !== null && step <= matter.done + 1 ? `：${matter.unit}` : ''}
              {done ? <span className="vh">{words.doneStep}</span> : null}
            </h3>
            {(steps.get(step) ?? []).map((one) => (
              <p key={`${one.kind} ${one.at}`} className={going ? 't1' : ''}>
                {momentWords(one.at, now, words)}，{happenedWords(one, now, words)}
              </p>
            ))}
            {step === 3 && why.length > 0 && step <= matter.done + 1 ? (
              <details>
                <summary>{words.why}</summary>
                {why.map((line) => (
                  <p key={line}>{line}</p>
                ))}
              </details>
            ) : null}
            {done || steps.has(step) || step === 1 ? null : <p>{words.later[step as 2 | 3 | 4 | 5]}</p>}
          </li>
        );
      })}
    </ol>
  );
}
