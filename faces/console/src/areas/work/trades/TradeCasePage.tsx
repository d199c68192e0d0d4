import { StateBlock } from '@gridgov/ui/StateBlock.tsx';
import { Link, useParams } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { MatterPage } from '../../../matter/MatterPage.tsx';
import type { MatterView } from '../../../matter/types.ts';
import { useGive, useMatter } from '../../../matter/useMatter.ts';
import { ProblemBlock } from '../../../ProblemBlock.tsx';
import { usePageTitle } from '../../../pageTitle.ts';
import { paths } from '../../../paths.ts';
import { isGone } from '../../../problem.ts';
import { useTrades } from '../../../shell/trades.ts';

/** One case of a trade that has no page of its own. */
export function TradeCasePage() {
  const { trade, id } = useParams({ from: '/shell/t/$trade/$id' });
  const one = useMatter(trade, id);
  if (one.isError && isGone(one.error)) return <Gone trade={trade} />;
  if (one.isError) return <ProblemBlock page error={one.error} onRetry={() => void one.refetch()} />;
  if (one.data === undefined) return <StateBlock state={{ kind: 'loading', rows: 10 }} />;
  return <Case key={id} trade={trade} view={one.data} />;
}

function useTradeName(trade: string): string {
  return useTrades().data?.find(({ path }) => path === trade)?.label ?? '';
}

function Case(props: { readonly trade: string; readonly view: MatterView }) {
  const { t } = useTranslation('trades');
  const { trade, view } = props;
  const give = useGive(trade, view.id);
  const name = useTradeName(trade);
  usePageTitle(`${view.number} ${view.label} ${view.stage}`);
  const list = paths.trade.replace('$trade', trade);
  return (
    <MatterPage
      view={view}
      give={give}
      hrefOf={(id) => `${list}/${id}`}
      back={{ label: t('back', { name }), href: list }}
    />
  );
}

/** Not there, or no longer for this post: who gives a case away may lose sight of it. */
function Gone(props: { readonly trade: string }) {
  const { t } = useTranslation('trades');
  const name = useTradeName(props.trade);
  usePageTitle(t('gone'));
  const next = (
    <Link to={paths.trade} params={{ trade: props.trade }}>
      {t('back', { name })}
    </Link>
  );
  return <StateBlock page state={{ kind: 'empty', title: t('gone'), next }} />;
}
