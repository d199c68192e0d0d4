import { Dialog } from '@gridgov/ui/Dialog.tsx';
import { Field, FieldSet } from '@gridgov/ui/Field.tsx';
import { Icon } from '@gridgov/ui/Icon.tsx';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { QueueFilter } from './search.ts';
import type { FilterField } from './types.ts';

/** Picks a field, is or is not, and a value. */
export function AddFilter(props: {
  readonly fields: readonly FilterField[];
  readonly onAdd: (filter: QueueFilter) => void;
}) {
  const { t } = useTranslation();
  const [open, setOpen] = useState(false);
  return (
    <>
      <button type="button" className="btn q s" onClick={() => setOpen(true)}>
        <Icon name="plus" />
        {t('queue.addFilter')}
      </button>
      {open ? (
        <FilterDialog
          fields={props.fields}
          onClose={() => setOpen(false)}
          onAdd={(filter) => {
            setOpen(false);
            props.onAdd(filter);
          }}
        />
      ) : null}
    </>
  );
}

function FilterDialog(props: {
  readonly fields: readonly FilterField[];
  readonly onAdd: (filter: QueueFilter) => void;
  readonly onClose: () => void;
}) {
  const { t } = useTranslation();
  const [name, setName] = useState(props.fields[0]?.field ?? '');
  const [not, setNot] = useState(false);
  const field = props.fields.find((one) => one.field === name);
  const [value, setValue] = useState('');
  const chosen = field?.values.find((one) => one.value === value) ?? field?.values[0];
  return (
    <Dialog title={t('queue.filters')} onClose={props.onClose}>
      <form
        className="dialog-form"
        onSubmit={(event) => {
          event.preventDefault();
          if (chosen) props.onAdd({ field: name, not, value: chosen.value });
        }}
      >
        <Field label={t('queue.addFilter')}>
          {(ids) => (
            <select {...ids} className="in" value={name} onChange={(event) => setName(event.target.value)}>
              {props.fields.map((one) => (
                <option key={one.field} value={one.field}>
                  {one.label}
                </option>
              ))}
            </select>
          )}
        </Field>
        <FieldSet legend={field?.label ?? ''}>
          <div className="choices">
            <label className="choice">
              <input type="radio" name="not" checked={!not} onChange={() => setNot(false)} />
              {t('queue.is')}
            </label>
            <label className="choice">
              <input type="radio" name="not" checked={not} onChange={() => setNot(true)} />
              {t('queue.isNot')}
            </label>
          </div>
          <select
            className="in"
            aria-label={field?.label}
            value={chosen?.value ?? ''}
            onChange={(event) => setValue(event.target.value)}
          >
            {(field?.values ?? []).map((one) => (
              <option key={one.value} value={one.value}>
                {one.label}
              </option>
            ))}
          </select>
        </FieldSet>
        <footer>
          <button type="submit" className="btn pri" disabled={chosen === undefined}>
            {t('common.add')}
          </button>
        </footer>
      </form>
    </Dialog>
  );
}
