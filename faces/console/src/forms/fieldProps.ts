import type { FormField, FormValue } from './field.ts';

/** What the control of a field is given. */
export interface FieldProps {
  readonly id: string;
  readonly field: FormField;
  readonly value: FormValue;
  readonly error: string | undefined;
  /** What is wrong with the controls of a field that has several, by their ids. */
  readonly pieces?: ReadonlyMap<string, string>;
  /** Id of the case the form is about. */
  readonly about: string | undefined;
  readonly onChange: (value: FormValue) => void;
  readonly onBusy: (busy: boolean) => void;
}
