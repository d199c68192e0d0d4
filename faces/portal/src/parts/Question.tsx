import type { ReactNode } from 'react';
import { Title } from '../parts.tsx';
import { useWords } from '../settings.tsx';

type Props = {
  readonly title: string;
  /** In the window, where it is called otherwise there. */
  readonly window?: string;
  readonly hint?: string;
  readonly next: () => void;
  readonly children: ReactNode;
};

/** One question of several, with the way to the next. */
export function Question({ title, window = title, hint, next, children }: Props) {
  const words = useWords();
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        next();
      }}
    >
      <Title window={window}>{title}</Title>
      {hint === undefined ? null : <p className="hint">{hint}</p>}
      {children}
      <div className="acts">
        <button type="submit" className="btn main">
          {words.next}
        </button>
      </div>
    </form>
  );
}
