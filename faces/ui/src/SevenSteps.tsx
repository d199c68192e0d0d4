import { useUiWords } from './language.tsx';
import { Said } from './Said.tsx';
import { StepBadge } from './StepBadge.tsx';
import type { NodeState, StepNumber } from './steps.ts';
import { stepName, stepNumbers } from './steps.ts';

interface Props {
  /** Where the matter stands. */
  readonly step: StepNumber;
  /** A short note under a step: when it was done, or who will do it. */
  readonly notes: Partial<Readonly<Record<StepNumber, string>>>;
  /** The whole loop is done. */
  readonly closed?: boolean;
}

/** The seven steps in one line. */
export function SevenSteps(props: Props) {
  const words = useUiWords();
  return (
    <ol className="seven">
      {stepNumbers.map((step) => {
        const state = stateOf(step, props);
        return (
          <li key={step} className={state} {...(state === 'now' ? { 'aria-current': 'step' as const } : {})}>
            <StepBadge step={step} name={false} />
            <span className="seven-name">{stepName(step, words)}</span>
            {props.notes[step] === undefined ? null : (
              <small>
                <Said text={props.notes[step]} />
              </small>
            )}
          </li>
        );
      })}
    </ol>
  );
}

function stateOf(step: StepNumber, props: Props): NodeState {
  if (props.closed === true || step < props.step) return 'done';
  return step === props.step ? 'now' : 'todo';
}
