import { useUiWords } from './language.tsx';
import type { Cycle, StepNumber } from './steps.ts';
import { barsOf, cycleShortName, stepName } from './steps.ts';
import { fill } from './words.ts';

/** Step of a matter: digit, name, and an ink that darkens with progress. */
export function StepBadge(props: { readonly step: StepNumber; readonly name?: boolean }) {
  const words = useUiWords();
  return (
    <span className={`st s${props.step}`}>
      <b>{props.step}</b>
      {props.name === false ? null : stepName(props.step, words)}
    </span>
  );
}

/** Cycle of a matter: one, two or three bars and its name. */
export function CycleBars(props: { readonly cycle: Cycle; readonly long?: boolean }) {
  const words = useUiWords();
  const short = cycleShortName(props.cycle, words);
  return (
    <span className={`cy c${barsOf(props.cycle)}`}>
      <i aria-hidden="true" />
      {props.long === true ? fill(words.cycleName, { name: short }) : short}
    </span>
  );
}
