import { useTranslation } from 'react-i18next';
import { placeIn, withNames } from './draft.ts';
import type { PlanDetail } from './queries.ts';
import type { Position } from './shapes.ts';

/** Gaps and overlaps as rows with the numbers they have on the map; each zooms there. */
export function Findings(props: { readonly plan: PlanDetail; readonly onZoom: (at: Position) => void }) {
  const { t } = useTranslation('grids');
  const { findings } = props.plan;
  return (
    <section id="findings">
      <h2>
        {t('plan.findings')} <span className="t2 sm">{t('plan.findingsN', { n: findings.length })}</span>
      </h2>
      {findings.length === 0 ? <p className="t2">{t('plan.findingsNone')}</p> : null}
      <ol className="gr-findings">
        {findings.map((finding, at) => {
          const place = placeIn(finding);
          return (
            <li key={finding}>
              <b className="gr-no">{at + 1}</b>
              <span>{withNames(finding, props.plan)}</span>
              {place === null ? null : (
                <button type="button" className="btn s" onClick={() => props.onZoom(place)}>
                  {t('plan.zoomTo')}
                </button>
              )}
            </li>
          );
        })}
      </ol>
      <p className="t2 sm">{t('plan.checkedOnSave')}</p>
    </section>
  );
}
