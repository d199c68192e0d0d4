import { useLanguage } from '@gridgov/ui/language.tsx';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useRead } from '../../../admin/read.ts';
import { FieldForm, type FormProps } from '../../../forms/FieldForm.tsx';
import type { FieldOption, FormField } from '../../../forms/field.ts';
import { matterQuery } from '../../../matter/useMatter.ts';
import { type Results, scoreOf } from './queries.ts';

/** The form of a command: what a result names by codes is chosen by its words. */
export function ScoreForm(props: FormProps) {
  return props.about === undefined ? <DrawForm {...props} /> : <CaseForm {...props} about={props.about} />;
}

/** Chosen beforehand where only one is left. */
const CHOICE = 'lane';

type Options = Readonly<Record<string, readonly FieldOption[]>>;

const chosen = (fields: readonly FormField[], options: Options) =>
  fields.map((field) => {
    const own = options[field.name];
    return own === undefined ? field : { ...field, kind: CHOICE, options: own };
  });

/** Templates and periods whose figures were released. */
function DrawForm(props: FormProps) {
  const found = useRead<Results>('/score-results').data;
  if (found === undefined) return null;
  const titles = new Map(found.drawable.map(({ template, title }) => [template, title]));
  const periods = [...new Set(found.drawable.map(({ period }) => period))];
  const fields = chosen(props.fields, {
    template: [...titles].map(([value, label]) => ({ value, label })),
    period: periods.map((period) => ({ value: period, label: period })),
  });
  return <FieldForm {...props} fields={fields} />;
}

function CaseForm(props: FormProps & { readonly about: string }) {
  const { t } = useTranslation('scores');
  const language = useLanguage() === 'en' ? 'en' : 'zh';
  const view = useQuery(matterQuery('scores', props.about)).data;
  if (view === undefined) return null;
  // Those judged see neither the others nor what was entered, and their forms ask for neither.
  const { by, judged = [], entries = [] } = scoreOf(view);
  const byHand = props.fields.some(({ name }) => name === 'times');
  const items = by.items.filter(({ form }) => !byHand || form === 'entry');
  const fields = chosen(props.fields, {
    judged: judged.map(({ key, title }) => ({ value: key, label: title })),
    item: items.map((item) => ({ value: item.name, label: item[language] })),
    entry: entries
      .filter(({ struck }) => struck === null)
      .map(({ key, judged: whose, item, times, words }) => ({
        value: key,
        label: `${judged.find((one) => one.key === whose)?.title ?? ''} ${
          by.items.find(({ name }) => name === item)?.[language] ?? ''
        } ${t('times', { n: times })}`,
        note: words,
      })),
  });
  return <FieldForm {...props} fields={fields} />;
}
