import { Field, FieldSet } from '@gridgov/ui/Field.tsx';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { AreaField } from '../../admin/AreaField.tsx';
import { cityDay } from '../../admin/days.ts';
import { FormDialog } from '../../admin/FormDialog.tsx';
import { isUnitPost, levelOfPost, postKinds, useNames } from '../../admin/names.ts';
import { SearchChoice } from '../../admin/SearchChoice.tsx';
import { toast } from '../../shell/toasts.tsx';
import { DayField, ReasonField } from './PostDialogs.tsx';
import type { Person } from './queries.ts';
import { usePostChange, useUnitsNamed } from './queries.ts';

/** One more post for a person: which, where, from when, why. */
export function GrantDialog(props: { readonly person: Person; readonly onClose: () => void }) {
  const { t } = useTranslation('people');
  const { person, onClose } = props;
  const names = useNames();
  const [kind, setKind] = useState(postKinds[0] ?? '');
  const [area, setArea] = useState('');
  const [unitId, setUnitId] = useState('');
  const [from, setFrom] = useState(() => cityDay());
  const [reason, setReason] = useState('');
  const change = usePostChange(person.id);
  const ofUnit = isUnitPost(kind);
  const level = levelOfPost(kind);
  const where = ofUnit ? { unitId } : level === 'city' ? {} : { area };
  const done = () => {
    toast(t('grantDone'));
    onClose();
  };
  return (
    <FormDialog
      title={t('grant')}
      lead={t('grantLead', { name: person.name })}
      act={t('grant')}
      busy={change.isPending}
      error={change.error}
      onSubmit={() =>
        change.mutate(
          { path: `/people/${person.id}/posts`, body: { kind, from, reason, ...where } },
          { onSuccess: done },
        )
      }
      onClose={onClose}
    >
      <Field label={t('kind')}>
        {(ids) => (
          <select {...ids} className="in" value={kind} onChange={(event) => setKind(event.target.value)}>
            {postKinds.map((one) => (
              <option key={one} value={one}>
                {names('post', one)}
              </option>
            ))}
          </select>
        )}
      </Field>
      {ofUnit ? <UnitChoice value={unitId} onChange={setUnitId} /> : null}
      {ofUnit || level === 'city' ? null : (
        <FieldSet legend={t('place')}>
          <div className="adm-stack">
            <AreaField value={area} onChange={setArea} to={level} />
          </div>
        </FieldSet>
      )}
      <DayField label={t('from')} value={from} onChange={setFrom} />
      <ReasonField value={reason} onChange={setReason} />
    </FormDialog>
  );
}

function UnitChoice(props: { readonly value: string; readonly onChange: (id: string) => void }) {
  const { t } = useTranslation('people');
  const [text, setText] = useState('');
  const found = useUnitsNamed(text).data?.items ?? [];
  return (
    <SearchChoice
      label={t('grantUnit')}
      hint={t('grantUnitHint')}
      text={text}
      onText={setText}
      value={props.value}
      onChange={props.onChange}
      found={found.map(({ id, name, code }) => ({ id, label: name, note: code }))}
    />
  );
}
