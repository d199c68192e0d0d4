import { Field, FieldSet } from '@gridgov/ui/Field.tsx';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { FormDialog } from '../../admin/FormDialog.tsx';
import { useNames } from '../../admin/names.ts';
import type { Reply } from '../../apiTypes.ts';
import type { Secret } from './queries.ts';
import { useChange, usePeopleNamed } from './queries.ts';

/** Opens an account; its first password is shown by whoever opened this. */
export function OpenDialog(props: {
  readonly onClose: () => void;
  readonly onSecret: (secret: Secret) => void;
}) {
  const { t } = useTranslation('accounts');
  const [name, setName] = useState('');
  const [personId, setPersonId] = useState('');
  const change = useChange<Reply<'/accounts', 'post'>>();
  const submit = () =>
    change.mutate(
      { method: 'POST', path: '/accounts', body: { name, ...(personId === '' ? {} : { personId }) } },
      {
        onSuccess: ({ account, password }) => {
          props.onClose();
          props.onSecret({ name: account.name, text: password });
        },
      },
    );
  return (
    <FormDialog
      title={t('open')}
      lead={t('openLead')}
      act={t('open')}
      busy={change.isPending}
      error={change.error}
      onSubmit={submit}
      onClose={props.onClose}
    >
      <Field label={t('openName')} hint={t('openNameHint')}>
        {(ids) => (
          <input
            {...ids}
            className="in"
            required
            minLength={2}
            maxLength={60}
            autoComplete="off"
            value={name}
            onChange={(event) => setName(event.target.value)}
          />
        )}
      </Field>
      <PersonChoice value={personId} onChange={setPersonId} />
    </FormDialog>
  );
}

function PersonChoice(props: { readonly value: string; readonly onChange: (id: string) => void }) {
  const { t } = useTranslation('accounts');
  const names = useNames();
  const [text, setText] = useState('');
  const found = usePeopleNamed(text).data?.items ?? [];
  const people = [...new Map(found.map((line) => [line.personId, line])).values()];
  return (
    <FieldSet legend={t('choosePerson')} optional>
      <input
        type="search"
        className="in"
        aria-label={`${t('choosePerson')} ${t('choosePersonHint')}`}
        placeholder={t('choosePersonHint')}
        value={text}
        onChange={(event) => setText(event.target.value)}
      />
      <div className="choices">
        {people.map((line) => (
          <label className="choice" key={line.personId}>
            <input
              type="radio"
              name="open-person"
              checked={props.value === line.personId}
              onChange={() => props.onChange(line.personId)}
            />
            <span>
              {line.name} <span className="t2">{`${names('post', line.kind)} ${line.place}`}</span>
            </span>
          </label>
        ))}
      </div>
    </FieldSet>
  );
}
