import { Icon } from '@gridgov/ui/Icon.tsx';
import { StateBlock } from '@gridgov/ui/StateBlock.tsx';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useFilters } from '../../../admin/filters.ts';
import { ProblemBlock } from '../../../ProblemBlock.tsx';
import { usePageTitle } from '../../../pageTitle.ts';
import { isGone } from '../../../problem.ts';
import { OfTrade } from '../../../shell/OfTrade.tsx';
import { useRight } from '../../../shell/session.ts';
import type { TradeEntry } from '../../../shell/trades.ts';
import { DeskCase } from './DeskCase.tsx';
import { DeskList } from './DeskList.tsx';
import { grouped } from './groups.ts';
import { Night } from './Night.tsx';
import { helpButtonsPath, helpIntakePath } from './paths.ts';
import { useDesk, useHelpCase } from './queries.ts';
import './desk.css';

/** The duty desk 值班台: what rings, what is under way, and one request with all that can be done about it. */
export function DeskPage() {
  return <OfTrade path="helps">{(trade) => <Desk trade={trade} />}</OfTrade>;
}

function Desk({ trade }: { readonly trade: TradeEntry }) {
  const { t } = useTranslation('helpDesk');
  const keeps = useRight('duty.keep');
  const [{ id }] = useFilters();
  const list = useDesk(trade.path);
  usePageTitle(t('title'));
  if (list.isError) return <ProblemBlock page error={list.error} onRetry={() => void list.refetch()} />;
  if (list.data === undefined) return <StateBlock state={{ kind: 'loading', rows: 10 }} />;
  const groups = grouped(list.data);
  const shown = id ?? groups[0]?.rows[0]?.id;
  return (
    <div className="desk">
      <section className="desk-list" aria-labelledby="desk-title">
        <div className="desk-head">
          <h1 id="desk-title">{t('title')}</h1>
          {keeps ? (
            <Link className="btn q" to={helpButtonsPath}>
              {t('buttons')}
            </Link>
          ) : null}
          {trade.begins.some(({ allowed }) => allowed) ? (
            <Link className="btn" to={helpIntakePath}>
              <Icon name="phone" />
              {t('intake')}
            </Link>
          ) : null}
        </div>
        <DeskList groups={groups} shown={shown} />
        <Night path={trade.path} />
      </section>
      {shown === undefined ? (
        <section className="desk-none">
          <StateBlock state={{ kind: 'empty', title: t('none'), next: t('noneNext') }} />
        </section>
      ) : (
        <One key={shown} path={trade.path} id={shown} />
      )}
    </div>
  );
}

function One(props: { readonly path: string; readonly id: string }) {
  const { t } = useTranslation('helpDesk');
  const one = useHelpCase(props.path, props.id);
  if (one.isError && isGone(one.error))
    return <StateBlock state={{ kind: 'empty', title: t('gone'), next: t('goneNext') }} />;
  if (one.isError) return <ProblemBlock error={one.error} onRetry={() => void one.refetch()} />;
  if (one.data === undefined) return <StateBlock state={{ kind: 'loading', rows: 10 }} />;
  return <DeskCase path={props.path} found={one.data} />;
}
