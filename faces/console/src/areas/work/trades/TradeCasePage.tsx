import { useParams } from '@tanstack/react-router';
import { CaseOf } from '../../../matter/CaseOf.tsx';

/** One case of a trade that has no page of its own. */
export function TradeCasePage() {
  const { trade, id } = useParams({ from: '/shell/t/$trade/$id' });
  return <CaseOf trade={trade} id={id} />;
}
