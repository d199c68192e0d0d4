import type { Column } from '@gridgov/ui/DataTable.tsx';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { momentWords } from '../../../admin/days.ts';
import { Facts } from '../../../admin/Facts.tsx';
import { ChoiceFilter } from '../../../admin/Filter.tsx';
import { useFilters } from '../../../admin/filters.ts';
import { Listing } from '../../../admin/Listing.tsx';
import { Loaded } from '../../../admin/Loaded.tsx';
import { read, send } from '../../../api.ts';
import type { Reply } from '../../../apiTypes.ts';
import { commandId } from '../../../commandId.ts';
import { useProblemWords } from '../../../problemWords.ts';
import { toast } from '../../../shell/toasts.tsx';

type Message = Reply<'/messages', 'get'>['items'][number];
type Counts = Reply<'/messages/counts', 'get'>;

const CHANNELS = ['sms', 'email', 'push', 'wechat'] as const;
const STATES = ['dead', 'failed', 'queued', 'sent', 'delivered'] as const;

/** Dead letters come first to the eye: the list begins with them where there are any. */
export function MessageList() {
  const { t } = useTranslation('messages');
  const [{ state = '', channel = '' }, change] = useFilters();
  const counts = useQuery({
    queryKey: ['admin', '/messages/counts'],
    queryFn: ({ signal }) => read<Counts>('/messages/counts', { signal }),
    refetchInterval: 15_000,
  });
  return (
    <>
      <section className="sheet pad">
        <h2>{t('week')}</h2>
        <Loaded query={counts}>{(data) => <Week counts={data} />}</Loaded>
      </section>
      <search className="adm-filters" aria-label={t('filters')}>
        <ChoiceFilter
          label={t('state')}
          value={state}
          all={t('all')}
          options={STATES.map((one) => [one, t(`states.${one}`)] as const)}
          onChange={(value) => change({ state: value })}
        />
        <ChoiceFilter
          label={t('channel')}
          value={channel}
          all={t('all')}
          options={CHANNELS.map((one) => [one, t(`channels.${one}`)] as const)}
          onChange={(value) => change({ channel: value })}
        />
      </search>
      <section className="sheet">
        <Listing<Message>
          caption={t('list')}
          path="/messages"
          query={{ ...(state === '' ? {} : { state }), ...(channel === '' ? {} : { channel }) }}
          columns={useColumns()}
          rowId={({ id }) => id}
          empty={state === 'dead' ? t('noneDead') : t('none')}
        />
      </section>
    </>
  );
}

function Week(props: { readonly counts: Counts }) {
  const { t } = useTranslation('messages');
  const { items } = props.counts;
  if (items.length === 0) return <p className="t2">{t('weekNone')}</p>;
  const rows = CHANNELS.flatMap((channel) => {
    const mine = items.filter((one) => one.channel === channel);
    if (mine.length === 0) return [];
    const dead = mine.find(({ state }) => state === 'dead')?.count ?? 0;
    const words = mine.map(({ state, count }) => `${t(`states.${state}`)} ${count.toLocaleString('en-US')}`);
    return [
      [
        t(`channels.${channel}`),
        <span key={channel}>
          <span className={dead > 0 ? 'adm-bad' : ''}>{words.join(' · ')}</span>{' '}
          {dead > 0 ? <ResendAll channel={channel} /> : null}
        </span>,
      ] as const,
    ];
  });
  return <Facts rows={rows} />;
}

function ResendAll(props: { readonly channel: (typeof CHANNELS)[number] }) {
  const { t } = useTranslation('messages');
  const client = useQueryClient();
  const { channel } = props;
  const again = useMutation({
    mutationFn: () =>
      send<{ count: number }>('POST', '/messages/resend', {
        body: { channel },
        commandId: commandId(Date.now()),
      }),
    onSuccess: ({ count }) => toast(t('resentAll', { n: count })),
    onSettled: () => client.invalidateQueries({ queryKey: ['admin'] }),
  });
  return (
    <button
      type="button"
      className="btn s"
      disabled={again.isPending}
      aria-label={t('resendAllOf', { channel: t(`channels.${channel}`) })}
      onClick={() => again.mutate()}
    >
      {t('resendAll')}
    </button>
  );
}

function useColumns(): readonly Column<Message>[] {
  const { t } = useTranslation('messages');
  return [
    { id: 'what', title: t('what'), cell: (row) => row.subject },
    { id: 'channel', title: t('channel'), cell: (row) => t(`channels.${row.channel}`) },
    { id: 'to', title: t('to'), cell: (row) => <span className="nw">{row.to}</span> },
    {
      id: 'state',
      title: t('state'),
      cell: (row) => (
        <span className={row.state === 'dead' ? 'adm-bad' : ''}>{t(`states.${row.state}`)}</span>
      ),
    },
    { id: 'tries', title: t('tries'), cell: (row) => t('triesValue', { n: row.tries }) },
    { id: 'why', title: t('why'), cell: (row) => row.error ?? t('noWhy') },
    {
      id: 'when',
      title: t('when'),
      cell: (row) => (
        <span className="nw">
          {row.state === 'failed' && row.nextAt !== null
            ? t('next', { time: momentWords(row.nextAt) })
            : momentWords(row.changedAt)}
        </span>
      ),
    },
    { id: 'do', title: '', cell: (row) => <Resend message={row} /> },
  ];
}

function Resend(props: { readonly message: Message }) {
  const { t } = useTranslation('messages');
  const client = useQueryClient();
  const problemWords = useProblemWords();
  const { id, state, resendable } = props.message;
  const again = useMutation({
    mutationFn: () =>
      send<void>('POST', `/messages/${id}/resend`, { body: {}, commandId: commandId(Date.now()) }),
    onSuccess: () => toast(t('resent')),
    onSettled: () => client.invalidateQueries({ queryKey: ['admin'] }),
  });
  if (state !== 'dead') return null;
  if (!resendable) return <span className="t2 sm">{t('gone')}</span>;
  return (
    <>
      <button type="button" className="btn s" disabled={again.isPending} onClick={() => again.mutate()}>
        {t('resend')}
      </button>
      {again.error === null ? null : <span className="field-error">{problemWords(again.error).title}</span>}
    </>
  );
}
