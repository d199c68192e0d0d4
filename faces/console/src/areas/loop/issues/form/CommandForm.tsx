import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ChoiceField } from '../../../../forms/ChoiceField.tsx';
import type { ControlsByKind } from '../../../../forms/controls.tsx';
import { fieldControls } from '../../../../forms/controls.tsx';
import type { FormProps } from '../../../../forms/FieldForm.tsx';
import { FieldForm } from '../../../../forms/FieldForm.tsx';
import type { FormField, FormValue } from '../../../../forms/field.ts';
import { unitWords } from '../../../../forms/limit.ts';
import { startValues } from '../../../../forms/values.ts';
import { useConditions } from '../report/reportQueries.ts';
import { PartsField } from './PartsField.tsx';
import { TeamPicker, UnitPicker, UnitsPicker } from './Picker.tsx';
import { issueRules } from './rules.ts';

const controls: ControlsByKind = {
  ...fieldControls,
  part: ChoiceField,
  unit: UnitPicker,
  units: UnitsPicker,
  people: TeamPicker,
  parts: PartsField,
};
const kinds = { rules: issueRules, controls };
/** The conditions of another class are others. */
const clears = { class: 'condition' };

/** The form of a command of the loop. */
export function CommandForm(props: FormProps) {
  const [chosen, setChosen] = useState(() => startValues(props.fields, issueRules).class);
  const fields = useFieldsFor(props.fields, chosen);
  return (
    <FieldForm
      {...props}
      fields={fields}
      kinds={kinds}
      clears={clears}
      onChange={(name, value) => (name === 'class' ? setChosen(value) : undefined)}
    />
  );
}

/** The opening conditions follow the class that is chosen in the same form. */
function useFieldsFor(fields: readonly FormField[], chosen: FormValue): readonly FormField[] {
  const { t } = useTranslation();
  const asks = fields.some(({ name }) => name === 'condition');
  const conditions = useConditions(asks && typeof chosen === 'string' ? chosen : undefined);
  const found = conditions.data?.standards;
  if (found === undefined) return fields;
  const options = found.map(({ condition, limit }) => ({
    value: condition,
    label: t('command.withLimit', { text: condition, n: limit.n, unit: t(unitWords[limit.unit]) }),
  }));
  return fields.map((field) =>
    field.name === 'condition' ? { ...field, optional: options.length < 2, options } : field,
  );
}
