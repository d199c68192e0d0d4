import type { ReactNode } from 'react';
import { Icon } from './Icon.tsx';
import { useUiWords } from './language.tsx';
import { useDelayed } from './useDelayed.ts';

/** What stands where content would be. Each says what is so, and what to do next. */
export type BlockState =
  | { readonly kind: 'loading'; readonly rows?: number }
  | { readonly kind: 'empty'; readonly title: string; readonly next?: ReactNode }
  | {
      readonly kind: 'error';
      readonly title: string;
      /** Whether anything was saved, in words. */
      readonly detail?: string;
      readonly onRetry?: () => void;
    }
  | {
      readonly kind: 'refused';
      readonly title: string;
      /** What is allowed now, and whom to ask. */
      readonly instead?: ReactNode;
      readonly who?: string;
    };

export function StateBlock(props: { readonly state: BlockState }) {
  const { state } = props;
  switch (state.kind) {
    case 'loading':
      return <Skeleton rows={state.rows ?? 6} />;
    case 'empty':
      return (
        <div className="block">
          <p className="block-title">{state.title}</p>
          {state.next === undefined ? null : <div className="t2">{state.next}</div>}
        </div>
      );
    case 'error':
      return <Failed state={state} />;
    case 'refused':
      return (
        <div className="block">
          <p className="block-title">
            <Icon name="lock" /> {state.title}
          </p>
          {state.instead === undefined ? null : <div>{state.instead}</div>}
          {state.who === undefined ? null : <p className="t2">{state.who}</p>}
        </div>
      );
  }
}

function Failed(props: { readonly state: Extract<BlockState, { kind: 'error' }> }) {
  const words = useUiWords();
  const { title, detail, onRetry } = props.state;
  return (
    <div className="block block-error" role="alert">
      <p className="block-title">{title}</p>
      {detail === undefined ? null : <p className="t2">{detail}</p>}
      {onRetry === undefined ? null : (
        <button type="button" className="btn" onClick={onRetry}>
          {words.retry}
        </button>
      )}
    </div>
  );
}

function Skeleton(props: { readonly rows: number }) {
  const words = useUiWords();
  const visible = useDelayed(true);
  return (
    <div className="skeleton" role="status">
      <span className="vh">{words.loading}</span>
      {visible
        ? rowWidths(props.rows).map(({ row, width }) => (
            <i key={row} aria-hidden="true" style={{ width: `${width}%` }} />
          ))
        : null}
    </div>
  );
}

// Lines of uneven length read as text to come, not as a pattern.
function rowWidths(rows: number): { readonly row: number; readonly width: number }[] {
  return Array.from({ length: rows }, (_, row) => ({ row, width: 92 - ((row * 17) % 40) }));
}
