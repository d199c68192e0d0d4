import { Shown } from '@gridgov/ui/Said.tsx';
import type { ReactNode } from 'react';
import { Fragment } from 'react';

/** Names and values side by side; empty values are left to whoever calls. */
export function Facts(props: { readonly rows: readonly (readonly [name: string, value: ReactNode])[] }) {
  return (
    <dl className="dl">
      {props.rows.map(([name, value]) => (
        <Fragment key={name}>
          <dt>{name}</dt>
          <dd>
            <Shown>{value}</Shown>
          </dd>
        </Fragment>
      ))}
    </dl>
  );
}
