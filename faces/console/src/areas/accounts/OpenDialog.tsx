import { Field } from '@gridgov/ui/Field.tsx';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { FormDialog } from '../../admin/FormDialog.tsx';
import { useNames } from '../../admin/names.ts';
import { SearchChoice } from '../../admin/SearchChoice.tsx';
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
    <SearchChoice
      optional
      label={t('choosePerson')}
      hint={t('choosePersonHint')}
      text={text}
      onText={setText}
      value={props.value}
      onChange={props.onChange}
      found={people.map((line) => ({
        id: line.personId,
        label: line.name,
        note: `${names('post', line.kind)} ${line.place}`,
      }))}
    />
  );
}
