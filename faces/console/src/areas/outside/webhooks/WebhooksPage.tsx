import { DataTable } from '@gridgov/ui/DataTable.tsx';
import { StateBlock } from '@gridgov/ui/StateBlock.tsx';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { AdminPage } from '../../../admin/AdminPage.tsx';
import { momentWords } from '../../../admin/days.ts';
import { Loaded } from '../../../admin/Loaded.tsx';
import { SecretDialog } from '../../../admin/SecretDialog.tsx';
import { paths } from '../../../paths.ts';
import type { Made, Webhook } from './queries.ts';
import { useWebhooks } from './queries.ts';
import { State } from './State.tsx';
import { WebhookForm } from './WebhookForm.tsx';

/** Programs of others that are told of events. */
export function WebhooksPage() {
  const { t } = useTranslation('webhooks');
  const [making, setMaking] = useState(false);
  const [made, setMade] = useState<Made | null>(null);
  const tool = (
    <button type="button" className="btn pri" onClick={() => setMaking(true)}>
      {t('make')}
    </button>
  );
  return (
    <AdminPage title={t('title')} lead={t('lead')} tools={tool}>
      <section className="sheet">
        <Loaded query={useWebhooks()}>{({ items }) => <Table rows={items} />}</Loaded>
      </section>
      {making ? <WebhookForm webhook={null} onClose={() => setMaking(false)} onMade={setMade} /> : null}
      {made === null ? null : (
        <SecretDialog
          title={t('secret')}
          lead={t('secretLead')}
          text={made.secret}
          onClose={() => setMade(null)}
        />
      )}
    </AdminPage>
  );
}

function Table(props: { readonly rows: readonly Webhook[] }) {
  const { t } = useTranslation('webhooks');
  if (props.rows.length === 0)
    return <StateBlock state={{ kind: 'empty', title: t('none'), next: t('noneNext') }} />;
  return (
    <DataTable
      caption={t('title')}
      rows={props.rows}
      rowId={({ id }) => id}
      rowLink={(row, children) => (
        <Link className="go" to={paths.webhook} params={{ id: row.id }}>
          {children}
        </Link>
      )}
      columns={[
        { id: 'url', title: t('url'), cell: ({ url }) => url },
        { id: 'note', title: t('note'), cell: ({ note }) => note },
        { id: 'types', title: t('types'), cell: ({ types }) => types.join(' ') },
        { id: 'state', title: t('state'), cell: (row) => <State webhook={row} /> },
        { id: 'waiting', title: t('waiting'), cell: ({ waiting }) => waiting.toLocaleString('en-US') },
        { id: 'dead', title: t('dead'), cell: ({ dead }) => dead.toLocaleString('en-US') },
        { id: 'made', title: t('madeAt'), cell: ({ createdAt }) => momentWords(createdAt) },
      ]}
    />
  );
}
