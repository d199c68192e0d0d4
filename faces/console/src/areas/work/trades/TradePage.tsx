import { Link, useParams } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { AdminPage } from '../../../admin/AdminPage.tsx';
import { Chips } from '../../../admin/Chips.tsx';
import { useFilters } from '../../../admin/filters.ts';
import { paths } from '../../../paths.ts';
import { OfTrade } from '../../../shell/OfTrade.tsx';
import { useMe } from '../../../shell/session.ts';
import type { TradeEntry } from '../../../shell/trades.ts';
import { Begin } from './Begin.tsx';
import { CaseList } from './CaseList.tsx';

/** The cases of a trade that has no list of its own, and what may begin one. */
export function TradePage() {
  const { trade: path } = useParams({ from: '/shell/t/$trade' });
  return <OfTrade path={path}>{(trade) => <Cases key={path} trade={trade} />}</OfTrade>;
}

function Cases(props: { readonly trade: TradeEntry }) {
  const { trade } = props;
  return (
    <AdminPage title={trade.label} tools={<Tools trade={trade} />}>
      <StageChips trade={trade} />
      <CaseList trade={trade} />
    </AdminPage>
  );
}

/** What begins a case here, and the way to a table of old ones. */
function Tools(props: { readonly trade: TradeEntry }) {
  const { t } = useTranslation('trades');
  const { name, path } = props.trade;
  const rights: readonly string[] = useMe().data?.rights ?? [];
  return (
    <>
      {rights.includes(`${name}.import`) ? (
        <Link className="btn" to={paths.imports} search={{ kind: path }}>
          {t('importOld')}
        </Link>
      ) : null}
      <Begin trade={props.trade} />
    </>
  );
}

/** Which cases are shown: all, those this post has to move, or those of one stage. It stands in the address. */
function StageChips(props: { readonly trade: TradeEntry }) {
  const { t } = useTranslation('trades');
  const [{ stage = '', mine = '' }, change] = useFilters();
  const chips = [
    { id: 'all', label: t('all'), on: stage === '' && mine === '', filter: { stage: '', mine: '' } },
    { id: 'mine', label: t('mine'), on: mine !== '', filter: { stage: '', mine: '1' } },
    ...props.trade.stages.map(({ stage: id, label }) => ({
      id: `stage ${id}`,
      label,
      on: stage === id,
      filter: { stage: id, mine: '' },
    })),
  ];
  return <Chips label={t('stages')} chips={chips} onPick={({ filter }) => change(filter)} />;
}
