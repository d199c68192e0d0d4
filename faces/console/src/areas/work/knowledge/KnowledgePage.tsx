import { useTranslation } from 'react-i18next';
import { ListPage } from '../../../admin/ListPage.tsx';
import { useRight } from '../../../shell/session.ts';
import { EntryDialog } from './EntryDialog.tsx';
import { EntryView } from './EntryView.tsx';
import type { Entry } from './queries.ts';
import './knowledge.css';

/** Answers and what is not taken: found by words, kept up to date by their owners. */
export function KnowledgePage() {
  const { t } = useTranslation('knowledge');
  const mayEdit = useRight('knowledge.edit');
  const kinds = [['answer', t('answer')] as const, ['not_accepted', t('notAccepted')] as const];
  const all = {
    name: 'show',
    label: t('show'),
    all: t('inForceOnly'),
    options: [['all', t('all')] as const],
  };
  return (
    <ListPage<Entry>
      title={t('title')}
      lead={t('lead')}
      path="/knowledge"
      query={({ q, kind, show }) => ({ q, kind, ...(show === 'all' ? { all: true } : {}) })}
      filters={[
        { name: 'q', label: t('find'), like: t('findHint') },
        { name: 'kind', label: t('kind'), options: kinds },
        ...(mayEdit ? [all] : []),
      ]}
      add={mayEdit ? t('add') : undefined}
      form={(entry, close) => <EntryDialog entry={entry} onClose={close} />}
      empty={() => ({ title: t('none'), next: t('noneNext') })}
    >
      {(entries, edit) => (
        <ul className="kb">
          {entries.map((entry) => (
            <EntryView key={entry.id} entry={entry} onEdit={() => edit(entry)} />
          ))}
        </ul>
      )}
    </ListPage>
  );
}
