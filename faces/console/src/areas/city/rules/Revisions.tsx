import { dayWords } from '@gridgov/ui/clock.ts';
import type { Column } from '@gridgov/ui/DataTable.tsx';
import { Said } from '@gridgov/ui/Said.tsx';
import { useTranslation } from 'react-i18next';
import { cityDay, momentWords } from '../../../admin/days.ts';
import { Listing } from '../../../admin/Listing.tsx';
import { useLimitWords } from './limitWords.ts';
import type { PolicyChange } from './policyDiff.ts';
import { usePolicyDiff } from './policyDiff.ts';
import type { Limit, Policy, Revision } from './queries.ts';
import './rules.css';

const subjects = [
  'class',
  'standard',
  'calendar',
  'policy',
  'code_list',
  'duty_list',
  'routing_rule',
] as const;

/** Who changed the rules when and why. */
export function Revisions() {
  const { t } = useTranslation('rules');
  const columns: readonly Column<Revision>[] = [
    {
      id: 'at',
      title: t('revisions.at'),
      cell: (row) => <span className="nw">{momentWords(row.at)}</span>,
    },
    {
      id: 'by',
      title: t('revisions.by'),
      cell: (row) => <Said text={row.byName === null ? t('revisions.program') : row.byName} />,
    },
    {
      id: 'what',
      title: t('revisions.what'),
      cell: (row) => t(`revisions.subjects.${subjects.find((one) => one === row.subject) ?? 'other'}`),
    },
    {
      id: 'from',
      title: t('revisions.from'),
      cell: (row) => <span className="nw">{row.from === null ? '—' : dayWords(row.from, cityDay())}</span>,
    },
    { id: 'said', title: t('revisions.said'), cell: (row) => <Changes row={row} /> },
    { id: 'note', title: t('revisions.note'), cell: (row) => <Said text={row.note} /> },
    { id: 'added', title: t('revisions.added'), cell: (row) => row.added, align: 'end' },
    { id: 'changed', title: t('revisions.changed'), cell: (row) => row.changed, align: 'end' },
  ];
  return (
    <section className="sheet">
      <Listing<Revision>
        caption={t('revisions.table')}
        path="/rules/revisions"
        query={{}}
        columns={columns}
        rowId={(row) => String(row.revision)}
      />
    </section>
  );
}

const mostShown = 4;
/** The server tells no more limits of one change. */
const mostTold = 50;

/** What was and what is, of the settings and of limits; of many the first ones. */
function Changes({ row }: { readonly row: Revision }) {
  const words = useLimitWords();
  const limit = (one: Limit | null) => (one === null ? '—' : words(one));
  const lines = row.limits.map(({ name, before, after }) => ({
    name,
    before: limit(before),
    after: limit(after),
  }));
  if (row.policy !== null) return <PolicyChanges {...row.policy} />;
  return <Lines lines={lines} />;
}

function PolicyChanges(props: { readonly before: Policy; readonly after: Policy }) {
  return <Lines lines={usePolicyDiff(props.before, props.after)} />;
}

function Lines({ lines }: { readonly lines: readonly PolicyChange[] }) {
  const { t } = useTranslation('rules');
  if (lines.length === 0) return null;
  return (
    <ul className="ru-lines">
      {lines.slice(0, mostShown).map(({ name, before, after }) => (
        <li key={name}>
          <Said text={name} /> <del>{before}</del> → <ins>{after}</ins>
        </li>
      ))}
      {lines.length > mostShown ? (
        <li className="t2">
          {t('revisions.more', { n: lines.length < mostTold ? lines.length : `${mostTold}+` })}
        </li>
      ) : null}
    </ul>
  );
}
