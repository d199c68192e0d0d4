import { Said, Shown } from '@gridgov/ui/Said.tsx';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { usePageTitle } from '../pageTitle.ts';
import { useFilters } from './filters.ts';
import './admin.css';

interface Tab {
  readonly id: string;
  readonly label: string;
  readonly count?: number;
}

interface Props {
  readonly title: string;
  readonly lead?: ReactNode;
  /** Actions of the whole page, at the right. */
  readonly tools?: ReactNode;
  readonly tabs?: readonly Tab[];
  readonly children: ReactNode;
}

/** Heading, tabs with addresses of their own, and content of an administration page. */
export function AdminPage(props: Props) {
  const tab = useTab(props.tabs ?? []);
  const { title } = props;
  const label = props.tabs?.find(({ id }) => id === tab)?.label;
  usePageTitle(label === undefined ? title : `${title} ${label}`);
  return (
    <div className="page adm">
      <div className="adm-head">
        <h1>
          <Said text={title} />
        </h1>
        {props.lead === undefined ? null : (
          <p className="t2">
            <Shown>{props.lead}</Shown>
          </p>
        )}
        {props.tools === undefined || props.tools === null ? null : (
          <div className="adm-tools">{props.tools}</div>
        )}
      </div>
      {props.tabs === undefined ? null : (
        <nav className="tabs adm-tabs" aria-label={title}>
          {props.tabs.map(({ id, label, count }) => (
            <Link
              key={id}
              to="."
              search={{ tab: id } as never}
              {...(id === tab ? { 'aria-current': 'page' as const } : {})}
            >
              {label}
              {count === undefined ? null : <span className="n">{count.toLocaleString('en-US')}</span>}
            </Link>
          ))}
        </nav>
      )}
      {props.children}
    </div>
  );
}

/** The tab the address names; the first where it names none there is. */
export function useTab(tabs: readonly Pick<Tab, 'id'>[]): string {
  const [{ tab }] = useFilters();
  return tabs.some(({ id }) => id === tab) && tab !== undefined ? tab : (tabs[0]?.id ?? '');
}
