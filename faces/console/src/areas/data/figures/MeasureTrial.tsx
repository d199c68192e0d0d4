import { useTranslation } from 'react-i18next';
import { useChange } from '../../../admin/change.ts';
import { ProblemBlock } from '../../../ProblemBlock.tsx';
import { FigureTable } from './FigureTable.tsx';
import type { Figures, Measure } from './queries.ts';

type Given = Pick<Measure, 'zh' | 'en' | 'unit' | 'least'>;

/** What the measure would count, before it is kept. */
export function MeasureTrial({ measure }: { readonly measure: Given }) {
  const { t, i18n } = useTranslation('figures');
  const trial = useChange<Figures>();
  const title = i18n.language === 'en' ? measure.en : measure.zh;
  return (
    <div className="fig-trial">
      <p>
        <button
          type="button"
          className="btn"
          disabled={trial.isPending}
          onClick={() => trial.mutate({ method: 'POST', path: '/measures/trial', body: { measure } })}
        >
          {t('trial')}
        </button>
      </p>
      {trial.error === null ? null : <ProblemBlock error={trial.error} />}
      {trial.data === undefined ? null : (
        <FigureTable figures={trial.data} measure={{ ...measure, title }} onOpen={null} />
      )}
    </div>
  );
}
