import { Dialog } from '@gridgov/ui/Dialog.tsx';
import { Field } from '@gridgov/ui/Field.tsx';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useProblemWords } from '../problemWords.ts';
import { useRight } from '../shell/session.ts';
import { toast } from '../shell/toasts.tsx';
import type { ListName, ViewAsk } from './lists.ts';
import { useSaveView } from './useViews.ts';

/** Keeps a list as it is shown now under a name, for oneself or for the post. */
export function SaveView(props: {
  readonly list: ListName;
  readonly ask: ViewAsk;
  readonly columns: readonly string[];
  readonly lead: string;
  readonly onSaved: () => void;
  readonly onClose: () => void;
}) {
  const { t } = useTranslation();
  const words = useProblemWords();
  const save = useSaveView(props.list);
  const mayShare = useRight('view.share');
  const [name, setName] = useState('');
  const [shared, setShared] = useState(false);
  const { base, f, q } = props.ask;
  const submit = () =>
    save.mutate(
      { name: name.trim(), shared, f, q, base, columns: props.columns },
      {
        onSuccess: () => {
          toast(t(shared ? 'queue.viewSharedDone' : 'queue.viewSaved', { name: name.trim() }));
          props.onClose();
          props.onSaved();
        },
      },
    );
  return (
    <Dialog title={t('queue.saveView')} lead={props.lead} onClose={props.onClose}>
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
