import { FieldSet } from '@gridgov/ui/Field.tsx';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { UnitPicker } from '../../../admin/pickers.tsx';
import { roleOf, roleTarget, Target } from './parts.tsx';

/** Whom matters go to: whoever has a role in the place, or one unit. */
export function TargetField(props: { readonly value: string; readonly onChange: (target: string) => void }) {
  const { t } = useTranslation('routing');
  const role = roleOf(props.value);
  const [byRole, setByRole] = useState(props.value === '' || role !== null);
  return (
    <FieldSet legend={t('targetKind')}>
      <div className="choices">
        <label className="choice">
          <input type="radio" name="target-kind" checked={byRole} onChange={() => setByRole(true)} />
          {t('targetRole')}
        </label>
        {byRole ? (
          <input
            className="in"
            required
            aria-label={t('targetRole')}
            placeholder={t('targetRoleHint')}
            value={role ?? ''}
            onChange={(event) =>
              props.onChange(event.target.value === '' ? '' : roleTarget(event.target.value))
            }
          />
        ) : null}
        <label className="choice">
          <input type="radio" name="target-kind" checked={!byRole} onChange={() => setByRole(false)} />
          {t('targetUnit')}
        </label>
        {byRole ? null : <UnitChoice {...props} />}
      </div>
    </FieldSet>
  );
}

function UnitChoice(props: { readonly value: string; readonly onChange: (target: string) => void }) {
  const { t } = useTranslation('routing');
  const named = roleOf(props.value) === null && props.value !== '';
  return (
    <>
      {named ? (
        <p>
          <Target unitId={props.value} plain />
        </p>
      ) : null}
      <UnitPicker bare label={t('targetUnit')} hint={t('targetUnitHint')} {...props} />
    </>
  );
}
