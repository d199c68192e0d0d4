import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { deputiesPath } from '../areas/work/deputies/paths.ts';
import { swapsPath } from '../areas/work/swaps/paths.ts';
import { paths } from '../paths.ts';
import type { Notice } from './notices.ts';

/** Leads to what a notice is about: a matter, a case of another trade, a duty, or whom one stands in for. */
export function NoticeLink(props: {
  readonly notice: Notice;
  readonly onClick: () => void;
  readonly children: ReactNode;
}) {
  const { notice, onClick, children } = props;
  if (notice.case !== undefined) {
    const { path, id } = notice.case;
    return (
      <Link to={paths.tradeCase} params={{ trade: path, id }} onClick={onClick}>
        {children}
      </Link>
    );
  }
  if (notice.issue !== null) {
    return (
      <Link to={paths.oneCase} params={{ id: notice.issue }} onClick={onClick}>
        {children}
      </Link>
    );
  }
  return (
    <Link to={notice.about === 'duty' ? swapsPath : deputiesPath} onClick={onClick}>
      {children}
    </Link>
  );
}
