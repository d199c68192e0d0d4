import { areaM2 } from '@gridgov/domain/city/areas/rings.ts';
import { useTranslation } from 'react-i18next';
import { AreaName } from '../../../admin/AreaName.tsx';
import type { DraftGrid } from './draft.ts';
import { stateNow } from './draft.ts';
import type { PlanDetail } from './queries.ts';
import { useSizeWords } from './sizes.ts';

/** The grids of a plan with what happens to each, its ground and its open matters; choosing one draws its corners. */
export function PlanGrids(props: {
  readonly plan: PlanDetail;
  readonly grids: readonly DraftGrid[];
  readonly chosen: string | undefined;
  readonly onChoose: (key: string) => void;
}) {
  const { t } = useTranslation('grids');
  const { plan, grids, chosen } = props;
  const ended = plan.before.filter(({ code }) => !grids.some((grid) => grid.code === code));
  return (
    <ul className="gr-list">
      {grids.map((grid) => (
        <li key={grid.key}>
          <button
            type="button"
            {...(grid.key === chosen ? { 'aria-current': true } : {})}
            onClick={() => props.onChoose(grid.key)}
          >
            <span className="grow">{grid.name === '' ? t('plan.newGrid') : grid.name}</span>
            <span className="gr-n">
              {grid.code === null ? t('plan.newCode') : t(`plan.${stateNow(grid, plan)}`)}
            </span>
            <Change grid={grid} plan={plan} />
          </button>
        </li>
      ))}
      {ended.map(({ code, open }) => (
        <li key={code} className="gr-ended">
          <del className="grow">
            <AreaName code={code} />
          </del>
          <span className="gr-n">{t('plan.ended')}</span>
          {open === 0 ? null : <span className="gr-change">{t('plan.openPassed', { n: open })}</span>}
        </li>
      ))}
    </ul>
  );
}

/** Less is what rounding moves. */
const leastM2 = 20;

/** Ground before and now, and the matters that are open there; nothing where all stays as it is. */
function Change(props: { readonly grid: DraftGrid; readonly plan: PlanDetail }) {
  const { t } = useTranslation('grids');
  const size = useSizeWords();
  const { grid, plan } = props;
  const state = stateNow(grid, plan);
  if (state === 'unchanged') return null;
  const before = plan.before.find(({ code }) => code === grid.code);
  const now = areaM2(grid.boundary);
  if (before === undefined) return <span className="gr-change">{size(now)}</span>;
  // A corner that a neighbour's cut made on the border moves no ground.
  if (Math.abs(now - before.m2) < leastM2) return <span className="gr-change">{t('plan.sameGround')}</span>;
  const open = before.open === 0 ? '' : t('plan.openByPlace', { n: before.open });
  const ground = t('plan.grew', { before: size(before.m2), now: size(now) });
  return <span className="gr-change">{[ground, open].filter(Boolean).join(t('plan.sep'))}</span>;
}
