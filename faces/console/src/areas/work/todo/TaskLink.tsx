import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { paths } from '../../../paths.ts';
import type { Task } from './queries.ts';

/** Leads to the page of the case; `command` opens its form at once. */
export function TaskLink(props: {
  readonly task: Pick<Task, 'path' | 'case'>;
  readonly command?: string;
  readonly className?: string;
  readonly children: ReactNode;
}) {
  const { task, command, className, children } = props;
  if (task.path !== '') {
    return (
      <Link className={className} to={paths.tradeCase} params={{ trade: task.path, id: task.case }}>
        {children}
      </Link>
    );
  }
  return (
    <Link
      className={className}
      to={paths.oneCase}
      params={{ id: task.case }}
      search={command === undefined ? {} : { do: command }}
    >
      {children}
    </Link>
  );
}
