import { EVERY, JUDGED } from '@gridgov/domain/data/score-templates/words/names.ts';
import { useLanguage } from '@gridgov/ui/language.tsx';
import { useTranslation } from 'react-i18next';
import { ChangeDialog } from '../../../admin/ChangeDialog.tsx';
import { cityDay } from '../../../admin/days.ts';
import { useDraft } from '../../../admin/draft.ts';
import { ChoiceField, LongField, TextField, WhenField } from '../../../admin/fields.tsx';
import { type Template, unsaid } from './queries.ts';

const named = (table: typeof JUDGED | typeof EVERY, language: 'zh' | 'en') =>
  Object.entries(table).map(([name, words]) => [name, words[language]] as const);

/** Changes what a template is called, whom it judges and how often, from a day on; its items stay. */
export function TemplateDialog(props: { readonly template: Template; readonly onClose: () => void }) {
  const { t } = useTranslation('scoreTemplates');
  const language = useLanguage() === 'en' ? 'en' : 'zh';
  const { template, onClose } = props;
  const { zh, en, says, judges, every, name, items } = template;
  const { draft, of } = useDraft(() => ({
    ...{ zh, en, zhSays: says.zh, enSays: says.en, judges: judges as string, every: every as string },
    ...{ from: cityDay(), note: '' },
  }));
  const { from, note, zhSays, enSays, ...head } = draft;
  const changed = { ...head, says: { zh: zhSays, en: enSays }, items: items.map(unsaid) };
  return (
    <ChangeDialog
      wide
      title={t('editOf', { title: template[language] })}
      act={t('publish')}
      call={{ method: 'PUT', path: `/score-templates/${name}`, body: { from, note, template: changed } }}
      told={t('published', { day: from })}
      onClose={onClose}
    >
      <TextField {...of('zh')} label={t('zh')} most={100} />
      <TextField {...of('en')} label={t('en')} most={100} />
      <ChoiceField {...of('judges')} label={t('judges')} options={named(JUDGED, language)} />
      <ChoiceField {...of('every')} label={t('every')} options={named(EVERY, language)} />
      <LongField {...of('zhSays')} label={t('zhSays')} most={400} />
      <LongField {...of('enSays')} label={t('enSays')} most={400} />
      <WhenField {...of('from')} label={t('from')} />
      <TextField {...of('note')} label={t('note')} most={400} />
    </ChangeDialog>
  );
}
