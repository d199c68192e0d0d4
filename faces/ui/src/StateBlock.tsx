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

/** `page` where it stands in place of a whole page: then it has the page's heading. */
export function StateBlock(props: { readonly state: BlockState; readonly page?: boolean }) {
  const { state, page = false } = props;
  switch (state.kind) {
    case 'loading':
      return <Skeleton rows={state.rows ?? 6} />;
    case 'empty':
      return (
        <div className="block">
          <Title page={page}>{state.title}</Title>
          {state.next === undefined ? null : <div className="t2">{state.next}</div>}
        </div>
      );
    case 'error':
      return <Failed state={state} page={page} />;
    case 'refused':
      return (
        <div className="block">
          <Title page={page}>
            <Icon name="lock" /> {state.title}
          </Title>
          {state.instead === undefined ? null : <div>{state.instead}</div>}
          {state.who === undefined ? null : <p className="t2">{state.who}</p>}
        </div>
      );
  }
}

function Title(props: { readonly page: boolean; readonly children: ReactNode }) {
  const Tag = props.page ? 'h1' : 'p';
  return <Tag className="block-title">{props.children}</Tag>;
}

function Failed(props: { readonly state: Extract<BlockState, { kind: 'error' }>; readonly page: boolean }) {
  const words = useUiWords();
  const { title, detail, onRetry } = props.state;
  return (
    <div className="block block-error" role="alert">
      <Title page={props.page}>{title}</Title>
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
