import { AreaMap } from '@gridgov/ui/AreaMap.tsx';
import type { MapMark } from '@gridgov/ui/areaMapTypes.ts';
import { Icon } from '@gridgov/ui/Icon.tsx';
import { Link, useParams } from '@tanstack/react-router';
import { useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFilters } from '../../admin/filters.ts';
import { Loaded } from '../../admin/Loaded.tsx';
import { paths } from '../../paths.ts';
import { useSettings } from '../../settings.tsx';
import { useMe } from '../../shell/session.ts';
import { CornerTable } from './CornerTable.tsx';
import type { DraftGrid } from './draft.ts';
import { cornersAt, featuresOf, movedCorner, placeIn } from './draft.ts';
import { Findings } from './Findings.tsx';
import { tilesUrl, useTitle } from './GridsPage.tsx';
import { GridTools } from './GridTools.tsx';
import { PlanActs } from './PlanActs.tsx';
import { PlanGrids } from './PlanGrids.tsx';
import { PlanHistory } from './PlanHistory.tsx';
import type { PlanDetail } from './queries.ts';
import { usePlan } from './queries.ts';
import type { Position } from './shapes.ts';
import { boxOf, round } from './shapes.ts';
import { useDraft } from './useDraft.ts';
import '../../admin/admin.css';
import './grids.css';

/** One plan: its grids drawn over those in force, what speaks against it, and the next step. */
export function PlanPage() {
  const { id } = useParams({ strict: false });
  return (
    <Loaded query={usePlan(id ?? '')}>
      {(plan) => <Content key={`${plan.plan.id} ${plan.plan.version}`} plan={plan} />}
    </Loaded>
  );
}

const streetDigits = 9;
const around = 0.0015;

function Content(props: { readonly plan: PlanDetail }) {
  const { t } = useTranslation('grids');
  const { mode } = useSettings();
  const { plan } = props;
  const draft = useDraft(plan);
  const [{ grid = '' }, change] = useFilters();
  const [together, setTogether] = useState(true);
  const [zoom, setZoom] = useState<readonly [number, number] | null>(null);
  const street = useMe().data?.acting?.area.length === streetDigits;
  const mayDraw = plan.plan.state === 'draft' && street;
  const chosen = draft.grids.some(({ key }) => key === grid) ? grid : undefined;
  const corners = chosen === undefined ? [] : cornersAt(draft.grids, chosen);
  useTitle(plan.plan.title);
  const whole = useBox(draft.grids, chosen);
  const features = useMemo(() => featuresOf(draft.grids, plan), [draft.grids, plan]);
  const shown = useMemo(() => (chosen === undefined || !mayDraw ? [] : corners), [chosen, mayDraw, corners]);
  const marks = useMarks(plan.findings);
  const box =
    zoom === null
      ? whole
      : ([zoom[0] - around, zoom[1] - around, zoom[0] + around, zoom[1] + around] as const);
  const choose = (key: string) => {
    setZoom(null);
    change({ grid: key });
  };
  return (
    <div className="gr">
      <PlanActs plan={plan} draft={draft} />
      <div className="gr-three">
        <nav className="gr-tree" aria-label={t('plan.changes')}>
          <Link className="gr-back" to={paths.gridPlans}>
            <Icon name="left" /> {t('plan.back')}
          </Link>
          <PlanGrids plan={plan} grids={draft.grids} chosen={chosen} onChoose={choose} />
        </nav>
        <section className="gr-map" aria-label={t('map')}>
          <AreaMap
            label={t('map')}
            mode={mode}
            tiles={tilesUrl()}
            source={t('source')}
            draft={features}
            marks={marks}
            onMark={(id) => setZoom(marks.find((mark) => mark.id === id)?.at ?? null)}
            onPick={choose}
            corners={shown}
            cornerLabel={(at) => t('plan.corner', { n: at + 1 })}
            onCorner={(at, [x, y]) => {
              if (chosen !== undefined)
                draft.change(movedCorner(draft.grids, chosen, at, [round(x), round(y)], together));
            }}
            {...(chosen === undefined ? {} : { chosen })}
            {...(box === undefined ? {} : { box })}
          />
        </section>
        <aside className="gr-facts" aria-label={t('facts')}>
          <Findings plan={plan} onZoom={setZoom} />
          {mayDraw && chosen === undefined ? (
            <section>
              <p className="t2">{t('plan.choose')}</p>
            </section>
          ) : null}
          {mayDraw && chosen !== undefined ? (
            <>
              <GridTools draft={draft} chosen={chosen} together={together} onTogether={setTogether} />
              <CornerTable draft={draft} chosen={chosen} together={together} />
            </>
          ) : null}
          <PlanHistory plan={plan} />
        </aside>
      </div>
    </div>
  );
}

/** Around the chosen grid, or all of them. A map that followed every corner would move under the hand that drags. */
function useBox(grids: readonly DraftGrid[], chosen: string | undefined) {
  const latest = useRef(grids);
  latest.current = grids;
  return useMemo(() => {
    const shown = latest.current.filter(({ key }) => chosen === undefined || key === chosen);
    return boxOf(shown.map(({ boundary }) => boundary));
  }, [chosen]);
}

/** Findings by their place; those too near to one another to be drawn apart share a mark, as 1·2. */
function useMarks(findings: readonly string[]) {
  return useMemo(() => {
    const marks: MapMark[] = [];
    findings.forEach((finding, index) => {
      const at = placeIn(finding);
      if (at === null) return;
      const text = String(index + 1);
      const beside = marks.findIndex((mark) => isNear(mark.at, at));
      const known = marks[beside];
      if (known === undefined) marks.push({ id: text, text, label: `${text} ${finding}`, at });
      else {
        const both = `${known.text}·${text}`;
        marks[beside] = { ...known, text: both, label: `${both} ${known.label} ${text} ${finding}` };
      }
    });
    return marks;
  }, [findings]);
}

/** Degrees, about a hundred metres. */
const apart = 0.001;

function isNear(one: Position, other: Position): boolean {
  return Math.abs(one[0] - other[0]) < apart && Math.abs(one[1] - other[1]) < apart;
}
