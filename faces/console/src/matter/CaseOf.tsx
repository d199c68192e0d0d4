import { StateBlock } from '@gridgov/ui/StateBlock.tsx';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { ProblemBlock } from '../ProblemBlock.tsx';
import { usePageTitle } from '../pageTitle.ts';
import { paths } from '../paths.ts';
import { isGone } from '../problem.ts';
import { useTrades } from '../shell/trades.ts';
import { MatterPage, type MatterParts } from './MatterPage.tsx';
import type { MatterView } from './types.ts';
import { useGive, useMatter } from './useMatter.ts';

interface Props {
  /** Its address. */
  readonly trade: string;
  readonly id: string;
  /** Parts of the trade's own. */
  readonly parts?: (view: MatterView) => MatterParts;
  /** The case as it is shown, where more than its own rules refuses a command. */
  readonly shown?: (view: MatterView) => MatterView;
}

/** One case of a trade by its id, or why it is not shown. */
export function CaseOf(props: Props) {
  const { trade, id } = props;
  const one = useMatter(trade, id);
  if (one.isError && isGone(one.error)) return <Gone trade={trade} />;
  if (one.isError) return <ProblemBlock page error={one.error} onRetry={() => void one.refetch()} />;
  if (one.data === undefined) return <StateBlock state={{ kind: 'loading', rows: 10 }} />;
  return <Case key={id} {...props} view={one.data} />;
}

/** Back to the list; for whoever sees this case and has no list of them, to the first page. */
function useBack(trade: string): { readonly label: string; readonly href: string } {
  const { t } = useTranslation();
  const name = useTrades().data?.find(({ path }) => path === trade)?.label;
  return name === undefined
    ? { label: t('app.toTodo'), href: paths.home }
    : { label: t('matter.back', { name }), href: paths.trade.replace('$trade', trade) };
}

function Case({ trade, view: given, parts, shown }: Props & { readonly view: MatterView }) {
  const view = shown?.(given) ?? given;
  const give = useGive(trade, view.id);
  const back = useBack(trade);
  usePageTitle(`${view.number} ${view.label} ${view.stage}`);
  const list = paths.trade.replace('$trade', trade);
  return (
    <MatterPage view={view} give={give} hrefOf={(id) => `${list}/${id}`} back={back} {...parts?.(view)} />
  );
}

/** Not there, or no longer for this post: who gives a case away may lose sight of it. */
function Gone(props: { readonly trade: string }) {
  const { t } = useTranslation();
  const { label, href } = useBack(props.trade);
  usePageTitle(t('matter.gone'));
  const next = <Link to={href}>{label}</Link>;
  return <StateBlock page state={{ kind: 'empty', title: t('matter.gone'), next }} />;
}
