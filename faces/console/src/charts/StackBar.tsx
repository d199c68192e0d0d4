import './stack-bar.css';

interface Props {
  readonly counted: number;
  readonly over: number;
  readonly out: number;
  /** The longest bar of the table. */
  readonly most: number;
}

/** Counted, over the cap, left out: full, hatched, outlined, so that it is read without colours. */
export function StackBar({ counted, over, out, most }: Props) {
  const parts = { on: counted, over, out };
  return (
    <span className="stack-bar" aria-hidden="true">
      {Object.entries(parts).map(([name, n]) =>
        n === 0 ? null : (
          <i key={name} className={name} style={{ width: `${(n / Math.max(most, 1)) * 100}%` }} />
        ),
      )}
    </span>
  );
}
