import { WayStep } from '../../parts/WayStep.tsx';
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
  const t = useAskingWords();
  const at = stepNow(help);
  const lines = useLines(help, now);
  const rows = t.steps.map((name, step) => ({ name, step, said: lines[step] ?? [] }));
  // Called off before somebody came: what will not happen is not promised.
  const shown = rows.filter(({ step, said }) => help.endedAt === null || step === 0 || said.length > 0);
  return (
    <ol className="way">
      {shown.map(({ name, step, said }) => (
        <WayStep key={name} n={step + 1} name={name} done={step < at} going={step === at}>
          {said.map((line) => (
            <p key={line}>
              <Said text={line} />
            </p>
          ))}
          {said.length > 0 || step < at ? null : <p>{t.later[step]}</p>}
        </WayStep>
      ))}
    </ol>
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
