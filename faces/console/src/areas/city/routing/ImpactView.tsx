import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { paths } from '../../../paths.ts';
import { useProblemWords } from '../../../problemWords.ts';
import { Target } from './parts.tsx';
import type { Impact, RuleWish } from './queries.ts';
import { useImpact } from './queries.ts';

const listed = 50;

/** What the change would have done with the matters of the last 30 days; asked for, since it takes a while. */
export function ImpactView(props: {
  readonly changed: readonly RuleWish[];
  readonly removed: readonly string[];
}) {
  const { t } = useTranslation('routing');
  const problemWords = useProblemWords();
  const impact = useImpact();
  return (
    <div className="ro-answer">
      <p className="adm-acts">
        <button
          type="button"
          className="btn"
          disabled={impact.isPending}
          onClick={() => impact.mutate(props)}
        >
          {t('impact')}
        </button>
        <span className="t2" role="status">
          {impact.isPending ? t('impactWait') : ''}
          {impact.error === null ? '' : problemWords(impact.error).title}
        </span>
      </p>
      {impact.data === undefined ? null : <Result impact={impact.data} />}
    </div>
  );
}

function Result(props: { readonly impact: Impact }) {
  const { t } = useTranslation('routing');
  const { total, changedCount, unchanged, changed } = props.impact;
  return (
    <>
      <p role="status">
        <b>{t('impactResult', { total, changed: changedCount, unchanged })}</b>
      </p>
      {changed.length === 0 ? null : (
        <div className="table-box">
          <table className="adm-diff">
            <thead>
              <tr>
                <th scope="col">{t('impactMatter', { n: '' }).trim()}</th>
                <th scope="col">{t('impactBefore')}</th>
                <th scope="col">{t('impactAfter')}</th>
              </tr>
            </thead>
            <tbody>
              {changed.slice(0, listed).map(({ id, before, after }, at) => (
                <tr key={id}>
                  <td>
                    <Link className="lk" to={paths.oneCase} params={{ id }} target="_blank">
                      {t('impactMatter', { n: at + 1 })}
                    </Link>
                  </td>
                  <td>{before === null ? t('nobody') : <Target unitId={before.unitId} plain />}</td>
                  <td>{after === null ? t('nobody') : <Target unitId={after.unitId} plain />}</td>
                </tr>
              ))}
            </tbody>
          </table>
          {changedCount > listed ? <p className="t2">{t('impactMore', { n: listed })}</p> : null}
        </div>
      )}
    </>
  );
}
