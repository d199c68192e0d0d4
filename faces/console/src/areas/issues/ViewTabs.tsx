import { Dialog } from '@gridgov/ui/Dialog.tsx';
import { Field } from '@gridgov/ui/Field.tsx';
import { Icon } from '@gridgov/ui/Icon.tsx';
import { dayAndTime } from '@gridgov/ui/times.ts';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { QueueAsk } from './queries.ts';
import { useSaveView, useViews } from './queries.ts';
import type { QueueView } from './types.ts';

interface Props {
  readonly area: string;
  readonly ask: QueueAsk;
  readonly fresh: number;
  readonly asOf: string | undefined;
  readonly onView: (view: string) => void;
  readonly onFresh: () => void;
}

/** Saved views with their counts, and the counter behind which new rows wait. */
export function ViewTabs(props: Props) {
  const { t } = useTranslation();
  const views = useViews(props.area);
  const [saving, setSaving] = useState(false);
  const list = views.data ?? [];
  const current = list.find(({ id }) => id === props.ask.view);
  useEffect(() => {
    const page = t('queue.pageTitle', { view: current?.name ?? '', n: current?.count ?? '' });
    document.title = t('app.title', { page });
  }, [current, t]);
  return (
    <div className="views">
      <h1 className="vh">{t('queue.title')}</h1>
      <nav className="tabs" aria-label={t('queue.views')}>
        {list
          .filter(({ standard }) => standard)
          .map((view) => (
            <Tab key={view.id} view={view} current={view.id === props.ask.view} onView={props.onView} />
          ))}
        {list.some(({ standard }) => !standard) ? <span className="gap" /> : null}
        {list
          .filter(({ standard }) => !standard)
          .map((view) => (
            <Tab key={view.id} view={view} current={view.id === props.ask.view} onView={props.onView} />
          ))}
      </nav>
      <button type="button" className="btn q s" onClick={() => setSaving(true)}>
        <Icon name="plus" />
        {t('queue.addView')}
      </button>
      {props.fresh > 0 && props.asOf !== undefined ? (
        <p className="new" role="status">
          <span>{t('queue.fresh', { time: dayAndTime(props.asOf).time, n: props.fresh })}</span>
          <button type="button" className="btn s" onClick={props.onFresh}>
            {t('queue.show')}
          </button>
        </p>
      ) : null}
      {saving ? <SaveView ask={props.ask} onClose={() => setSaving(false)} /> : null}
    </div>
  );
}

function Tab(props: {
  readonly view: QueueView;
  readonly current: boolean;
  readonly onView: (id: string) => void;
}) {
  const { view } = props;
  return (
    <button
      type="button"
      onClick={() => props.onView(view.id)}
      {...(props.current ? { 'aria-current': 'true' as const } : {})}
    >
      {view.name}
      <span className="n">{view.count.toLocaleString('en-US')}</span>
    </button>
  );
}

function SaveView(props: { readonly ask: QueueAsk; readonly onClose: () => void }) {
  const { t } = useTranslation();
  const save = useSaveView();
  const [name, setName] = useState('');
  const [shared, setShared] = useState(false);
  const submit = () =>
    save.mutate(
      { name: name.trim(), shared, f: props.ask.f, base: props.ask.view },
      { onSuccess: props.onClose },
    );
  return (
    <Dialog title={t('queue.saveView')} onClose={props.onClose}>
      <form
        className="dialog-form"
        onSubmit={(event) => {
          event.preventDefault();
          if (name.trim() !== '') submit();
        }}
      >
        <Field label={t('queue.viewName')} error={save.error?.message}>
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
        <label className="choice">
          <input type="checkbox" checked={shared} onChange={(event) => setShared(event.target.checked)} />
          {t('queue.viewShared')}
        </label>
        <footer>
          <button type="submit" className="btn pri" disabled={save.isPending}>
            {t('queue.saveView')}
          </button>
        </footer>
      </form>
    </Dialog>
  );
}
