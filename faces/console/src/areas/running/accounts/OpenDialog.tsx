import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ChangeDialog } from '../../../admin/ChangeDialog.tsx';
import { TextField } from '../../../admin/fields.tsx';
import { PersonPicker } from '../../../admin/pickers.tsx';
import type { Reply } from '../../../apiTypes.ts';
import type { Secret } from './queries.ts';

/** Opens an account; its first password is shown by whoever opened this. */
export function OpenDialog(props: {
  readonly onClose: () => void;
  readonly onSecret: (secret: Secret) => void;
}) {
  const { t } = useTranslation('accounts');
  const [name, setName] = useState('');
  const [personId, setPersonId] = useState('');
  return (
    <ChangeDialog<Reply<'/accounts', 'post'>>
      title={t('open')}
      lead={t('openLead')}
      call={{ method: 'POST', path: '/accounts', body: { name, ...(personId === '' ? {} : { personId }) } }}
      onDone={({ account, firstHalf }) => props.onSecret({ name: account.name, text: firstHalf })}
      onClose={props.onClose}
    >
      <TextField
        label={t('openName')}
        hint={t('openNameHint')}
        least={2}
        most={60}
        autoComplete="off"
        value={name}
        onChange={setName}
      />
      <PersonPicker
        optional
        label={t('choosePerson')}
        hint={t('choosePersonHint')}
        value={personId}
        onChange={setPersonId}
      />
    </ChangeDialog>
  );
}
