import { Said } from '@gridgov/ui/Said.tsx';
import { dayAndTime } from '@gridgov/ui/times.ts';
import { Link, useParams } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useArea } from '../../../admin/areas.ts';
import { CaseOf } from '../../../matter/CaseOf.tsx';
import type { MatterParts } from '../../../matter/MatterPage.tsx';
import { Papers } from '../../../matter/papers/Papers.tsx';
import type { MatterView } from '../../../matter/types.ts';
import { useRight } from '../../../shell/session.ts';
import { workforcePath } from './paths.ts';
import { workerOf } from './queries.ts';
import { WorkerForm } from './WorkerForm.tsx';
import '../../../admin/admin.css';
import './workers.css';

const COMMUNITY = 12;

/** The file of a grid worker: certificate, agreement, insurance, career; the worker reads it and has it corrected. */
export function WorkerPage() {
  const { id } = useParams({ from: '/shell/t/workers/$id' });
  return <CaseOf trade="workers" id={id} parts={partsOf} />;
}

const partsOf = (view: MatterView): MatterParts => ({
  meta: <Meta view={view} />,
  facts: (
    <>
      <Terms view={view} />
      <Career view={view} />
    </>
  ),
  more: (
    <Papers address={`/workers/${view.id}`} right="worker.read" version={Number(view.timeline[0]?.id ?? 0)} />
  ),
  form: WorkerForm,
});

function Meta({ view }: { readonly view: MatterView }) {
  const { t } = useTranslation('workers');
  const { kind, grid } = workerOf(view);
  const keeps = useRight('worker.certify');
  return (
    <>
      <span className="tag">{t(`kind_${kind}`)}</span>
      <PlaceName code={grid} />
      {keeps ? (
        <Link className="lk" to={workforcePath} search={{ area: grid.slice(0, COMMUNITY) }}>
          {t('title')}
        </Link>
      ) : null}
    </>
  );
}

/** What an area is called; its code where nobody knows. */
function PlaceName({ code }: { readonly code: string }) {
  return <span>{useArea(code).data?.name ?? code}</span>;
}

const dayOf = (at: number | null) => (at === null ? '—' : dayAndTime(at).day);

function Terms({ view }: { readonly view: MatterView }) {
  const { t } = useTranslation('workers');
  const { certificate, from, until, insuredUntil, since, leftOn } = workerOf(view);
  const rows = [
    [
      t('page.certificate'),
      certificate === null
        ? t('page.certificateNone')
        : t('page.days', { from: dayOf(certificate.from), until: dayOf(certificate.until) }),
    ],
    [t('page.agreement'), t('page.days', { from: dayOf(from), until: dayOf(until) })],
    [t('page.insurance'), insuredUntil === null ? t('page.insuranceNone') : dayOf(insuredUntil)],
    [t('page.since'), dayOf(since)],
    ...(leftOn === null ? [] : [[t('page.leftOn'), dayOf(leftOn)]]),
  ];
  return (
    <section className="sheet" aria-labelledby="worker-terms">
      <header>
        <h2 id="worker-terms">{t('page.terms')}</h2>
      </header>
      <dl className="case-facts">
        {rows.map(([label, text]) => (
          <div className="worker-term" key={label}>
            <dt>{label}</dt>
            <dd>{text}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

function Career({ view }: { readonly view: MatterView }) {
  const { t } = useTranslation('workers');
  const { career } = workerOf(view);
  const rows = career.map((entry, n) => ({ ...entry, n })).toSorted((a, b) => b.day - a.day || b.n - a.n);
  return (
    <section className="sheet" aria-labelledby="worker-career">
      <header>
        <h2 id="worker-career">{t('page.career')}</h2>
        <span className="t2">{t('page.careerLead')}</span>
      </header>
      {rows.length === 0 ? (
        <p className="cap">{t('page.careerNone')}</p>
      ) : (
        <ol className="worker-career">
          {rows.map(({ day, what, words, n }) => (
            <li key={n}>
              <span className="nw">{dayOf(day)}</span>
              <span className="tag">{t(`what_${what}`)}</span>
              {what === 'post' ? <PlaceName code={words} /> : <Said text={words} />}
            </li>
          ))}
        </ol>
      )}
    </section>
  );
}
