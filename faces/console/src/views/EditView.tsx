import { Dialog } from '@gridgov/ui/Dialog.tsx';
import { Field } from '@gridgov/ui/Field.tsx';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useProblemWords } from '../problemWords.ts';
import { toast } from '../shell/toasts.tsx';
import { type ListName, movedTo } from './lists.ts';
import { RemoveView } from './RemoveView.tsx';
import { type SavedView, useChangeView, useOrderViews } from './useViews.ts';

/** Another name or another place for a view of one's own, or it goes. */
export function EditView(props: {
  readonly list: ListName;
  readonly view: SavedView;
  /** All of one's own views of the list, in their order. */
  readonly own: readonly SavedView[];
  readonly onRemoved: () => void;
  readonly onClose: () => void;
}) {
  const { t } = useTranslation();
  const words = useProblemWords();
  const { list, view, own, onClose } = props;
  const change = useChangeView(list);
  const order = useOrderViews(list);
  const ids = own.map(({ id }) => id);
  const [name, setName] = useState(view.name);
  const [place, setPlace] = useState(ids.indexOf(view.id));
  const failed = change.error ?? order.error;
  const called = name.trim();
  const done = () => {
    toast(t('queue.viewChanged', { name: called }));
    onClose();
  };
  const move = () => {
    if (place === ids.indexOf(view.id)) done();
    else order.mutate(movedTo(ids, view.id, place), { onSuccess: done });
  };
  const submit = () => {
    if (called === view.name) move();
    else change.mutate({ view, name: called }, { onSuccess: move });
  };
  return (
    <Dialog title={t('queue.editView')} onClose={onClose}>
      <form
        className="dialog-form"
        onSubmit={(event) => {
          event.preventDefault();
          if (called !== '') submit();
        }}
      >
        <Field label={t('queue.viewName')} error={failed === null ? undefined : words(failed).title}>
          {(field) => (
            <input
              {...field}
              className="in"
              required
              maxLength={40}
              value={name}
              onChange={(event) => setName(event.target.value)}
            />
          )}
        </Field>
        {own.length < 2 ? null : <PlaceField own={own} place={place} onPlace={setPlace} />}
        <footer>
          <RemoveView
            list={list}
            view={view}
            className="btn"
            onRemoved={() => {
              onClose();
              props.onRemoved();
            }}
          />
          <button type="submit" className="btn pri" disabled={change.isPending || order.isPending}>
            {t('queue.keepView')}
          </button>
        </footer>
      </form>
    </Dialog>
  );
}

/** Where among one's own views it stands, counted from nought. */
function PlaceField(props: {
  readonly own: readonly SavedView[];
  readonly place: number;
  readonly onPlace: (place: number) => void;
}) {
  const { t } = useTranslation();
  return (
    <Field label={t('queue.viewPlace')}>
      {(field) => (
        <select
          {...field}
          className="in"
          value={props.place}
          onChange={(event) => props.onPlace(Number(event.target.value))}
        >
          {props.own.map(({ id }, n) => (
            <option key={id} value={n}>
              {n + 1}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}
