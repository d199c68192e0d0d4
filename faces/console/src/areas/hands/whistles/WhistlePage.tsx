import { Said } from '@gridgov/ui/Said.tsx';
import { shortInstant } from '@gridgov/ui/times.ts';
import { Link, useParams } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { CaseOf } from '../../../matter/CaseOf.tsx';
import type { MatterParts } from '../../../matter/MatterPage.tsx';
import { Papers } from '../../../matter/papers/Papers.tsx';
import type { MatterView } from '../../../matter/types.ts';
import { paths } from '../../../paths.ts';
import { Dealings } from './Dealings.tsx';
import { DepartmentLanes } from './DepartmentLanes.tsx';
import { Scores } from './Scores.tsx';
import { WhistleForm } from './WhistleForm.tsx';
import { whistleOf } from './whistle.ts';
import '../../../admin/admin.css';
import './whistles.css';

/** One whistle: who was called, reported in and came, who objected, what each does, and how the street scored it. */
export function WhistlePage() {
  const { id } = useParams({ from: '/shell/t/whistles/$id' });
  return <CaseOf trade="whistles" id={id} parts={partsOf} />;
}

const partsOf = (view: MatterView): MatterParts => ({
  meta: <Meta view={view} />,
  more: (
    <>
      <Scores view={view} />
      <Visits view={view} />
      <Papers
        address={`/whistles/${view.id}`}
        right="whistle.read"
        version={Number(view.timeline[0]?.id ?? 0)}
      />
    </>
  ),
  under: DepartmentLanes,
  lanes: Dealings,
  form: WhistleForm,
});

function Meta({ view }: { readonly view: MatterView }) {
  const { t } = useTranslation('whistles');
  const { issue, matter, signedAt } = whistleOf(view);
  return (
    <>
      {issue === null ? null : (
        <span>
          {t('page.fromMatter')}{' '}
          <Link className="lk" to={paths.oneCase} params={{ id: issue }}>
            <Said text={matter ?? t('page.fromMatter')} />
          </Link>
        </span>
      )}
      {signedAt === null ? null : (
        <span>{t('page.signedAt', { at: shortInstant(signedAt, Date.now()) })}</span>
      )}
    </>
  );
}

/** Records of visits on which several were there. */
function Visits({ view }: { readonly view: MatterView }) {
  const { t } = useTranslation('whistles');
  const visits = view.timeline.filter(({ event }) => event === 'whistle.visited');
  if (visits.length === 0) return null;
  return (
    <section className="sheet" aria-labelledby="whistle-visits">
      <header>
        <h2 id="whistle-visits">{t('page.visits')}</h2>
      </header>
      <ul className="adm-rows">
        {visits.map(({ id, at, members = [] }) => (
          <li key={id}>
            <span className="t2 nw">{shortInstant(at, Date.now())}</span>
            <span className="whistle-asks">
              <Said text={members.find(({ name }) => name === 'words')?.text ?? ''} />
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
