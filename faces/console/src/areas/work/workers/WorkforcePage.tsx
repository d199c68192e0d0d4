import { Said } from '@gridgov/ui/Said.tsx';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { AdminPage } from '../../../admin/AdminPage.tsx';
import { AreaField } from '../../../admin/AreaField.tsx';
import { useFilters } from '../../../admin/filters.ts';
import { Loaded } from '../../../admin/Loaded.tsx';
import { paths } from '../../../paths.ts';
import { useRight } from '../../../shell/session.ts';
import { Attention } from './Attention.tsx';
import { Ground } from './Ground.tsx';
import { PlaceTable } from './PlaceTable.tsx';
import { useWorkforce, type Workforce } from './queries.ts';
import { RuleDialog } from './RuleDialog.tsx';
import { Sums } from './Sums.tsx';
import { WorkerTable } from './WorkerTable.tsx';
import './workers.css';

const COMMUNITY = 12;

/** Posts of an area against what a grid should have, on the map and in tables, and whose papers run out. */
export function WorkforcePage() {
  const { t } = useTranslation('workers');
  const [{ area }, change] = useFilters();
  const found = useWorkforce(area);
  const { data } = found;
  return (
    <AdminPage
      title={data === undefined ? t('title') : t('titleOf', { name: data.name })}
      lead={data === undefined ? undefined : t('lead', { day: data.day })}
      tools={data === undefined ? undefined : <Tools found={data} />}
    >
      <fieldset className="adm-filter adm-filters">
        <legend className="vh">{t('area')}</legend>
        <AreaField to="community" value={area ?? ''} onChange={(code) => change({ area: code })} />
      </fieldset>
      <Loaded query={found}>{(workforce) => <Content found={workforce} />}</Loaded>
    </AdminPage>
  );
}

function Tools({ found }: { readonly found: Workforce }) {
  const { t } = useTranslation('workers');
  const [asking, setAsking] = useState(false);
  const mayRule = useRight('area.review');
  const mayRecruit = useRight('worker.recruit');
  return (
    <>
      {found.area.length < COMMUNITY ? null : (
        <Link className="btn" to={paths.boards} search={{ area: found.area }}>
          {t('boards')}
        </Link>
      )}
      {mayRule ? (
        <button type="button" className="btn" onClick={() => setAsking(true)}>
          {t('rule.change')}
        </button>
      ) : null}
      {mayRecruit ? (
        <Link
          className="btn pri"
          to={paths.trade}
          params={{ trade: 'workers' }}
          search={{ begin: 'recruit' }}
        >
          {t('recruit')}
        </Link>
      ) : null}
      {asking ? <RuleDialog found={found} onClose={() => setAsking(false)} /> : null}
    </>
  );
}

function Content({ found }: { readonly found: Workforce }) {
  const { t } = useTranslation('workers');
  const isMapped = found.grids.length > 0;
  return (
    <>
      <Sums found={found} />
      {found.rule === null ? (
        <p className="workforce-none">
          <Said text={t('rule.none')} />
        </p>
      ) : null}
      {isMapped ? (
        <div className="workforce-two">
          <Ground found={found} />
          <Attention found={found} />
        </div>
      ) : null}
      <PlaceTable found={found} />
      {isMapped ? <WorkerTable workers={found.workers} /> : <p className="t2">{t('workersBelow')}</p>}
    </>
  );
}
