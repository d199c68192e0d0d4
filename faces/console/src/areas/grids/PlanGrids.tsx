import { useTranslation } from 'react-i18next';
import { AreaName } from '../../admin/AreaName.tsx';
import type { DraftGrid } from './draft.ts';
import { stateOf } from './draft.ts';
import type { PlanDetail } from './queries.ts';

/** The grids of a plan with what happens to each; choosing one draws its corners. */
export function PlanGrids(props: {
  readonly plan: PlanDetail;
  readonly grids: readonly DraftGrid[];
  readonly chosen: string | undefined;
  readonly onChoose: (key: string) => void;
}) {
  const { t } = useTranslation('grids');
  const { plan, grids, chosen } = props;
  return (
    <ul className="gr-list">
      {grids.map(({ key, code, name }) => (
        <li key={key}>
          <button
            type="button"
            {...(key === chosen ? { 'aria-current': true } : {})}
            onClick={() => props.onChoose(key)}
          >
            <span className="grow">{name === '' ? t('plan.newGrid') : name}</span>
            <span className="gr-n">
              {code === null ? t('plan.newCode') : t(`plan.${stateOf(code, plan)}`)}
            </span>
          </button>
        </li>
      ))}
      {plan.ended.map((code) => (
        <li key={code} className="gr-ended">
          <del className="grow">
            <AreaName code={code} />
          </del>
          <span className="gr-n">{t('plan.ended')}</span>
        </li>
      ))}
    </ul>
  );
}
