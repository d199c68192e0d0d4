import { Icon } from '@gridgov/ui/Icon.tsx';
import { Link, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFilters } from '../../../admin/filters.ts';
import { Loaded } from '../../../admin/Loaded.tsx';
import { paths } from '../../../paths.ts';
import { useMe } from '../../../shell/session.ts';
import { Consents } from './Consents.tsx';
import { CornerTable } from './CornerTable.tsx';
import { Findings } from './Findings.tsx';
import { useTitle } from './GridsPage.tsx';
import { GridTools } from './GridTools.tsx';
import { DrawNew, LineSplit } from './PenPanel.tsx';
import { PlanActs } from './PlanActs.tsx';
import { PlanGrids } from './PlanGrids.tsx';
import { PlanHistory } from './PlanHistory.tsx';
import { PlanMap } from './PlanMap.tsx';
import type { PlanDetail } from './queries.ts';
import { usePlan } from './queries.ts';
import type { Position, RingAt } from './shapes.ts';
import { outer } from './shapes.ts';
import type { Tool } from './Toolbar.tsx';
import { useDraft } from './useDraft.ts';
import '../../../admin/admin.css';
import './grids.css';

/** One plan: its grids drawn over those in force, what speaks against it, and the next step. */
export function PlanPage() {
  const { id } = useParams({ strict: false });
  return (
    <Loaded page query={usePlan(id ?? '')}>
      {(plan) => <Content key={plan.plan.id} plan={plan} />}
    </Loaded>
  );
}

const streetDigits = 9;

function Content(props: { readonly plan: PlanDetail }) {
  const { t } = useTranslation('grids');
  const { plan } = props;
  const draft = useDraft(plan);
  const [{ grid = '' }, change] = useFilters();
  const [together, setTogether] = useState(true);
  const [tool, setTool] = useState<Tool>('move');
  const [ring, setRing] = useState<RingAt>(outer);
  const [text, setText] = useState('');
  const [zoom, setZoom] = useState<Position | null>(null);
  const isStreet = useMe().data?.acting?.area.length === streetDigits;
  const mayDraw = plan.plan.state === 'draft' && isStreet;
  const chosen = draft.grids.some(({ key }) => key === grid) ? grid : undefined;
  const drawn = mayDraw && chosen !== undefined ? { draft, chosen, together } : undefined;
  useTitle(plan.plan.title);
  const choose = (key: string) => {
    setZoom(null);
    setRing(outer);
    setText('');
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
        <PlanMap
          {...{ plan, draft, chosen, mayDraw, together, zoom, tool, text }}
          onText={setText}
          onTool={(next) => {
            setText('');
            setTool(next);
          }}
          onChoose={choose}
          onZoom={setZoom}
        />
        <aside className="gr-facts" aria-label={t('facts')}>
          {drawn === undefined ? null : (
            <>
              <GridTools {...{ ...drawn, tool }} onTogether={setTogether} onChosen={choose} />
              {tool === 'line' ? <LineSplit {...{ ...drawn, text }} onText={setText} /> : null}
              {tool === 'draw' ? (
                <DrawNew {...{ ...drawn, text }} onText={setText} onChosen={choose} />
              ) : null}
            </>
          )}
          {mayDraw && drawn === undefined ? (
            <section>
              <p className="t2">{t('plan.choose')}</p>
            </section>
          ) : null}
          <Findings plan={plan} draft={draft} mayDraw={mayDraw} onZoom={setZoom} />
          <Consents plan={plan} />
          {drawn === undefined ? null : <CornerTable {...{ ...drawn, ring }} onRing={setRing} />}
          <PlanHistory plan={plan} />
        </aside>
      </div>
    </div>
  );
}
