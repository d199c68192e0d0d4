import { useTranslation } from 'react-i18next';
import { useFilterValues } from '../queries.ts';
import type { FilterField, FilterFields } from './filterTypes.ts';

/** One line of the list under the filter's box: a field to go into, or a value to set. */
export type FilterOption =
  | { readonly kind: 'field'; readonly field: string; readonly label: string }
  | {
      readonly kind: 'value';
      readonly field: string;
      readonly value: string;
      readonly label: string;
      readonly note: string;
    };

/** What is offered: fields first, a field's own values once it is chosen, and whatever is called as was typed. */
export function useFilterOptions(
  fields: FilterFields,
  field: FilterField | undefined,
  typed: string,
): { readonly options: readonly FilterOption[]; readonly searching: boolean } {
  const { t } = useTranslation();
  const text = typed.trim();
  const found = useFilterValues(text, field?.field);
  const nameOf = (name: string) => fields.find((one) => one.field === name)?.label ?? name;
  if (text === '') {
    const listed = field === undefined ? fields.map(fieldOption) : field.values.map(valueOption(field));
    return { options: listed, searching: false };
  }
  const named = field === undefined ? fields.filter(({ label }) => fits(label, text)).map(fieldOption) : [];
  const values = (found.data ?? []).map((one): FilterOption => {
    const label =
      field === undefined ? t('queue.isValue', { field: nameOf(one.field), value: one.label }) : one.label;
    return { ...one, kind: 'value', label };
  });
  return { options: [...named, ...values], searching: found.isFetching };
}

const fits = (label: string, text: string) => label.toLowerCase().includes(text.toLowerCase());
const fieldOption = ({ field, label }: FilterField): FilterOption => ({ kind: 'field', field, label });
const valueOption =
  ({ field }: FilterField) =>
  ({ value, label }: FilterField['values'][number]): FilterOption => ({
    kind: 'value',
    field,
    value,
    label,
    note: '',
  });
