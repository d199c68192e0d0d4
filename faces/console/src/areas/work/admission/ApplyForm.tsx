import { useTranslation } from 'react-i18next';
import { useFilters } from '../../../admin/filters.ts';
import { FieldForm, type FormProps } from '../../../forms/FieldForm.tsx';
import { useDutyList, useStreets, useTried, withStreets } from './queries.ts';

/** A new application; begun from what was tried and refused, it says beforehand what is known of that. */
export function ApplyForm(props: FormProps) {
  const { t } = useTranslation('admission');
  const [{ tried, district }] = useFilters();
  const streets = useStreets(district);
  const list = useTried(district);
  const duty = useDutyList(district).data;
  const fields = withStreets(props.fields, streets);
  if (tried === undefined) return <FieldForm {...props} fields={fields} />;
  // What is filled in beforehand is so once, when the form is drawn.
  if (list.isPending || duty === undefined) return null;
  const found = list.data?.items.find(({ code }) => (code ?? '') === tried);
  const existing = duty?.existing.classes.find(({ code }) => code === tried);
  const code = found?.code ?? existing?.code ?? null;
  const name = found?.class ?? existing?.name ?? code;
  const options = code === null ? [] : [{ value: code, label: name ?? code }];
  const { count = 0, what = [], streets: places = [], hours } = found ?? {};
  const start = {
    ...(code === null ? {} : { title: name ?? code, classCode: code }),
    streets: places.map((street) => street.code),
    ...(hours === undefined ? {} : { hours: String(hours) }),
  };
  return (
    <>
      {count === 0 ? null : (
        <p className="cap">{t('page.prefilled', { n: count, what: what.join(t('page.and')) })}</p>
      )}
      <FieldForm
        {...props}
        fields={fields.map((field) =>
          field.name === 'classCode' ? { ...field, more: true as const, options } : field,
        )}
        start={start}
      />
    </>
  );
}
