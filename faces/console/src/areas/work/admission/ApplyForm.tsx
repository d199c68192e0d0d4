import { useTranslation } from 'react-i18next';
import { useFilters } from '../../../admin/filters.ts';
import { FieldForm, type FormProps } from '../../../forms/FieldForm.tsx';
import { type Tried, useStreets, useTried, withStreets } from './queries.ts';

/** A new application; begun from what was tried and refused, it says beforehand what is known of that. */
export function ApplyForm(props: FormProps) {
  const { t } = useTranslation('admission');
  const [{ tried, district }] = useFilters();
  const streets = useStreets(district);
  const list = useTried(district);
  const fields = withStreets(props.fields, streets);
  if (tried === undefined) return <FieldForm {...props} fields={fields} />;
  // What is filled in beforehand is so once, when the form is drawn.
  if (list.isPending) return null;
  const found = list.data?.items.find(({ code }) => (code ?? '') === tried);
  if (found === undefined) return <FieldForm {...props} fields={fields} />;
  const { code, class: name, count, what } = found;
  const options = code === null ? [] : [{ value: code, label: name ?? code }];
  return (
    <>
      <p className="cap">{t('page.prefilled', { n: count, what: what.join(t('page.and')) })}</p>
      <FieldForm
        {...props}
        fields={fields.map((field) =>
          field.name === 'classCode' ? { ...field, more: true as const, options } : field,
        )}
        start={startOf(found)}
      />
    </>
  );
}

const startOf = ({ code, class: name, streets, hours }: Tried) => ({
  title: name ?? undefined,
  classCode: code ?? undefined,
  streets: streets.map((street) => street.code),
  hours: String(hours),
});
