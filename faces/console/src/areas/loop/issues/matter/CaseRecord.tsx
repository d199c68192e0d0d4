import type { Column } from '@gridgov/ui/DataTable.tsx';
import { DataTable } from '@gridgov/ui/DataTable.tsx';
import { useUiWords } from '@gridgov/ui/language.tsx';
import { Said } from '@gridgov/ui/Said.tsx';
import { StateBlock } from '@gridgov/ui/StateBlock.tsx';
import { dayAndTime, instantWords } from '@gridgov/ui/times.ts';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ProblemBlock } from '../../../../ProblemBlock.tsx';
import { paths } from '../../../../paths.ts';
import { useRight } from '../../../../shell/session.ts';
import { useProof } from '../queries.ts';
import type { DueChange, IssueDetail, IssueProof } from '../types.ts';

/** What seldom anybody asks: how the due times came about, and that nothing of the record was changed. */
export function CaseRecord(props: { readonly issue: IssueDetail }) {
  const { t } = useTranslation();
  const { issue } = props;
  const [open, setOpen] = useState(false);
  return (
    <section className="sheet case-record" aria-labelledby="case-record">
      <header>
        <h2 id="case-record">{t('case.record')}</h2>
      </header>
      <details>
        <summary>{t('case.dueChanges', { n: issue.dueChanges.length })}</summary>
        <DueChanges changes={issue.dueChanges} />
      </details>
      <details onToggle={(event) => setOpen(event.currentTarget.open)}>
        <summary>{t('case.proof')}</summary>
        {open ? <Proof id={issue.id} /> : null}
      </details>
    </section>
  );
}

function DueChanges(props: { readonly changes: readonly DueChange[] }) {
  const { t } = useTranslation();
  const words = useUiWords();
  const now = Date.now();
  const moment = (at: string | null, none: string) => (at === null ? none : instantWords(at, now, words));
  const columns: readonly Column<DueChange>[] = [
    { id: 'at', title: t('case.dueWhen'), cell: ({ at }) => instantWords(at, now, words) },
    { id: 'clock', title: t('case.dueClock'), cell: ({ clock }) => clock },
    { id: 'who', title: t('case.dueWho'), cell: ({ text }) => <Said text={text} /> },
    { id: 'why', title: t('case.dueWhy'), cell: ({ why }) => <Said text={why || t('common.dash')} /> },
    { id: 'before', title: t('case.dueBefore'), cell: ({ before }) => moment(before, t('common.dash')) },
    { id: 'after', title: t('case.dueAfter'), cell: ({ after }) => moment(after, t('case.dueStands')) },
  ];
  if (props.changes.length === 0) return <p className="cap">{t('case.dueNone')}</p>;
  return (
    <DataTable
      caption={t('case.dueChanges', { n: props.changes.length })}
      columns={columns}
      rows={props.changes}
      rowId={({ at, clock }) => `${at} ${clock}`}
    />
  );
}

function Proof(props: { readonly id: string }) {
  const proof = useProof(props.id);
  if (proof.isError) return <ProblemBlock error={proof.error} onRetry={() => void proof.refetch()} />;
  if (proof.data === undefined) return <StateBlock state={{ kind: 'loading', rows: 3 }} />;
  return <ProofFacts id={props.id} proof={proof.data} />;
}

function ProofFacts(props: { readonly id: string; readonly proof: IssueProof }) {
  const { t } = useTranslation();
  const mayAudit = useRight('audit.read');
  const { events, head, whole, broken, seal } = props.proof;
  const [district = '', streamId = ''] = props.id.split('.');
  const sealedAt = seal === null ? null : dayAndTime(seal.at);
  return (
    <div className="proof">
      <p>
        {whole ? t('case.proofWhole', { n: events }) : t('case.proofBroken', { n: broken?.version ?? 1 })}
      </p>
      <p>
        {seal === null || sealedAt === null
          ? t('case.proofNotSealed')
          : t('case.proofSealed', {
              number: seal.number,
              time: `${sealedAt.day} ${sealedAt.time}`,
              version: seal.version,
            })}
      </p>
      <p className="t2">
        {t('case.proofHead')} <code>{head}</code>
      </p>
      {mayAudit ? (
        <p>
          <Link className="lk" to={paths.audit} search={{ tab: 'events', district, streamId }}>
            {t('case.proofAudit')}
          </Link>
        </p>
      ) : null}
    </div>
  );
}
