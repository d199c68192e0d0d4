import type { State } from '@gridgov/domain/work/admission/events.ts';
import { reckon } from '@gridgov/domain/work/admission/reckon.ts';
import { Said } from '@gridgov/ui/Said.tsx';
import { Link, useParams } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { CaseOf } from '../../../matter/CaseOf.tsx';
import type { MatterParts } from '../../../matter/MatterPage.tsx';
import { Papers } from '../../../matter/papers/Papers.tsx';
import { StateFacts } from '../../../matter/StateFacts.tsx';
import type { MatterView } from '../../../matter/types.ts';
import { AmendForm } from './AmendForm.tsx';
import { Answers } from './Answers.tsx';
import { Loads } from './Loads.tsx';
import { dutyListPath } from './paths.ts';
import { admissionOf, useDutyList, useStreets, useUnitName } from './queries.ts';
import '../../../admin/admin.css';
import './admission.css';

/** One application: what it says, to whom it would add how much, who said what to it, and where it stands. */
export function AdmissionPage() {
  const { id } = useParams({ from: '/shell/t/admissions/$id' });
  return <CaseOf trade="admissions" id={id} parts={partsOf} />;
}

const OWN_PART: ReadonlySet<string> = new Set(['lanes', 'points', 'which', 'streets', 'finding', 'reason']);

const partsOf = (view: MatterView): MatterParts => ({
  meta: <Meta view={view} />,
  facts: (
    <>
      <LoadOf view={view} />
      <StateFacts facts={view.facts.filter(({ name }) => !OWN_PART.has(name ?? ''))} />
      <Data view={view} />
    </>
  ),
  more: (
    <Papers
      address={`/admissions/${view.id}`}
      right="admission.read"
      version={Number(view.timeline[0]?.id ?? 0)}
    />
  ),
  lanes: Answers,
  form: AmendForm,
});

function Meta({ view }: { readonly view: MatterView }) {
  const { t } = useTranslation('admission');
  const { list, temporary, points, unit } = admissionOf(view);
  const unitName = useUnitName(unit);
  const which = view.facts.find(({ name }) => name === 'which')?.text;
  return (
    <>
      <span>{unitName}</span>
      <span className="tag">{t(`list_${list}`)}</span>
      {temporary ? <span className="tag">{t('temporary')}</span> : null}
      <StreetsOf state={admissionOf(view)} />
      {points === null ? null : (
        <span>
          {t('page.points')} {which === undefined ? null : <b>{which}</b>} <Said text={points} />
        </span>
      )}
      <Link className="lk" to={dutyListPath}>
        {t('page.list')}
      </Link>
    </>
  );
}

/** The streets it is wanted for, where it is not for all. */
function StreetsOf({ state }: { readonly state: State }) {
  const { t } = useTranslation('admission');
  const streets = useStreets(state.district).filter(({ value }) => state.streets.includes(value));
  if (streets.length === 0) return null;
  return <span>{t('page.onlyIn', { streets: streets.map(({ label }) => label).join(t('page.and')) })}</span>;
}

/** Hours and money, as they stand now: what would suffice is said before anybody asks. */
function LoadOf({ view }: { readonly view: MatterView }) {
  const { t } = useTranslation('admission');
  const state = admissionOf(view);
  const list = useDutyList(state.district).data;
  if (list === undefined || state.force !== null || view.closed) return null;
  const { loads, available, most, months, needed, short } = reckon(state, list.streets, list.available);
  const grids = loads.reduce((sum, street) => sum + street.grids, 0);
  const isOver = loads.some(({ over }) => over > 0);
  return (
    <section className="sheet" aria-labelledby="admission-load">
      <header>
        <h2 id="admission-load">{t('page.load')}</h2>
        <span className="t2">{t('page.loadLead', { n: state.hours })}</span>
      </header>
      <Loads loads={loads} available={available} adds={state.hours} />
      <p className="admission-says">
        {isOver ? <b className="load-over">{t('page.passes', { n: most })}</b> : t('page.fits')}
      </p>
      <p className={short > 0 ? 'admission-says load-over' : 'admission-says'}>
        {t('page.money', {
          ...{ cost: state.cost, grids, months, needed, budget: state.budget },
          verdict: short > 0 ? t('page.short', { n: short }) : t('page.enough'),
        })}
      </p>
    </section>
  );
}

function Data({ view }: { readonly view: MatterView }) {
  const { t } = useTranslation('admission');
  const { needs } = admissionOf(view);
  return (
    <section className="sheet" aria-labelledby="admission-data">
      <header>
        <h2 id="admission-data">{t('page.data')}</h2>
      </header>
      {needs.length === 0 ? (
        <p className="cap">{t('page.dataNone')}</p>
      ) : (
        <table className="tb">
          <thead>
            <tr>
              <th scope="col">{t('page.item')}</th>
              <th scope="col">{t('page.purpose')}</th>
            </tr>
          </thead>
          <tbody>
            {needs.map(({ item, purpose }) => (
              <tr key={item}>
                <th scope="row">
                  <Said text={item} />
                </th>
                <td>
                  <Said text={purpose} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}
