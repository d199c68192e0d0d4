import { Icon } from '@gridgov/ui/Icon.tsx';
import { dayAndTime } from '@gridgov/ui/times.ts';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { toast } from '../../../../shell/toasts.tsx';
import { EditView } from '../../../../views/EditView.tsx';
import type { QueuePage } from '../../../../views/issues/pages.ts';
import { SaveView } from '../../../../views/SaveView.tsx';
import { useViewKeys } from '../../../../views/useViewKeys.ts';
import { type SavedView, useChangeView, useViews } from '../../../../views/useViews.ts';
import { ViewTab } from '../../../../views/ViewTab.tsx';
import { useWording } from '../../../../wording.ts';
import type { QueueSearch } from '../filters/search.ts';
import type { QueueAsk } from '../queries.ts';
import { titles } from '../titles.ts';
import type { TableLook } from './tableLook.ts';
import { shownIn } from './tableLook.ts';
import { currentView, pageViews } from './views.ts';

interface Props {
  readonly page: QueuePage;
  readonly ask: QueueAsk;
  /** Columns of the address, and how the list looks with them. */
  readonly cols: string | undefined;
  readonly look: TableLook;
  /** New rows wait behind what is shown. */
  readonly shown: { readonly fresh: number; readonly asOf: string } | null;
  /** Single keys are on, and nothing is asked. */
  readonly keys: boolean;
  readonly onView: (part: Pick<QueueSearch, 'view' | 'f' | 'q' | 'at' | 'cols'>) => void;
  readonly onFresh: () => void;
}

/** Views with their counts, and the counter behind which new rows wait. */
export function ViewTabs(props: Props) {
  const { t } = useTranslation();
  const { ask, page, shown } = props;
  const views = useViews('issues');
  const columns = shownIn(props.look);
  const [saving, setSaving] = useState(false);
  const title = useWording()(titles[page]);
  const list = pageViews(page, views.data ?? [], ask);
  const current = currentView(list, ask, props.cols);
  const open = ({ f, q, base, columns: cols }: SavedView) =>
    props.onView({
      ...searchOf({ view: base, f, q }),
      at: undefined,
      cols: cols.length === 0 ? undefined : cols.join('.'),
    });
  useViewKeys(props.keys, list, open);
  useEffect(() => {
    const words = { place: title, view: current?.name ?? '', n: current?.count ?? '' };
    document.title = t('app.title', { page: t('queue.pageTitle', words).trim() });
  }, [current, title, t]);
  const tab = (view: SavedView) => (
    <ViewTab key={view.id} view={view} current={view.id === current?.id} onOpen={open} />
  );
  return (
    <div className="views">
      <h1 className="vh">{title}</h1>
      <nav className="tabs" aria-label={t('queue.views')}>
        {list.filter(({ standard }) => standard).map(tab)}
        {list.some(({ standard }) => !standard) ? <span className="gap" /> : null}
        {list.filter(({ standard }) => !standard).map(tab)}
      </nav>
      {current !== undefined && !current.standard && current.own ? (
        <OwnView
          key={current.id}
          view={current}
          own={list.filter(({ own }) => own)}
          look={props.look}
          onView={props.onView}
        />
      ) : (
        <button type="button" className="btn q s" onClick={() => setSaving(true)}>
          <Icon name="plus" />
          {t('queue.addView')}
        </button>
      )}
      {shown !== null && shown.fresh > 0 ? (
        <p className="new" role="status">
          <span>{t('queue.fresh', { time: dayAndTime(shown.asOf).time, n: shown.fresh })}</span>
          <button type="button" className="btn s" onClick={props.onFresh}>
            {t('queue.show')}
          </button>
        </p>
      ) : null}
      {saving ? (
        <SaveView
          list="issues"
          ask={{ base: ask.view, f: ask.f, q: ask.q }}
          columns={columns}
          lead={t('queue.saveViewLead')}
          onSaved={() => props.onView({ ...searchOf(ask), cols: columns.join('.') })}
          onClose={() => setSaving(false)}
        />
      ) : null}
    </div>
  );
}

const searchOf = ({ view, f, q }: QueueAsk) => ({
  view,
  f: f.length === 0 ? undefined : f,
  q: q || undefined,
});

/** A view of one's own: keeps other columns, another name or place, or goes. */
function OwnView(props: {
  readonly view: SavedView;
  readonly own: readonly SavedView[];
  readonly look: TableLook;
  readonly onView: Props['onView'];
}) {
  const { t } = useTranslation();
  const { view } = props;
  const change = useChangeView('issues');
  const [editing, setEditing] = useState(false);
  const columns = shownIn(props.look);
  const others = view.columns.length > 0 && view.columns.join('.') !== columns.join('.');
  return (
    <>
      {others ? (
        <button
          type="button"
          className="btn q s"
          disabled={change.isPending}
          onClick={() =>
            change.mutate(
              { view, columns },
              { onSuccess: () => toast(t('queue.viewKept', { name: view.name })) },
            )
          }
        >
          {t('queue.keepColumns')}
        </button>
      ) : null}
      <button type="button" className="btn q s" onClick={() => setEditing(true)}>
        {t('queue.editView')}
      </button>
      {editing ? (
        <EditView
          list="issues"
          view={view}
          own={props.own}
          onRemoved={() =>
            props.onView({ ...searchOf({ view: view.base, f: [], q: '' }), at: undefined, cols: undefined })
          }
          onClose={() => setEditing(false)}
        />
      ) : null}
    </>
  );
}
