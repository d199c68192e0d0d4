import { Icon } from '@gridgov/ui/Icon.tsx';
import { Link, useNavigate, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { AdminPage } from '../../../admin/AdminPage.tsx';
import { useChange } from '../../../admin/change.ts';
import { momentWords } from '../../../admin/days.ts';
import { Facts } from '../../../admin/Facts.tsx';
import { FormDialog } from '../../../admin/FormDialog.tsx';
import { Loaded } from '../../../admin/Loaded.tsx';
import { paths } from '../../../paths.ts';
import { useProblemWords } from '../../../problemWords.ts';
import { Deliveries } from './Deliveries.tsx';
import type { Tested, Webhook } from './queries.ts';
import { useRemove, useWebhook } from './queries.ts';
import { ReplayDialog } from './ReplayDialog.tsx';
import { State } from './State.tsx';
import { WebhookForm } from './WebhookForm.tsx';

/** One webhook: what it is told, what became of it, and what may be done. */
export function WebhookPage() {
  const { id } = useParams({ strict: false });
  return (
    <Loaded page query={useWebhook(id ?? '')}>
      {(webhook) => <Content webhook={webhook} />}
    </Loaded>
  );
}

function Content(props: { readonly webhook: Webhook }) {
  const { t } = useTranslation('webhooks');
  const { webhook } = props;
  return (
    <AdminPage
      title={webhook.note === '' ? new URL(webhook.url).host : webhook.note}
      lead={
        <Link to={paths.webhooks}>
          <Icon name="left" /> {t('back')}
        </Link>
      }
      tools={<Acts webhook={webhook} />}
    >
      <section className="sheet pad">
        <Facts
          rows={[
            [t('url'), webhook.url],
            [t('state'), <State key="state" webhook={webhook} />],
            [t('types'), webhook.types.join(' ')],
            [t('districts'), webhook.districts.length === 0 ? t('all') : webhook.districts.join(' ')],
            [t('waiting'), webhook.waiting.toLocaleString('en-US')],
            [t('dead'), webhook.dead.toLocaleString('en-US')],
            [t('madeAt'), momentWords(webhook.createdAt)],
          ]}
        />
        <Test id={webhook.id} />
      </section>
      <Deliveries webhook={webhook} />
    </AdminPage>
  );
}

/** Sends a test event now; the answer is told where the button is. */
function Test(props: { readonly id: string }) {
  const { t } = useTranslation('webhooks');
  const problemWords = useProblemWords();
  const test = useChange<Tested>();
  const { data } = test;
  const refused = test.error === null ? null : problemWords(test.error).title;
  const told = data === undefined ? refused : answerOf(data);
  function answerOf({ answerStatus, problem }: Tested): string {
    return problem === null ? t('tested', { status: answerStatus ?? '' }) : t('notTested', { why: problem });
  }
  return (
    <p className="adm-acts">
      <button
        type="button"
        className="btn"
        disabled={test.isPending}
        onClick={() => test.mutate({ method: 'POST', path: `/webhooks/${props.id}/test` })}
      >
        {t('test')}
      </button>
      <span role="status">{told}</span>
    </p>
  );
}

function Acts(props: { readonly webhook: Webhook }) {
  const { t } = useTranslation('webhooks');
  const navigate = useNavigate();
  const [asking, setAsking] = useState<'change' | 'replay' | 'delete' | null>(null);
  const change = useChange<Webhook | undefined>();
  const { id, version, state } = props.webhook;
  const remove = useRemove(id, () => navigate({ to: paths.webhooks }));
  const close = () => setAsking(null);
  const turn = (to: 'active' | 'paused') =>
    change.mutate({ method: 'PATCH', path: `/webhooks/${id}`, body: { version, state: to } });
  return (
    <>
      <button
        type="button"
        className="btn"
        disabled={change.isPending}
        onClick={() => turn(state === 'active' ? 'paused' : 'active')}
      >
        {state === 'active' ? t('pause') : t('goOn')}
      </button>
      <button type="button" className="btn" onClick={() => setAsking('change')}>
        {t('change')}
      </button>
      <button type="button" className="btn" onClick={() => setAsking('replay')}>
        {t('replay')}
      </button>
      <button type="button" className="btn x" onClick={() => setAsking('delete')}>
        {t('delete')}
      </button>
      {asking === 'change' ? <WebhookForm webhook={props.webhook} onClose={close} /> : null}
      {asking === 'replay' ? <ReplayDialog id={id} onClose={close} /> : null}
      {asking === 'delete' ? (
        <FormDialog
          title={t('delete')}
          lead={t('deleteLead')}
          act={t('delete')}
          danger
          busy={remove.isPending}
          error={remove.error}
          onSubmit={() => remove.mutate()}
          onClose={close}
        />
      ) : null}
    </>
  );
}
