import { reckon } from '@gridgov/domain/work/admission/reckon.ts';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { AdminPage } from '../../../admin/AdminPage.tsx';
import { Filter } from '../../../admin/Filter.tsx';
import { useFilters } from '../../../admin/filters.ts';
import { Loaded } from '../../../admin/Loaded.tsx';
import { Papers } from '../../../matter/papers/Papers.tsx';
import { paths } from '../../../paths.ts';
import { triedPath } from '../guard/paths.ts';
import { ExistingPart } from './Existing.tsx';
import { ItemTable, PostedTable } from './ItemTable.tsx';
import { Loads } from './Loads.tsx';
import { type DutyList, useDutyList } from './queries.ts';
import './admission.css';

const LISTS = ['lawful', 'assist', 'negative'] as const;
const NOTHING = { hours: 0, cost: 0, budget: 0, from: 0, until: 0, streets: [] };

/** What may be given to grid workers in a district, what comes and what ended, and what it asks of a grid. */
export function DutyListPage() {
  const { t } = useTranslation('admission');
  const [{ district }, change] = useFilters();
  const list = useDutyList(district);
  const districts = list.data?.districts ?? [];
  return (
    <AdminPage title={t('title')} lead={t('lead')}>
      <div className="adm-filters">
        {districts.length < 2 ? null : (
          <Filter label={t('district')}>
            {(id) => (
              <select
                id={id}
                className="in"
                value={list.data?.district ?? ''}
                onChange={(event) => change({ district: event.target.value })}
              >
                {districts.map(({ code, title }) => (
                  <option key={code} value={code}>
                    {title}
                  </option>
                ))}
              </select>
            )}
          </Filter>
        )}
        <Link className="btn" to={paths.trade} params={{ trade: 'admissions' }}>
          {t('applications')}
        </Link>
        <Link className="btn" to={triedPath} search={{ district: list.data?.district ?? '' } as never}>
          {t('tried')}
        </Link>
      </div>
      <Loaded query={list}>{(found) => <Content list={found} />}</Loaded>
    </AdminPage>
  );
}

function Content(props: { readonly list: DutyList }) {
  const { t } = useTranslation('admission');
  const { items, streets, available, posted, existing, district } = props.list;
  const inForce = items.filter(({ standing }) => standing === 'inForce');
  const changes = items.filter(({ standing }) => standing !== 'inForce');
  return (
    <>
      {posted.length === 0 ? null : (
        <section className="sheet" aria-labelledby="duty-posted">
          <header>
            <h2 id="duty-posted">{t('posted')}</h2>
            <span className="t2">{t('postedLead')}</span>
          </header>
          <PostedTable items={posted} caption={t('posted')} />
        </section>
      )}
      {LISTS.map((name) => (
        <section key={name} className="sheet" aria-labelledby={`duty-${name}`}>
          <header>
            <h2 id={`duty-${name}`}>{t(`list_${name}`)}</h2>
            <span className="t2">{t(`says_${name}`)}</span>
          </header>
          <Items items={inForce.filter(({ list }) => list === name)} caption={t(`list_${name}`)} />
        </section>
      ))}
      <ExistingPart existing={existing} district={district} />
      <section className="sheet" aria-labelledby="duty-loads">
        <header>
          <h2 id="duty-loads">{t('loads')}</h2>
          <span className="t2">{t('loadsLead', { n: available })}</span>
        </header>
        <Loads loads={reckon(NOTHING, streets, available).loads} available={available} />
      </section>
      <Papers
        address={`/duty-items/${props.list.district}`}
        right="admission.read"
        version={items.length + posted.length}
      />
      <section className="sheet" aria-labelledby="duty-changes">
        <header>
          <h2 id="duty-changes">{t('changes')}</h2>
          <span className="t2">{t('changesLead')}</span>
        </header>
        <Items items={changes} caption={t('changes')} />
      </section>
    </>
  );
}

function Items(props: { readonly items: DutyList['items']; readonly caption: string }) {
  const { t } = useTranslation('admission');
  if (props.items.length === 0) return <p className="cap">{t('none')}</p>;
  return <ItemTable {...props} />;
}
