import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { casePathOf, paths } from '../../../paths.ts';
import type { Task } from './queries.ts';

/** Leads to the page of the case; `command` opens its form at once. */
export function TaskLink(props: {
  readonly task: Pick<Task, 'trade' | 'case'>;
  readonly command?: string;
  readonly className?: string;
  readonly children: ReactNode;
}) {
  const { task, command, className, children } = props;
  if (task.trade !== 'issue') {
    return (
      <a className={className} href={casePathOf(task.trade, task.case)}>
        {children}
      </a>
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
