import { useState } from 'react';
import type { OwnMatter } from '../../api.ts';
import { byStep, happenedWords } from '../../parts/headline.ts';
import { WayStep } from '../../parts/WayStep.tsx';
import { Said, useJoined } from '../../said.tsx';
import { useWords } from '../../settings.tsx';
import { momentWords } from '../../times.ts';

const FIVE = [1, 2, 3, 4, 5] as const;

/** Five steps: what is done with its dates, what goes on, what will come. */
export function Way({ data }: { readonly data: OwnMatter }) {
  const [now] = useState(Date.now);
  const { matter } = data;
  const steps = byStep(data.happened);
  // What was put together with another goes on there.
  const ended = matter.now === null || matter.stage === 'merged';
  return (
    <ol className="way">
      {FIVE.filter((step) => !ended || step <= matter.done || steps.has(step)).map((step) => (
        <Step key={step} step={step} data={data} happened={steps.get(step) ?? []} now={now} />
      ))}
    </ol>
  );
}

type StepProps = {
  readonly step: (typeof FIVE)[number];
  readonly data: OwnMatter;
  readonly happened: OwnMatter['happened'];
  readonly now: number;
};

function Step({ step, data, happened, now }: StepProps) {
  const words = useWords();
  const joined = useJoined();
  const { matter, why } = data;
  const done = step <= matter.done;
  const going = step === matter.now;
  // Who deals with it stands at the third step as soon as that has begun.
  const given = step === 3 && step <= matter.done + 1;
  return (
    <WayStep
      n={step}
      name={`${words.steps[step - 1]}${given && matter.unit !== null ? `${words.colon}${matter.unit}` : ''}`}
      done={done}
      going={going}
    >
      {happened.map((one) => (
        <p key={`${one.kind} ${one.at}`} className={going ? 't1' : ''}>
          <Said text={joined(momentWords(one.at, now, words), happenedWords(one, now, words))} />
        </p>
      ))}
      {given && why.length > 0 ? <Why lines={why} /> : null}
      {done || happened.length > 0 || step === 1 ? null : <p>{words.later[step]}</p>}
    </WayStep>
  );
}

function Why({ lines }: { readonly lines: readonly string[] }) {
  const words = useWords();
  return (
    <details>
      <summary>{words.why}</summary>
      {lines.map((line) => (
        <p key={line}>{line}</p>
      ))}
    </details>
  );
}
