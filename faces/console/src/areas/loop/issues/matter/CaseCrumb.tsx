import { Icon } from '@gridgov/ui/Icon.tsx';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { FollowButton } from '../../../../matter/FollowButton.tsx';
import { MatterCrumb } from '../../../../matter/MatterCrumb.tsx';
import { paths } from '../../../../paths.ts';
import { useFollow } from '../queries.ts';
import type { IssueDetail } from '../types.ts';

export const caseHref = (id: string) => paths.oneCase.replace('$id', id);

/** Back to the queue it came from and on to its neighbours; the full number; follow and print. */
export function CaseCrumb(props: { readonly issue: IssueDetail }) {
  const { t } = useTranslation();
  const follow = useFollow(props.issue.id);
  const { id, number, following } = props.issue;
  const tools = (
    <>
      <FollowButton following={following} busy={follow.isPending} onChange={(on) => follow.mutate(on)} />
      <Link className="btn q s" to={paths.casePrint} params={{ id }}>
        <Icon name="print" />
        {t('case.print')}
      </Link>
    </>
  );
  const back = { label: t('case.back'), href: paths.todo };
  return <MatterCrumb id={id} number={number} hrefOf={caseHref} back={back} tools={tools} />;
}
