import { Icon } from '../../icons.tsx';
import { Said } from '../../said.tsx';
import { useWords } from '../../settings.tsx';
import { nearWords } from '../../times.ts';
import { fill } from '../../words/fill.ts';
import type { OwnHelp } from './api.ts';
import { useAskingWords } from './words.ts';

/** The step that goes on, 0 to 4; 5 where all is over. */
function stepNow({ endedAt, arrivedAt, wentAt, takenAt }: OwnHelp): number {
  if (endedAt !== null) return 5;
  if (arrivedAt !== null) return 4;
  if (wentAt !== null) return 3;
  return takenAt === null ? 1 : 2;
}

/** Five steps: what is done with its times, what goes on, what will come. */
export function HelpWay({ help, now }: { readonly help: OwnHelp; readonly now: number }) {
  const { steps } = useAskingWords();
  const lines = useLines(help, now);
  const rows = steps.map((name, step) => ({ name, step, said: lines[step] ?? [] }));
  // Called off before somebody came: what will not happen is not promised.
  const shown = rows.filter(({ step, said }) => help.endedAt === null || step === 0 || said.length > 0);
  return (
    <ol className="way">
      {shown.map((row) => (
        <Step key={row.name} {...row} at={stepNow(help)} />
      ))}
    </ol>
  );
}

type StepProps = {
  readonly name: string;
  readonly step: number;
  readonly said: readonly string[];
  readonly at: number;
};

function Step({ name, step, said, at }: StepProps) {
  const t = useAskingWords();
  const done = step < at;
  const going = step === at;
  return (
    <li className={done ? 'ok' : going ? 'now' : 'later'} aria-current={going ? 'step' : undefined}>
      <span className="n" aria-hidden="true">
        {done ? <Icon name="check" /> : step + 1}
      </span>
      <h3>
        {name}
        {done ? <span className="vh">{t.stepDone}</span> : null}
      </h3>
      {said.map((line) => (
        <p key={line}>
          <Said text={line} />
        </p>
      ))}
      {said.length > 0 || done ? null : <p>{t.later[step]}</p>}
    </li>
  );
}

function useLines(help: OwnHelp, now: number): readonly (readonly string[])[] {
  const words = useWords();
  const t = useAskingWords();
  const when = (at: number) => nearWords(at, now, words);
  const one = (sentence: string, at: number | null) =>
    at === null ? [] : [fill(sentence, { when: when(at), post: help.takenBy ?? '' })];
  return [
    help.called.map(({ name, at, stageLabel }) =>
      fill(t.ring, { when: when(at), post: name, answer: stageLabel }),
    ),
    one(t.tookIt, help.takenAt),
    one(t.setOut, help.wentAt),
    one(t.arrived, help.arrivedAt),
    one(t.ended, help.endedAt),
  ];
}
