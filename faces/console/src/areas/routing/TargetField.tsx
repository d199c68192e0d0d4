import { FieldSet } from '@gridgov/ui/Field.tsx';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { roleOf, roleTarget, Target } from './parts.tsx';
import { useUnitsNamed } from './queries.ts';

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
  const [text, setText] = useState('');
  const found = useUnitsNamed(text).data?.items ?? [];
  const named = roleOf(props.value) === null && props.value !== '';
  return (
    <>
      {named ? (
        <p>
          <Target unitId={props.value} plain />
        </p>
      ) : null}
      <input
        type="search"
        className="in"
        aria-label={t('targetUnit')}
        placeholder={t('targetUnitHint')}
        value={text}
        onChange={(event) => setText(event.target.value)}
      />
      <div className="choices">
        {found.map(({ id, name, code }) => (
          <label className="choice" key={id}>
            <input
              type="radio"
              name="target-unit"
              checked={props.value === id}
              onChange={() => props.onChange(id)}
            />
            <span>
              {name} <span className="t2">{code}</span>
            </span>
          </label>
        ))}
      </div>
    </>
  );
}
