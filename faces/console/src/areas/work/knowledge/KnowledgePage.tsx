import { Icon } from '@gridgov/ui/Icon.tsx';
import { StateBlock } from '@gridgov/ui/StateBlock.tsx';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { AdminPage } from '../../../admin/AdminPage.tsx';
import { ChoiceFilter, TextFilter } from '../../../admin/Filter.tsx';
import { useFilters } from '../../../admin/filters.ts';
import { Loaded } from '../../../admin/Loaded.tsx';
import { useRight } from '../../../shell/session.ts';
import { EntryDialog } from './EntryDialog.tsx';
import { EntryView } from './EntryView.tsx';
import type { Entry } from './queries.ts';
import { useKnowledge } from './queries.ts';
import './knowledge.css';

/** Answers and what is not taken: found by words, kept up to date by their owners. */
export function KnowledgePage() {
  const { t } = useTranslation('knowledge');
  const shared = useTranslation('organisation').t;
  const [{ q = '', kind = '', show = '' }, change] = useFilters();
  const mayEdit = useRight('knowledge.edit');
  const [editing, setEditing] = useState<Entry | 'new' | null>(null);
  const entries = useKnowledge({ q, kind, all: show === 'all' });
  const add = (
    <button type="button" className="btn pri" onClick={() => setEditing('new')}>
      <Icon name="plus" />
      {t('add')}
    </button>
  );
  return (
    <AdminPage title={t('title')} lead={t('lead')} tools={mayEdit ? add : null}>
      <search className="adm-filters" aria-label={shared('list.filters')}>
        <TextFilter
          label={t('find')}
          placeholder={t('findHint')}
          value={q}
          onChange={(value) => change({ q: value })}
        />
        <ChoiceFilter
          label={t('kind')}
          value={kind}
          all={shared('list.all')}
          options={[
            ['answer', t('answer')],
            ['not_accepted', t('notAccepted')],
          ]}
          onChange={(value) => change({ kind: value })}
        />
        {mayEdit ? (
          <ChoiceFilter
            label={t('show')}
            value={show}
            all={t('inForceOnly')}
            options={[['all', t('all')]]}
            onChange={(value) => change({ show: value })}
          />
        ) : null}
      </search>
      <section className="sheet" aria-label={t('title')}>
        <Loaded query={entries}>
          {({ items }) =>
            items.length === 0 ? (
              <StateBlock state={{ kind: 'empty', title: t('none'), next: t('noneNext') }} />
            ) : (
              <ul className="kb">
                {items.map((entry) => (
                  <EntryView key={entry.id} entry={entry} onEdit={() => setEditing(entry)} />
                ))}
              </ul>
            )
          }
        </Loaded>
      </section>
      {editing === null ? null : (
        <EntryDialog entry={editing === 'new' ? null : editing} onClose={() => setEditing(null)} />
      )}
    </AdminPage>
  );
}
