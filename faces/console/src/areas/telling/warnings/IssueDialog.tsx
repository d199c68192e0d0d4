import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { FormDialog } from '../../../admin/FormDialog.tsx';
import { commandId } from '../../../commandId.ts';
import { toast } from '../../../shell/toasts.tsx';
import { bodyOf, type Draft, emptyDraft, saidOf } from './draft.ts';
import { useIssueWarning } from './queries.ts';
import { WarningFields } from './WarningFields.tsx';
import { WarningText } from './WarningText.tsx';

/** Writes a warning and shows, as it is written, what everybody will read. */
export function IssueDialog(props: { readonly onClose: () => void }) {
  const { t } = useTranslation('warnings');
  const [now] = useState(() => Date.now());
  const [id] = useState(() => commandId(Date.now()));
  const [draft, setDraft] = useState<Draft>(() => emptyDraft(now));
  const issue = useIssueWarning(id);
  const done = () => {
    toast(t('issued'));
    props.onClose();
  };
  return (
    <FormDialog
      wide
      title={t('issue')}
      lead={t('issueLead')}
      act={t(draft.exercise ? 'issueExercise' : 'issue')}
      busy={issue.isPending}
      missing={draft.areas.length === 0 ? t('noArea') : undefined}
      error={issue.error}
      onSubmit={() => issue.mutate(bodyOf(draft), { onSuccess: done })}
      onClose={props.onClose}
    >
      <WarningFields draft={draft} set={(part) => setDraft({ ...draft, ...part })} />
      <section className="warn-preview" aria-label={t('preview')}>
        <h3>{t('preview')}</h3>
        <WarningText warning={saidOf(draft, now)} />
      </section>
    </FormDialog>
  );
}
