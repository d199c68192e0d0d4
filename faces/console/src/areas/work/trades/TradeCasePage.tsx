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

/** Back to the list; for whoever sees this case and has no list of them, to the first page. */
function useBack(trade: string): { readonly label: string; readonly href: string } {
  const { t } = useTranslation(['trades', 'console']);
  const name = useTrades().data?.find(({ path }) => path === trade)?.label;
  return name === undefined
    ? { label: t('console:app.toTodo'), href: paths.home }
    : { label: t('trades:back', { name }), href: paths.trade.replace('$trade', trade) };
}

function Case(props: { readonly trade: string; readonly view: MatterView }) {
  const { trade, view } = props;
  const give = useGive(trade, view.id);
  const back = useBack(trade);
  usePageTitle(`${view.number} ${view.label} ${view.stage}`);
  const list = paths.trade.replace('$trade', trade);
  return <MatterPage view={view} give={give} hrefOf={(id) => `${list}/${id}`} back={back} />;
}

/** Not there, or no longer for this post: who gives a case away may lose sight of it. */
function Gone(props: { readonly trade: string }) {
  const { t } = useTranslation('trades');
  const { label, href } = useBack(props.trade);
  usePageTitle(t('gone'));
  const next = <Link to={href}>{label}</Link>;
  return <StateBlock page state={{ kind: 'empty', title: t('gone'), next }} />;
}
