import { Said } from '../said.tsx';

type Props = {
  /** `to`: the question it was asked in; null where it cannot be changed any more. */
  readonly rows: readonly (readonly [name: string, text: string, to: number | null])[];
  readonly change: string;
  readonly to: (question: number) => void;
};

/** All answers once more before they are sent, each with the way back to its question. */
export function CheckRows({ rows, change, to }: Props) {
  return (
    <dl className="check">
      {rows.map(([name, text, question]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>
            <Said text={text} />
          </dd>
          <dd>
            {question === null ? null : (
              <button
                type="button"
                className="linkb"
                aria-label={`${change} ${name}`}
                onClick={() => to(question)}
              >
                {change}
              </button>
            )}
          </dd>
        </div>
      ))}
    </dl>
  );
}
