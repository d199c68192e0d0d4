import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Loaded } from '../../../admin/Loaded.tsx';
import { read } from '../../../api.ts';
import { CaseOf } from '../../../matter/CaseOf.tsx';
import type { MatterParts } from '../../../matter/MatterPage.tsx';
import { StateFacts } from '../../../matter/StateFacts.tsx';
import type { MatterView } from '../../../matter/types.ts';
import { Objections } from './Objections.tsx';
import { OneResult } from './OneResult.tsx';
import { scoresPath } from './paths.ts';
import type { Result } from './queries.ts';
import { ScoreForm } from './ScoreForm.tsx';
import '../../../admin/admin.css';

/** One score as a case: its points opened to the matters, objections with their answers, and what may be done now. */
export function ScorePage() {
  const { id } = useParams({ from: '/shell/t/scores/$id' });
  return <CaseOf trade="scores" id={id} parts={partsOf} />;
}

/** Said by the title and the points. */
const ELSEWHERE: ReadonlySet<string> = new Set(['template', 'period']);

const partsOf = (view: MatterView): MatterParts => ({
  meta: <Meta id={view.id} />,
  facts: <Points view={view} />,
  lanes: Objections,
  form: ScoreForm,
});

function Meta({ id }: { readonly id: string }) {
  const { t } = useTranslation('scores');
  return (
    <Link className="lk" to={scoresPath} search={{ score: id } as never}>
      {t('toScores')}
    </Link>
  );
}

function Points({ view }: { readonly view: MatterView }) {
  const facts = view.facts.filter(({ name }) => !ELSEWHERE.has(name ?? ''));
  const { id } = view;
  // Read anew with the case: each step may change the points.
  const result = useQuery({
    queryKey: ['live', 'trades', 'scores', 'points', id],
    queryFn: ({ signal }) => read<Result>('/score-results/one', { query: { case: id }, signal }),
  });
  return (
    <>
      {facts.length === 0 ? null : <StateFacts facts={facts} />}
      <Loaded query={result} rows={8}>
        {(one) => <OneResult result={one} asked={{ case: id }} />}
      </Loaded>
    </>
  );
}
