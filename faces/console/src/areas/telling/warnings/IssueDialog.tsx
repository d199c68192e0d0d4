import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ChangeDialog } from '../../../admin/ChangeDialog.tsx';
import { useDraft } from '../../../admin/draft.ts';
import { commandId } from '../../../commandId.ts';
import { bodyOf, emptyDraft, saidOf } from './draft.ts';
import { WarningFields } from './WarningFields.tsx';
import { WarningText } from './WarningText.tsx';

/** Writes a warning and shows, as it is written, what everybody will read. */
export function IssueDialog(props: { readonly onClose: () => void }) {
  const { t } = useTranslation('warnings');
  const [now] = useState(() => Date.now());
  const [id] = useState(() => commandId(Date.now()));
  const { draft, set } = useDraft(() => emptyDraft(now));
  return (
    <ChangeDialog<unknown>
      wide
      title={t('issue')}
      lead={t('issueLead')}
      act={t(draft.exercise ? 'issueExercise' : 'issue')}
      missing={draft.areas.length === 0 ? t('noArea') : undefined}
      call={{ method: 'POST', path: '/warnings', body: bodyOf(draft), id }}
      told={t('issued')}
      onClose={props.onClose}
    >
      <WarningFields draft={draft} set={set} />
      <section className="warn-preview" aria-label={t('preview')}>
        <h3>{t('preview')}</h3>
        <WarningText warning={saidOf(draft, now)} />
      </section>
    </ChangeDialog>
  );
}
