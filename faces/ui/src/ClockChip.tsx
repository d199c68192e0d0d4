import type { ClockState, ClockView } from './clock.ts';
import { clockName, clockWords, unitWords } from './clock.ts';
import { useUiWords } from './language.tsx';

const shapes = {
  ok: <circle cx="6" cy="6" r="4.3" fill="none" stroke="currentColor" strokeWidth="1.8" />,
  soon: <path d="M6 .8L11.6 11H.4z" fill="currentColor" />,
  due: <path d="M6 0l6 6-6 6-6-6z" fill="currentColor" />,
  over: <path d="M1 1h10v10H1z" fill="currentColor" />,
  paused: <path d="M2.5 1h2.2v10H2.5zM7.3 1h2.2v10H7.3z" fill="currentColor" />,
} as const;

interface Props {
  readonly clock: ClockView;
  /** Calendar day in the city, so that days of this year go without it. */
  readonly today?: string;
  readonly big?: boolean;
}

/** Time left of a matter and the kind of time it is: shape and words carry the state, colour comes last. */
export function ClockChip(props: Props) {
  const words = useUiWords();
  const { clock } = props;
  const text = clockWords(clock, words, props.today);
  if (!hasShape(clock.state)) return <span className="t2 nw">{text}</span>;
  return (
    <span className={`ck ck-${clock.state}${props.big === true ? ' big' : ''}`}>
      <svg viewBox="0 0 12 12" role="img" aria-label={clockName(clock.state, words)}>
        {shapes[clock.state]}
      </svg>
      {text}
      {clock.state === 'paused' ? null : <span className="ck-unit">{unitWords(clock.unitClock, words)}</span>}
    </span>
  );
}

function hasShape(state: ClockState): state is keyof typeof shapes {
  return state in shapes;
}
