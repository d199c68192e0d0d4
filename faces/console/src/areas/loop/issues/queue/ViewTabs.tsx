import { Dialog } from '@gridgov/ui/Dialog.tsx';
import { Field } from '@gridgov/ui/Field.tsx';
import { Icon } from '@gridgov/ui/Icon.tsx';
import { Said } from '@gridgov/ui/Said.tsx';
import { dayAndTime } from '@gridgov/ui/times.ts';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useProblemWords } from '../../../../problemWords.ts';
import { useRight } from '../../../../shell/session.ts';
import { toast } from '../../../../shell/toasts.tsx';
import { useWording } from '../../../../wording.ts';
import type { QueueSearch } from '../filters/search.ts';
import type { QueueAsk } from '../queries.ts';
import { useChangeView, useRemoveView, useSaveView, useViews } from '../queries.ts';
import { titles } from '../titles.ts';
import type { QueueView } from '../types.ts';
import type { TableLook } from './tableLook.ts';
import { shownIn } from './tableLook.ts';
import type { Page } from './views.ts';
import { currentView, pageViews } from './views.ts';

interface Props {
  readonly page: Page;
  readonly ask: QueueAsk;
  /** Columns of the address, and how the list looks with them. */
  readonly cols: string | undefined;
  readonly look: TableLook;
  readonly fresh: number;
  readonly asOf: string | undefined;
  readonly onView: (part: Pick<QueueSearch, 'view' | 'f' | 'q' | 'at' | 'cols'>) => void;
  readonly onFresh: () => void;
}

/** Views with their counts, and the counter behind which new rows wait. */
export function ViewTabs(props: Props) {
  const { t } = useTranslation();
  const { ask, page } = props;
  const views = useViews();
  const [saving, setSaving] = useState(false);
  const title = useWording()(titles[page]);
  const list = pageViews(page, views.data ?? [], ask);
  const current = currentView(list, ask, props.cols);
  useEffect(() => {
    const words = { place: title, view: current?.name ?? '', n: current?.count ?? '' };
    document.title = t('app.title', { page: t('queue.pageTitle', words).trim() });
  }, [current, title, t]);
  const tab = (view: QueueView) => (
    <Tab key={view.id} view={view} current={view.id === current?.id} onView={props.onView} />
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
        <OwnView view={current} look={props.look} onView={props.onView} />
      ) : (
        <button type="button" className="btn q s" onClick={() => setSaving(true)}>
          <Icon name="plus" />
          {t('queue.addView')}
        </button>
      )}
      {props.fresh > 0 && props.asOf !== undefined ? (
        <p className="new" role="status">
          <span>{t('queue.fresh', { time: dayAndTime(props.asOf).time, n: props.fresh })}</span>
          <button type="button" className="btn s" onClick={props.onFresh}>
            {t('queue.show')}
          </button>
        </p>
      ) : null}
      {saving ? (
        <SaveView
          ask={ask}
          look={props.look}
          onSaved={(cols) => props.onView({ ...searchOf(ask), cols })}
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

/** A view of one's own: keeps other columns, or goes. */
function OwnView(props: {
  readonly view: QueueView;
  readonly look: TableLook;
  readonly onView: Props['onView'];
}) {
  const { t } = useTranslation();
  const { view } = props;
  const remove = useRemoveView();
  const change = useChangeView();
  const save = useSaveView();
  const columns = shownIn(props.look);
  const { name, shared, base, f, q, columns: kept } = view;
  const removed = () => {
    const again = () => save.mutate({ name, shared, base, f, q, columns: kept });
    toast(t('queue.viewRemoved', { name }), { label: t('command.undo'), run: again });
    props.onView({ view: base, f: undefined, q: undefined, at: undefined, cols: undefined });
  };
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
      <button
        type="button"
        className="btn q s"
        disabled={remove.isPending}
        onClick={() => remove.mutate(view.id, { onSuccess: removed })}
      >
        {t('queue.removeView')}
      </button>
    </>
  );
}

function Tab(props: {
  readonly view: QueueView;
  readonly current: boolean;
  readonly onView: Props['onView'];
}) {
  const { t } = useTranslation();
  const { view } = props;
  const filter = { f: view.f.length === 0 ? undefined : view.f, q: view.q || undefined };
  const count = view.count?.toLocaleString('en-US');
  return (
    <button
      type="button"
      onClick={() =>
        props.onView({
          view: view.standard ? view.id : view.base,
          ...filter,
          at: undefined,
          cols: view.columns.length === 0 ? undefined : view.columns.join('.'),
        })
      }
      {...(props.current ? { 'aria-current': 'true' as const } : {})}
    >
      <Said text={view.name} />
      {count === undefined ? null : <span className="n">{view.more ? t('queue.many') : count}</span>}
    </button>
  );
}

function SaveView(props: {
  readonly ask: QueueAsk;
  readonly look: TableLook;
  readonly onSaved: (cols: string) => void;
  readonly onClose: () => void;
}) {
  const { t } = useTranslation();
  const words = useProblemWords();
  const save = useSaveView();
  const mayShare = useRight('view.share');
  const [name, setName] = useState('');
  const [shared, setShared] = useState(false);
  const { f, q, view } = props.ask;
  const columns = shownIn(props.look);
  const submit = () =>
    save.mutate(
      { name: name.trim(), shared, f, q, base: view, columns },
      {
        onSuccess: () => {
          toast(t(shared ? 'queue.viewSharedDone' : 'queue.viewSaved', { name: name.trim() }));
          props.onClose();
          props.onSaved(columns.join('.'));
        },
      },
    );
  return (
    <Dialog title={t('queue.saveView')} lead={t('queue.saveViewLead')} onClose={props.onClose}>
      <form
        className="dialog-form"
        onSubmit={(event) => {
          event.preventDefault();
          if (name.trim() !== '') submit();
        }}
      >
        <Field label={t('queue.viewName')} error={save.isError ? words(save.error).title : undefined}>
          {(ids) => (
            <input
              {...ids}
              className="in"
              required
              value={name}
              onChange={(event) => setName(event.target.value)}
            />
          )}
        </Field>
        {mayShare ? (
          <label className="choice">
            <input type="checkbox" checked={shared} onChange={(event) => setShared(event.target.checked)} />
            {t('queue.viewShared')}
          </label>
        ) : null}
        <footer>
          <button type="submit" className="btn pri" disabled={save.isPending}>
            {t('queue.saveView')}
          </button>
        </footer>
      </form>
    </Dialog>
  );
}
