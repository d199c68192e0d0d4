import { Icon } from '@gridgov/ui/Icon.tsx';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { EditView } from './EditView.tsx';
import { alike, type ListName, type ViewAsk } from './lists.ts';
import { SaveView } from './SaveView.tsx';
import type { SavedView } from './useViews.ts';
import { ViewTab } from './ViewTab.tsx';
import './views.css';

/** The view at hand: a saved one with exactly these filters; the standard one where nothing is narrowed. */
function viewAt(views: readonly SavedView[], ask: ViewAsk): SavedView | undefined {
  if (ask.f.length === 0 && ask.q === '')
    return views.find(({ standard, id }) => standard && id === ask.base);
  return alike(views, ask)[0];
}

/** Views of a list above it: opened, kept, renamed, moved, removed. Not there while nothing is kept or narrowed. */
export function ViewBar(props: {
  readonly list: ListName;
  readonly views: readonly SavedView[];
  readonly ask: ViewAsk;
  readonly lead: string;
  readonly onOpen: (ask: ViewAsk) => void;
}) {
  const { t } = useTranslation();
  const { list, views, ask, onOpen } = props;
  const [saving, setSaving] = useState(false);
  const [editing, setEditing] = useState<string | null>(null);
  const current = viewAt(views, ask);
  const saved = views.some(({ standard }) => !standard);
  const edited = views.find(({ id }) => id === editing);
  const close = () => {
    setSaving(false);
    setEditing(null);
  };
  // Before the views are known there is no bar: one that comes and goes moves what stands under it.
  const bar =
    saved || (current === undefined && views.length > 0) ? (
      <div className="view-bar">
        <nav className="tabs" aria-label={t('queue.views')}>
          {views.map((view) => (
            <ViewTab key={view.id} view={view} current={view.id === current?.id} onOpen={onOpen} />
          ))}
        </nav>
        {current === undefined ? (
          <button type="button" className="btn q s" onClick={() => setSaving(true)}>
            <Icon name="plus" />
            {t('queue.saveView')}
          </button>
        ) : null}
        {current?.own ? (
          <button type="button" className="btn q s" onClick={() => setEditing(current.id)}>
            {t('queue.editView')}
          </button>
        ) : null}
      </div>
    ) : null;
  return (
    <>
      {bar}
      {saving ? (
        <SaveView list={list} ask={ask} columns={[]} lead={props.lead} onSaved={close} onClose={close} />
      ) : null}
      {edited === undefined ? null : (
        <EditView
          list={list}
          view={edited}
          own={views.filter(({ own }) => own)}
          onRemoved={() => onOpen({ base: edited.base, f: [], q: '' })}
          onClose={close}
        />
      )}
    </>
  );
}
