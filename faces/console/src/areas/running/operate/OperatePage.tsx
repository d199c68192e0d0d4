import type { Column } from '@gridgov/ui/DataTable.tsx';
import { sizeWords } from '@gridgov/ui/upload.ts';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { AdminPage } from '../../../admin/AdminPage.tsx';
import { momentWords } from '../../../admin/days.ts';
import { Facts } from '../../../admin/Facts.tsx';
import { Listing } from '../../../admin/Listing.tsx';
import { Loaded } from '../../../admin/Loaded.tsx';
import { useRead } from '../../../admin/read.ts';
import { send } from '../../../api.ts';
import type { Reply } from '../../../apiTypes.ts';
import { commandId } from '../../../commandId.ts';
import { useProblemWords } from '../../../problemWords.ts';
import { toast } from '../../../shell/toasts.tsx';
import { AsideSheet } from './AsideSheet.tsx';
import type { Health } from './health.ts';
import { useHealth } from './health.ts';
import { YearSheet } from './YearSheet.tsx';

type Forgetting = Reply<'/forgetting-role', 'get'>;
type Job = Reply<'/jobs/dead', 'get'>['items'][number];

/** How the service is, and the queued work that failed for good. */
export function OperatePage() {
  const { t } = useTranslation('operate');
  const health = useHealth();
  const forgetting = useRead<Forgetting>('/forgetting-role');
  return (
    <AdminPage title={t('title')} lead={t('lead')}>
      <section className="sheet">
        <header>
          <h2>{t('health')}</h2>
          <p className="t2 sm">{t('checkedAt', { time: momentWords(health.dataUpdatedAt) })}</p>
        </header>
        <div className="pad">
          <Loaded query={health}>
            {(data) => <HealthFacts health={data} forgetting={forgetting.data} />}
          </Loaded>
          {forgetting.data === undefined ? <Loaded query={forgetting}>{() => null}</Loaded> : null}
        </div>
      </section>
      <YearSheet />
      <AsideSheet />
      <section className="sheet">
        <header>
          <h2>{t('dead')}</h2>
        </header>
        <p className="cap">{t('deadLead')}</p>
        <Listing<Job>
          caption={t('dead')}
          path="/jobs/dead"
          query={{}}
          columns={useColumns()}
          rowId={({ id }) => id}
          empty={t('deadNone')}
        />
      </section>
    </AdminPage>
  );
}

function HealthFacts(props: { readonly health: Health; readonly forgetting: Forgetting | undefined }) {
  const { t } = useTranslation('operate');
  const { up, ready, database, startedAt, memoryBytes, lagMs, requests, failures } = props.health;
  const count = (n: number) => n.toLocaleString('en-US');
  const rows: readonly (readonly [string, ReactNode])[] = [
    [t('service'), <Word key="up" good={up} words={[t('up'), t('notUp')]} />],
    [t('ready'), <Word key="ready" good={ready} words={[t('readyYes'), t('readyNo')]} />],
    [t('database'), <Word key="db" good={database} words={[t('databaseOk'), t('databaseAway')]} />],
    ...(startedAt === null ? [] : [[t('since'), momentWords(startedAt)] as const]),
    ...(memoryBytes === null ? [] : [[t('memory'), sizeWords(memoryBytes)] as const]),
    ...(lagMs === null ? [] : [[t('lag'), t('lagValue', { n: lagMs })] as const]),
    [t('requests'), count(requests)],
    [t('failures'), count(failures)],
    ...(props.forgetting === undefined
      ? []
      : [[t('forgettingRole'), <ForgettingWord key="role" faults={props.forgetting.faults} />] as const]),
  ];
  return <Facts rows={rows} />;
}

/** Whether what is forgotten can be deleted, and by nobody else. */
function ForgettingWord({ faults }: Forgetting) {
  const { t } = useTranslation('operate');
  const says = faults.map((fault) => t(`forgetting.${fault}`)).join(t('forgettingAnd'));
  return <Word good={faults.length === 0} words={[t('forgettingGood'), says]} />;
}

/** The good word plain, the bad one marked by shape and weight. */
function Word(props: { readonly good: boolean; readonly words: readonly [good: string, bad: string] }) {
  return <span className={props.good ? '' : 'adm-bad'}>{props.words[props.good ? 0 : 1]}</span>;
}

function useColumns(): readonly Column<Job>[] {
  const { t } = useTranslation('operate');
  return [
    { id: 'task', title: t('task'), cell: (row) => row.task },
    { id: 'error', title: t('error'), cell: (row) => row.error ?? t('noError') },
    { id: 'attempts', title: t('attempts'), cell: (row) => t('attemptsValue', { n: row.attempts }) },
    {
      id: 'failed',
      title: t('failedAt'),
      cell: (row) => <span className="nw">{momentWords(row.failedAt)}</span>,
    },
    { id: 'do', title: '', cell: (row) => <Resend job={row} /> },
  ];
}

function Resend(props: { readonly job: Job }) {
  const { t } = useTranslation('operate');
  const client = useQueryClient();
  const problemWords = useProblemWords();
  const { id, task } = props.job;
  const resend = useMutation({
    mutationFn: () =>
      send<void>('POST', `/jobs/dead/${id}/resend`, { body: {}, commandId: commandId(Date.now()) }),
    onSuccess: () => toast(t('resent', { task })),
    onSettled: () => client.invalidateQueries({ queryKey: ['admin', '/jobs/dead'] }),
  });
  return (
    <>
      <button type="button" className="btn s" disabled={resend.isPending} onClick={() => resend.mutate()}>
        {t('resend')}
      </button>
      {resend.error === null ? null : <span className="field-error">{problemWords(resend.error).title}</span>}
    </>
  );
}
