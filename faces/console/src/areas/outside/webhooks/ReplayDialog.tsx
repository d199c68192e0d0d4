import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ChangeDialog } from '../../../admin/ChangeDialog.tsx';
import { cityDay } from '../../../admin/days.ts';
import { WhenField } from '../../../admin/fields.tsx';
import type { Replayed } from './queries.ts';

/** Everything from a moment on, sent again. */
export function ReplayDialog(props: { readonly id: string; readonly onClose: () => void }) {
  const { t } = useTranslation('webhooks');
  const [since, setSince] = useState(`${cityDay()}T00:00`);
  const at = Date.parse(`${since}:00+08:00`);
  return (
    <ChangeDialog<Replayed>
      title={t('replay')}
      lead={t('replayLead')}
      call={{ method: 'POST', path: `/webhooks/${props.id}/replay`, body: { since: at } }}
      told={({ queued, next }) => t(next === null ? 'replayed' : 'replayedSome', { n: queued })}
      onClose={props.onClose}
    >
      <WhenField type="datetime-local" label={t('since')} value={since} onChange={setSince} />
    </ChangeDialog>
  );
}
