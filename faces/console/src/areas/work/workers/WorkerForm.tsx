import { FieldSet } from '@gridgov/ui/Field.tsx';
import { useTranslation } from 'react-i18next';
import { AreaField } from '../../../admin/AreaField.tsx';
import { fieldControls } from '../../../forms/controls.tsx';
import { FieldForm, type FormProps } from '../../../forms/FieldForm.tsx';
import type { FieldProps } from '../../../forms/fieldProps.ts';
import { fieldRules } from '../../../forms/rules.ts';
import { PersonField } from './PersonField.tsx';

const KINDS = {
  rules: fieldRules,
  controls: { ...fieldControls, person: PersonField, grid: GridField },
};

/** The form of a command: grids are chosen by name, and a newcomer is entered in the register on the way. */
export function WorkerForm(props: FormProps) {
  const { t } = useTranslation('workers');
  const fields = props.fields.map((field) =>
    field.name === 'grid' ? { ...field, kind: 'grid', label: t('grid') } : field,
  );
  return <FieldForm {...props} fields={fields} kinds={KINDS} />;
}

/** A grid of one’s own area, level by level. */
function GridField({ field, error, id, value, onChange }: FieldProps) {
  return (
    <FieldSet legend={field.label} error={error} id={id}>
      <div className="adm-stack">
        <AreaField to="grid" value={typeof value === 'string' ? value : ''} onChange={onChange} />
      </div>
    </FieldSet>
  );
}
