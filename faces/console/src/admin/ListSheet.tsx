import { StateBlock } from '@gridgov/ui/StateBlock.tsx';
import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { Loaded } from './Loaded.tsx';

/** A sheet with all rows of one list: as it loads, where it is empty and what then, and the rows. */
export function ListSheet<Row>(props: {
  readonly label: string;
  readonly query: UseQueryResult<readonly Row[]>;
  readonly empty: { readonly title: string; readonly next?: string };
  readonly children: (rows: readonly Row[]) => ReactNode;
}) {
  const { label, query, empty, children } = props;
  return (
    <section className="sheet" aria-label={label}>
      <Loaded query={query}>
        {(rows) => (rows.length === 0 ? <StateBlock state={{ kind: 'empty', ...empty }} /> : children(rows))}
      </Loaded>
    </section>
  );
}
