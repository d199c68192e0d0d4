import { StateBlock } from '@gridgov/ui/StateBlock.tsx';
import type { ReactNode } from 'react';
import { ProblemBlock } from '../ProblemBlock.tsx';

/** Draws what was read, or why it is not there. */
export function Loaded<T>(props: {
  readonly query: {
    readonly data: T | undefined;
    readonly isError: boolean;
    readonly error: Error | null;
    readonly refetch: () => unknown;
  };
  readonly rows?: number;
  /** Nothing stands around it: what went wrong is the whole page. */
  readonly page?: boolean;
  readonly children: (data: T) => ReactNode;
}) {
  const { query } = props;
  if (query.data !== undefined) return props.children(query.data);
  const { page = false } = props;
  if (query.isError) {
    return <ProblemBlock page={page} error={query.error} onRetry={() => void query.refetch()} />;
  }
  return <StateBlock state={{ kind: 'loading', rows: props.rows ?? 6 }} />;
}
