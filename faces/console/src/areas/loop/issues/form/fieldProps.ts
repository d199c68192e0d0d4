import type { CommandField } from '../types.ts';
import type { FormValue } from './commandForm.ts';

/** What the control of a command's field is given. */
export interface FieldProps {
  readonly id: string;
  readonly field: CommandField;
  readonly value: FormValue;
  readonly error: string | undefined;
  /** What is wrong with the controls of a field that has several, by their ids. */
  readonly pieces?: ReadonlyMap<string, string>;
  readonly issue: string | undefined;
  readonly onChange: (value: FormValue) => void;
  readonly onBusy: (busy: boolean) => void;
}
