import { type Form, NEEDS } from '@gridgov/domain/data/score-templates/template.ts';
import { FORMS } from '@gridgov/domain/data/score-templates/words/names.ts';
import { useLanguage } from '@gridgov/ui/language.tsx';
import { useTranslation } from 'react-i18next';
import { ChangeDialog } from '../../../admin/ChangeDialog.tsx';
import { cityDay } from '../../../admin/days.ts';
import { useDraft } from '../../../admin/draft.ts';
import { ChoiceField, SeveralField, TextField, WhenField } from '../../../admin/fields.tsx';
import { type Item, type Template, type Templates, unsaid } from './queries.ts';

interface Props {
  readonly template: Template;
  readonly item: Item | null;
  readonly lists: Templates;
  readonly onClose: () => void;
}
const NUMBERS = ['points', 'full', 'floor', 'each', 'most'] as const;

const named = ({ name, title }: Templates['measures'][number]) => [name, title] as const;

const draftOf = (item: Item | null) => ({
  name: item?.name ?? '',
  zh: item?.zh ?? '',
  en: item?.en ?? '',
  form: item?.form ?? ('linear' as Form),
  measure: item?.measure ?? '',
  doubled: (item?.doubled ?? []) as readonly string[],
  from: cityDay(),
  note: '',
  kept: 'keep',
  ...Object.fromEntries(NUMBERS.map((one) => [one, String(item?.[one] ?? '')])),
});
type Draft = ReturnType<typeof draftOf> & Record<(typeof NUMBERS)[number], string>;

/** Changes one item of a template, or adds one, from a day on; what was drawn by it before stays as it was. */
export function ItemDialog({ template, item, lists, onClose }: Props) {
  const { t } = useTranslation('scoreTemplates');
  const language = useLanguage() === 'en' ? 'en' : 'zh';
  const { draft, of, choice } = useDraft(() => draftOf(item) as Draft);
  const { from, note, kept, form, measure, ...own } = draft;
  const has = (part: (typeof NUMBERS)[number] | 'measure') => NEEDS[form].includes(part);
  const numbers = NUMBERS.map((one) => [one, own[one] === '' ? null : Number(own[one])] as const);
  const made = { ...own, form, measure: has('measure') ? measure : null, ...Object.fromEntries(numbers) };
  const others = template.items.map((one) => (one.name === item?.name ? made : unsaid(one)));
  const { zh, en, says, judges, every } = template;
  const items = item === null ? [...others, made] : others.filter((one) => one !== made || kept === 'keep');
  const changed = { zh, en, says, judges, every, items };
  return (
    <ChangeDialog
      wide
      title={item === null ? t('add') : t('editOf', { title: item[language] })}
      act={t('publish')}
      call={{
        method: 'PUT',
        path: `/score-templates/${template.name}`,
        body: { from, note, template: changed },
      }}
      told={t('published', { day: from })}
      onClose={onClose}
    >
      {item === null ? <TextField {...of('name')} label={t('code')} hint={t('codeHint')} most={40} /> : null}
      <TextField {...of('zh')} label={t('zh')} most={100} />
      <TextField {...of('en')} label={t('en')} most={100} />
      <ChoiceField
        {...choice('form')}
        label={t('form')}
        options={(Object.keys(FORMS) as Form[]).map((one) => [one, FORMS[one][language]])}
      />
      {has('measure') ? (
        <>
          <ChoiceField {...of('measure')} label={t('measure')} options={lists.measures.map(named)} />
          <SeveralField
            {...of('doubled')}
            optional
            label={t('doubled')}
            options={lists.channels.map(named)}
          />
        </>
      ) : null}
      {NUMBERS.filter((one) => has(one) || one === 'points' || (one === 'most' && form !== 'linear')).map(
        (one) => (
          <TextField key={one} {...of(one)} short optional={!has(one)} label={t(one)} most={8} />
        ),
      )}
      {item === null ? null : (
        <ChoiceField
          {...of('kept')}
          label={t('kept')}
          options={[
            ['keep', t('keep')],
            ['drop', t('drop')],
          ]}
        />
      )}
      <WhenField {...of('from')} label={t('from')} />
      <TextField {...of('note')} label={t('note')} most={400} />
    </ChangeDialog>
  );
}
