import type { Column } from '@gridgov/ui/DataTable.tsx';
import { Said } from '@gridgov/ui/Said.tsx';
import { useTranslation } from 'react-i18next';
import { AreaName } from '../../../admin/AreaName.tsx';
import { beginOf, momentWords } from '../../../admin/days.ts';
import { ChoiceFilter, DayFilter, TextFilter } from '../../../admin/Filter.tsx';
import { useFilters } from '../../../admin/filters.ts';
import { Listing } from '../../../admin/Listing.tsx';
import { useNames } from '../../../admin/names.ts';
import type { Reply } from '../../../apiTypes.ts';
import { ClientTime, momentIn } from './ClientTime.tsx';
import { OneShown } from './OneShown.tsx';

export type Access = Reply<'/audit/access', 'get'>['items'][number];

const kinds: readonly Access['kind'][] = ['personal', 'export', 'import', 'change', 'sign-in', 'refused'];
const outcomes: readonly Access['outcome'][] = ['done', 'refused', 'failed'];
const dayMs = 86_400_000;

/** Refusals, sign-ins, reads of personal data, exports, imports and changes. */
export function AccessLog() {
  const { t } = useTranslation('audit');
  const shared = useTranslation('organisation').t;
  const [filters, change] = useFilters();
  const { kind = '', outcome = '', account = '', subject = '', from = '', until = '' } = filters;
  const last = beginOf(until);
  return (
    <>
      <search className="adm-filters" aria-label={shared('list.filters')}>
        <DayFilter label={t('from')} value={from} onChange={(day) => change({ from: day })} />
        <DayFilter label={t('until')} value={until} onChange={(day) => change({ until: day })} />
        <ChoiceFilter
          label={t('kind')}
          value={kind}
          all={shared('list.all')}
          options={kinds.map((one) => [one, t(`kinds.${one}`)] as const)}
          onChange={(one) => change({ kind: one })}
        />
        <ChoiceFilter
          label={t('outcome')}
          value={outcome}
          all={shared('list.all')}
          options={outcomes.map((one) => [one, t(`outcomes.${one}`)] as const)}
          onChange={(one) => change({ outcome: one })}
        />
        <TextFilter
          label={t('account')}
          placeholder={t('accountHint')}
          value={account}
          onChange={(text) => change({ account: text })}
        />
      </search>
      {subject === '' ? null : <OneShown onAll={() => change({ subject: '' })} />}
      <section className="sheet">
        <Listing<Access>
          caption={t('accessTable')}
          path="/audit/access"
          query={{
            kind,
            outcome,
            account,
            subject,
            from: beginOf(from),
            ...(last === undefined ? {} : { until: last + dayMs }),
          }}
          columns={useColumns((one) => change({ subject: one }))}
          rowId={({ id }) => id}
        />
      </section>
    </>
  );
}

function useColumns(onSubject: (subject: string) => void): readonly Column<Access>[] {
  const { t } = useTranslation('audit');
  return [
    {
      id: 'time',
      title: t('time'),
      cell: (row) => (
        <>
          <span className="nw">{momentWords(row.at)}</span>{' '}
          <ClientTime at={row.at} clientAt={momentIn(row.details)} />
        </>
      ),
    },
    { id: 'who', title: t('who'), cell: (row) => <Who row={row} /> },
    { id: 'what', title: t('what'), cell: (row) => <What row={row} onSubject={onSubject} /> },
    { id: 'why', title: t('why'), cell: (row) => row.reason ?? t('noReason') },
    { id: 'outcome', title: t('outcome'), cell: (row) => <Outcome row={row} /> },
    { id: 'where', title: t('where'), cell: (row) => <span className="t2">{row.address}</span> },
  ];
}

function Who(props: { readonly row: Access }) {
  const { t } = useTranslation('audit');
  const names = useNames();
  const { personName, accountName, postKind, kind, subject } = props.row;
  // Nobody is signed in before a sign-in: its object is the account that was named.
  const tried = kind === 'sign-in' ? subject?.split(':')[1] : undefined;
  return (
    <>
      <Said text={personName === null ? (accountName ?? tried ?? t('nobody')) : personName} />
      {postKind === null ? null : <span className="t2"> {names('post', postKind)}</span>}
    </>
  );
}

const nounNames = [
  'account',
  'accounts',
  'account-policy',
  'person',
  'people',
  'post',
  'token',
  'units',
  'rules',
  'areas',
  'grid-plan',
  'issue',
  'issues',
  'events',
  'access-log',
  'job',
  'file',
  'area',
  'caller',
  'deputy',
  'export',
  'identity-rule',
  'knowledge',
  'message',
  'messages',
  'message-hours',
  'name',
  'names',
  'notice',
  'office',
  'patrol',
  'places',
  'request',
  'second-factor',
  'shift',
  'warning',
  'webhook',
] as const;

function What(props: { readonly row: Access; readonly onSubject: (subject: string) => void }) {
  const { t } = useTranslation('audit');
  const { kind, subject, details } = props.row;
  const [noun = '', id = ''] = (subject ?? '').split(':');
  const known = nounNames.find((one) => one === noun) ?? 'other';
  // Ids made by the program tell a reader nothing, nor do keys of seats; names and codes do.
  const named = /^[0-9a-f]{8}-/.test(id) || known === 'shift' ? '' : id;
  return (
    <span className="adm-tags">
      <b>{t(`kinds.${kind}`)}</b>
      {subject === null ? null : (
        <button type="button" className="lk" title={t('onlyThis')} onClick={() => props.onSubject(subject)}>
          {t(`nouns.${known}`)} <Named id={named} />
        </button>
      )}
      {details.phone === true ? <span className="tag">{t('phone')}</span> : null}
    </span>
  );
}

/** Areas by their names, other objects as they are called. */
function Named(props: { readonly id: string }) {
  const { id } = props;
  if (id === 'city') return <AreaName code="" />;
  return /^\d{6,15}$/.test(id) ? <AreaName code={id} /> : id;
}

function Outcome(props: { readonly row: Access }) {
  const { t } = useTranslation('audit');
  return (
    <span className={props.row.outcome === 'done' ? '' : 'adm-bad'}>
      {t(`outcomes.${props.row.outcome}`)}
    </span>
  );
}
