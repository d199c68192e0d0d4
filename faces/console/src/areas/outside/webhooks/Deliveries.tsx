import { DataTable } from '@gridgov/ui/DataTable.tsx';
import { StateBlock } from '@gridgov/ui/StateBlock.tsx';
import { useTranslation } from 'react-i18next';
import { useChange } from '../../../admin/change.ts';
import { momentWords } from '../../../admin/days.ts';
import { ChoiceFilter } from '../../../admin/Filter.tsx';
import { useFilters } from '../../../admin/filters.ts';
import { Loaded } from '../../../admin/Loaded.tsx';
import { toast } from '../../../shell/toasts.tsx';
import type { Delivery, Webhook } from './queries.ts';
import { useDeliveries } from './queries.ts';

const STATES = ['waiting', 'delivered', 'dead'] as const;

/** What was sent last, with the answer, and sending it again. */
export function Deliveries(props: { readonly webhook: Webhook }) {
  const { t } = useTranslation('webhooks');
  const [{ state = '' }, filter] = useFilters();
  const { id, dead } = props.webhook;
  const again = useChange<{ readonly queued: number }>();
  return (
    <>
      <search className="adm-filters" aria-label={t('deliveries')}>
        <ChoiceFilter
          label={t('deliveryState')}
          value={state}
          all={t('all')}
          options={STATES.map((one) => [one, t(`deliveryStates.${one}`)] as const)}
          onChange={(value) => filter({ state: value })}
        />
        <span className="grow" />
        {dead === 0 ? null : (
          <button
            type="button"
            className="btn"
            disabled={again.isPending}
            onClick={() =>
              again.mutate(
                { method: 'POST', path: `/webhooks/${id}/resend` },
                { onSuccess: ({ queued }) => toast(t('replayed', { n: queued })) },
              )
            }
          >
            {t('resendDead')}
          </button>
        )}
      </search>
      <section className="sheet">
        <Loaded query={useDeliveries(id, state)}>{({ items }) => <Table rows={items} webhook={id} />}</Loaded>
      </section>
    </>
  );
}

function Table(props: { readonly rows: readonly Delivery[]; readonly webhook: string }) {
  const { t } = useTranslation('webhooks');
  const again = useChange();
  if (props.rows.length === 0) return <StateBlock state={{ kind: 'empty', title: t('noDeliveries') }} />;
  return (
    <DataTable
      caption={t('deliveries')}
      rows={props.rows}
      rowId={({ eventId }) => eventId}
      columns={[
        { id: 'type', title: t('event'), cell: ({ type }) => <code>{type}</code> },
        { id: 'made', title: t('at'), cell: ({ createdAt }) => momentWords(createdAt) },
        { id: 'state', title: t('deliveryState'), cell: (row) => <DeliveryState row={row} /> },
        { id: 'attempts', title: t('attempts'), cell: ({ attempts }) => String(attempts) },
        {
          id: 'answer',
          title: t('answer'),
          // What went wrong says the status itself.
          cell: ({ answerStatus, problem }) => problem ?? String(answerStatus ?? ''),
        },
        {
          id: 'act',
          title: t('act'),
          cell: ({ eventId, state, subject }) =>
            state === 'waiting' || subject === null ? null : (
              <button
                type="button"
                className="btn s"
                disabled={again.isPending}
                onClick={() =>
                  again.mutate({
                    method: 'POST',
                    path: `/webhooks/${props.webhook}/deliveries/${eventId}/resend`,
                  })
                }
              >
                {t('resend')}
              </button>
            ),
        },
      ]}
    />
  );
}

function DeliveryState(props: { readonly row: Delivery }) {
  const { t } = useTranslation('webhooks');
  const { state, dueAt } = props.row;
  return (
    <span className={state === 'dead' ? 'adm-bad' : ''}>
      {t(`deliveryStates.${state}`)}
      {dueAt === null ? '' : ` ${t('next', { time: momentWords(dueAt) })}`}
    </span>
  );
}
