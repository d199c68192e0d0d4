import { Field } from '@gridgov/ui/Field.tsx';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { cityDay } from '../../admin/days.ts';
import { FormDialog } from '../../admin/FormDialog.tsx';
import { toast } from '../../shell/toasts.tsx';
import type { Replayed } from './queries.ts';
import { useChange } from './queries.ts';

/** Everything from a moment on, sent again. */
export function ReplayDialog(props: { readonly id: string; readonly onClose: () => void }) {
  const { t } = useTranslation('webhooks');
  const [since, setSince] = useState(`${cityDay()}T00:00`);
  const change = useChange<Replayed>();
  const at = Date.parse(`${since}:00+08:00`);
  return (
    <FormDialog
      title={t('replay')}
      lead={t('replayLead')}
      act={t('replay')}
      busy={change.isPending || Number.isNaN(at)}
      error={change.error}
      onSubmit={() =>
        change.mutate(
          { method: 'POST', path: `/webhooks/${props.id}/replay`, body: { since: at } },
          {
            onSuccess: ({ queued, next }) => {
              props.onClose();
              toast(next === null ? t('replayed', { n: queued }) : t('replayedSome', { n: queued }));
            },
          },
        )
      }
      onClose={props.onClose}
    >
      <Field label={t('since')}>
        {(ids) => (
          <input
            {...ids}
            type="datetime-local"
            className="in"
            required
            value={since}
            onChange={(event) => setSince(event.target.value)}
          />
        )}
      </Field>
    </FormDialog>
  );
}
