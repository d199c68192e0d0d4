import type { ReactNode } from 'react';
import { Icon } from '../icons.tsx';
import { useWords } from '../settings.tsx';

type Props = {
  /** Counted from 1. */
  readonly n: number;
  readonly name: string;
  readonly done: boolean;
  readonly going: boolean;
  readonly children: ReactNode;
};

/** One of the steps of what somebody follows: done, going on, or to come. */
export function WayStep({ n, name, done, going, children }: Props) {
  const words = useWords();
  return (
    <li className={toneOf(done, going)} aria-current={going ? 'step' : undefined}>
      <span className="n" aria-hidden="true">
        {done ? <Icon name="check" /> : n}
      </span>
      <h3>
        {name}
        {done ? <span className="vh">{words.doneStep}</span> : null}
      </h3>
      {children}
    </li>
  );
}

function toneOf(done: boolean, going: boolean): string {
  if (done) return 'ok';
  return going ? 'now' : 'later';
}
