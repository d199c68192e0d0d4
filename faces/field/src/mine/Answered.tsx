import { Said } from '../said.tsx';
import type { MineSay } from './words.ts';

interface Asked {
  readonly key: string;
  readonly title: string;
  readonly said: string;
  readonly answer: string | null;
  /** null: nobody answered yet. */
  readonly upheld: boolean | null;
}

/** What one objected to or asked to have corrected, and what was answered. */
export function Answered(props: {
  readonly title: string;
  readonly asked: readonly Asked[];
  readonly words: MineSay;
}) {
  const { title, asked, words } = props;
  if (asked.length === 0) return null;
  return (
    <section>
      <h2 className="grp">{title}</h2>
      <ul className="items">
        {asked.map(({ key, title: about, said, answer, upheld }) => (
          <li key={key} className="two">
            <span>
              <h3>
                <Said text={about} />
              </h3>
              <p>
                <Said text={said} />
              </p>
              {answer === null ? null : (
                <p>
                  <Said text={answer} />
                </p>
              )}
            </span>
            <b>{words(upheld === null ? 'waits' : upheld ? 'upheld' : 'refused')}</b>
          </li>
        ))}
      </ul>
    </section>
  );
}
