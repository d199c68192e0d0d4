import type { ReactNode } from 'react';
import { useUiWords } from './language.tsx';
import { Said, Shown } from './Said.tsx';

export interface TimelineEntry {
  readonly id: string;
  /** Already in words: 今天 09:03, 11-23 16:50. */
  readonly time: string;
  readonly dateTime: string;
  readonly text: string;
  readonly detail?: ReactNode;
  /** A decision or change of step, against a mere note. */
  readonly key: boolean;
  readonly machine: boolean;
}

/** What happened, newest first. Append-only: nothing here can be edited. */
export function Timeline(props: { readonly entries: readonly TimelineEntry[] }) {
  const words = useUiWords();
  return (
    <ol className="tl">
      {props.entries.map((entry) => (
        <li key={entry.id} className={entry.key ? 'k' : ''}>
          <time dateTime={entry.dateTime}>{entry.time}</time>
          <div>
            <p>
              <Said text={entry.text} />
              {entry.machine ? <span className="sys">{words.machine}</span> : null}
            </p>
            {entry.detail === undefined ? null : (
              <small className="t2">
                <Shown>{entry.detail}</Shown>
              </small>
            )}
          </div>
        </li>
      ))}
    </ol>
  );
}
