import { FieldSet } from '@gridgov/ui/Field.tsx';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { AreaField } from '../../../admin/AreaField.tsx';
import { levelOf } from '../../../admin/areas.ts';
import { ChangeDialog } from '../../../admin/ChangeDialog.tsx';
import { cityDay } from '../../../admin/days.ts';
import { ChoiceField, WhenField } from '../../../admin/fields.tsx';
import { isUnitPost, levelOfPost, postKinds, useNames } from '../../../admin/names.ts';
import { UnitPicker } from '../../../admin/pickers.tsx';
import { ReasonField } from '../../../admin/ReasonField.tsx';
import type { Person } from './queries.ts';

/** One more post for a person: which, where, from when, why. */
export function GrantDialog(props: { readonly person: Person; readonly onClose: () => void }) {
  const { t } = useTranslation('people');
  const shared = useTranslation('organisation').t;
  const { person, onClose } = props;
  const names = useNames();
  const [kind, setKind] = useState(postKinds[0] ?? '');
  const [area, setArea] = useState('');
  const [unitId, setUnitId] = useState('');
  const [from, setFrom] = useState(() => cityDay());
  const [reason, setReason] = useState('');
  const level = levelOfPost(kind);
  const of = isUnitPost(kind) ? 'unit' : level === 'city' ? 'city' : 'area';
  const where = { unit: { unitId }, city: {}, area: { area } }[of];
  const missing = {
    unit: () => (unitId === '' ? shared('missing.unit') : undefined),
    city: () => undefined,
    area: () =>
      area === '' || levelOf(area) !== level
        ? shared('missing.area', { level: shared(`level.${level}`) })
        : undefined,
  }[of]();
  return (
    <ChangeDialog
      title={t('grant')}
      lead={t('grantLead', { name: person.name })}
      call={{ method: 'POST', path: `/people/${person.id}/posts`, body: { kind, from, reason, ...where } }}
      missing={missing}
      told={t('grantDone')}
      onClose={onClose}
    >
      <ChoiceField
        label={t('kind')}
        value={kind}
        options={postKinds.map((one) => [one, names('post', one)] as const)}
        onChange={setKind}
      />
      {of === 'unit' ? (
        <UnitPicker label={t('grantUnit')} hint={t('grantUnitHint')} value={unitId} onChange={setUnitId} />
      ) : null}
      {of === 'area' ? (
        <FieldSet legend={t('place')}>
          <div className="adm-stack">
            <AreaField value={area} onChange={setArea} to={level} />
          </div>
        </FieldSet>
      ) : null}
      <WhenField label={t('from')} value={from} onChange={setFrom} />
      <ReasonField value={reason} onChange={setReason} />
    </ChangeDialog>
  );
}
