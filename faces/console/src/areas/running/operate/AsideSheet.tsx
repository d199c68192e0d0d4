import type { Column } from '@gridgov/ui/DataTable.tsx';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import { momentWords } from '../../../admin/days.ts';
import { Listing } from '../../../admin/Listing.tsx';
import { send } from '../../../api.ts';
import type { Reply } from '../../../apiTypes.ts';
import { commandId } from '../../../commandId.ts';
import { useProblemWords } from '../../../problemWords.ts';
import { toast } from '../../../shell/toasts.tsx';

type Aside = Reply<'/queued/aside', 'get'>['items'][number];

/** Queued work that failed, kept apart so that the rest goes on. */
export function AsideSheet() {
  const { t } = useTranslation('operate');
  return (
    <section className="sheet">
      <header>
        <h2>{t('aside')}</h2>
      </header>
      <p className="cap">{t('asideLead')}</p>
      <Listing<Aside>
        caption={t('aside')}
        path="/queued/aside"
        query={{}}
        columns={useColumns()}
        rowId={({ queue, district, key }) => `${queue} ${district} ${key}`}
        empty={t('asideNone')}
      />
    </section>
  );
}

const QUEUES = {
  relay: 'queueRelay',
  seal: 'queueSeal',
  shapes: 'queueShapes',
  signing: 'queueSigning',
  notices: 'queueNotices',
  messages: 'queueMessages',
  reminders: 'queueReminders',
  webhooks: 'queueWebhooks',
  media: 'queueMedia',
  succession: 'queueSuccession',
  subscriptions: 'queueSubscriptions',
  places: 'queuePlaces',
  housekeeping: 'queueHousekeeping',
  'old-events': 'queueOldEvents',
  exports: 'queueExports',
  'demo-year': 'year',
} as const;

/** `messages.sms` is one of several of a kind. */
function nameOf(t: TFunction<'operate'>, queue: string): string {
  const [kind = '', which] = queue.split('.');
  const name = Object.hasOwn(QUEUES, kind) ? t(QUEUES[kind as keyof typeof QUEUES]) : kind;
  return which === undefined ? name : `${name} · ${which}`;
}

function useColumns(): readonly Column<Aside>[] {
  const { t } = useTranslation('operate');
  return [
    { id: 'queue', title: t('task'), cell: ({ queue }) => nameOf(t, queue) },
    {
      id: 'district',
      title: t('asideWhere'),
      cell: ({ district, key }) => (
        <span>
          {district === 'city' ? t('asideCity') : district}
          {key === '' ? ` · ${t('asideRound')}` : ''}
        </span>
      ),
    },
    { id: 'error', title: t('error'), cell: ({ error }) => error },
    { id: 'attempts', title: t('attempts'), cell: ({ tries }) => t('attemptsValue', { n: tries }) },
    {
      id: 'failed',
      title: t('failedAt'),
      cell: ({ lastAt }) => <span className="nw">{momentWords(lastAt)}</span>,
    },
    {
      id: 'next',
      title: t('asideNext'),
      cell: ({ key, nextAt }) => {
        if (key === '') return t('asideNextRound');
        return nextAt === null ? <span className="adm-bad">{t('asideNever')}</span> : momentWords(nextAt);
      },
    },
    { id: 'do', title: '', cell: (row) => (row.key === '' ? null : <Retry row={row} />) },
  ];
}

function Retry(props: { readonly row: Aside }) {
  const { t } = useTranslation('operate');
  const client = useQueryClient();
  const problemWords = useProblemWords();
  const { queue, district, key } = props.row;
  const retry = useMutation({
    mutationFn: () =>
      send<void>('POST', '/queued/aside/retry', {
        body: { queue, district, key },
        commandId: commandId(Date.now()),
      }),
    onSuccess: () => toast(t('asideRetried')),
    onSettled: () => client.invalidateQueries({ queryKey: ['admin', '/queued/aside'] }),
  });
  return (
    <>
      <button type="button" className="btn s" disabled={retry.isPending} onClick={() => retry.mutate()}>
        {t('asideRetry')}
      </button>
      {retry.error === null ? null : <span className="field-error">{problemWords(retry.error).title}</span>}
    </>
  );
}
