import { Icon } from '@gridgov/ui/Icon.tsx';
import { Link, useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { paths } from '../../../../paths.ts';
import { useFollow } from '../queries.ts';
import type { IssueDetail } from '../types.ts';
import { findTrail } from './trail.ts';

/** Back to the queue it came from and on to its neighbours; the full number; follow and print. */
export function CaseCrumb(props: { readonly issue: IssueDetail }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const follow = useFollow(props.issue.id);
  const { issue } = props;
  const found = findTrail(issue.id);
  const go = (step: 1 | -1) => {
    const id = found?.trail.ids[found.at + step];
    if (id !== undefined) void navigate({ to: paths.oneCase, params: { id } });
  };
  return (
    <div className="crumb">
      <button
        type="button"
        className="btn q s"
        onClick={() =>
          void (found === null ? navigate({ to: paths.todo }) : navigate({ href: found.trail.href }))
        }
      >
        <Icon name="left" />
        {found === null
          ? t('case.back')
          : t('case.position', { view: found.trail.label, at: found.at + 1, total: found.trail.ids.length })}
      </button>
      {found === null ? null : (
        <>
          <button
            type="button"
            className="icb"
            aria-label={t('common.previous')}
            disabled={found.at === 0}
            onClick={() => go(-1)}
          >
            <Icon name="up" />
          </button>
          <button
            type="button"
            className="icb"
            aria-label={t('common.next')}
            disabled={found.at === found.trail.ids.length - 1}
            onClick={() => go(1)}
          >
            <Icon name="down" />
          </button>
          <span className="bar-line" aria-hidden="true" />
        </>
      )}
      <span>{issue.number}</span>
      <span className="grow" />
      <button
        type="button"
        className="btn q s"
        aria-pressed={issue.following}
        disabled={follow.isPending}
        onClick={() => follow.mutate(!issue.following)}
      >
        <Icon name="star" />
        {issue.following ? t('case.following') : t('case.follow')}
      </button>
      <Link className="btn q s" to={paths.casePrint} params={{ id: issue.id }}>
        <Icon name="print" />
        {t('case.print')}
      </Link>
    </div>
  );
}
