import { StateBlock } from '@gridgov/ui/StateBlock.tsx';
import type { TFunction } from 'i18next';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFilters } from '../../../admin/filters.ts';
import { FieldForm, type FormProps } from '../../../forms/FieldForm.tsx';
import type { FieldOption, FieldReason, FormField, FormValue } from '../../../forms/field.ts';
import type { ChosenPlace } from '../../../forms/placeInput.ts';
import { ProblemBlock } from '../../../ProblemBlock.tsx';
import { paths } from '../../../paths.ts';
import { whistlePath } from './paths.ts';
import { type OfMatter, type Suggested, useOfMatter, useSuggested } from './queries.ts';

/** Blowing a whistle: what is known of the matter it comes from is filled in, and departments are suggested. */
export function BlowForm(props: FormProps) {
  const [{ issue }] = useFilters();
  const found = useOfMatter(issue);
  if (issue === undefined) return <Filled {...props} from={null} />;
  if (found.isError) return <ProblemBlock error={found.error} onRetry={() => void found.refetch()} />;
  if (found.data === undefined) return <StateBlock state={{ kind: 'loading', rows: 6 }} />;
  return <Filled {...props} from={{ id: issue, ...found.data.matter }} />;
}

type From = OfMatter['matter'] & { readonly id: string };

function Filled({ from, ...form }: FormProps & { readonly from: From | null }) {
  const { t } = useTranslation('whistles');
  const [classCode, setClass] = useState(from?.class?.code);
  const [street, setStreet] = useState(streetOf(from?.place));
  const suggested = useSuggested(classCode, street).data;
  const change = (name: string, value: FormValue) => {
    if (name === 'classCode') setClass(value as string | undefined);
    if (name === 'place') setStreet(streetOf(value as ChosenPlace | undefined));
  };
  return (
    <FieldForm
      {...form}
      fields={form.fields.map((field) =>
        withOptions(
          field,
          from,
          suggested?.map((one) => optionOf(one, t)),
        ),
      )}
      start={{
        // A person decides: nobody is called because a rule suggests it.
        ...{ lead: undefined, others: undefined },
        ...(from === null
          ? {}
          : { issue: from.id, classCode: from.class?.code, place: from.place ?? undefined }),
      }}
      onChange={change}
    />
  );
}

const streetOf = (place: Pick<ChosenPlace, 'gridCode'> | null | undefined) => place?.gridCode.slice(0, 9);

function withOptions(
  field: FormField,
  from: From | null,
  units: readonly FieldOption[] | undefined,
): FormField {
  const { name } = field;
  if ((name === 'lead' || name === 'others') && units !== undefined) return { ...field, options: units };
  if (name === 'issue' && from !== null)
    return { ...field, options: [{ value: from.id, label: `${from.number} ${from.title}` }] };
  if (name === 'classCode' && from?.class)
    return { ...field, more: true, options: [{ value: from.class.code, label: from.class.name }] };
  return field;
}

/** Rulings that open are named one by one, as far as they fit. */
const MOST = 4;

function optionOf(line: Suggested, t: TFunction<'whistles'>): FieldOption {
  const { unit, rules, matters, whistles, rulings, excused } = line;
  const ruled = (refs: Suggested['matters'], path: string) =>
    refs.map(({ id, number }) => ({ text: t('byRuling', { number }), href: path.replace('$id', id) }));
  const reasons: FieldReason[] = [
    ...rules.map((rule) => ({
      text: t('byRule'),
      href: `${paths.routing}?${new URLSearchParams({ text: rule })}`,
    })),
    ...[...ruled(whistles, whistlePath), ...ruled(matters, paths.oneCase)].slice(0, MOST),
    ...(rulings > 0 ? [t('rulings', { n: rulings })] : []),
    ...(excused > 0 ? [t('excusedBefore', { n: excused })] : []),
  ];
  return { value: unit.id, label: unit.name, suggested: true, reasons };
}
