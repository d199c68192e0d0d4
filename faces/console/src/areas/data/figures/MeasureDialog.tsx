import {
  MEASURE_BETTER,
  MEASURE_LEVELS,
  type MeasureBetter,
  type MeasureLevel,
} from '@gridgov/domain/workflow/measures.ts';
import { useTranslation } from 'react-i18next';
import { ChangeDialog } from '../../../admin/ChangeDialog.tsx';
import { cityDay } from '../../../admin/days.ts';
import { useDraft } from '../../../admin/draft.ts';
import { ChoiceField, LongField, SeveralField, TextField, WhenField } from '../../../admin/fields.tsx';
import { listed, parted } from './lists.ts';
import type { Measure, Measures } from './queries.ts';

function draftOf(measure: Measure) {
  const { zh, en, says, numerator, denominator, exclusions, least, sees, better, source } = measure;
  return {
    ...{ zh, en, zhSays: says.zh, enSays: says.en, least: String(least) },
    ...{ sees: sees as readonly MeasureLevel[], better: (better ?? '') as MeasureBetter | '' },
    ...{ zhSource: source?.zh ?? '', enSource: source?.en ?? '' },
    ...{ numerator: listed(numerator), denominator: listed(denominator), exclusions: listed(exclusions) },
    ...{ from: cityDay(), note: '' },
  };
}

/** Changes what a measure counts, from a day on; what was published before stays as it was. */
export function MeasureDialog(props: {
  readonly measure: Measure;
  readonly facts: Measures['facts'];
  readonly onClose: () => void;
}) {
  const { t } = useTranslation('figures');
  const { measure, facts, onClose } = props;
  const { draft, of } = useDraft(() => draftOf(measure));
  const { trade, unit, place } = measure;
  const { zhSource, enSource, better } = draft;
  const hasSource = zhSource !== '' || enSource !== '';
  const body = {
    from: draft.from,
    note: draft.note,
    measure: {
      ...{ trade, unit, place, zh: draft.zh, en: draft.en, says: { zh: draft.zhSays, en: draft.enSays } },
      ...(better === '' ? {} : { better }),
      ...(hasSource ? { source: { zh: zhSource, en: enSource } } : {}),
      numerator: parted(draft.numerator),
      denominator: parted(draft.denominator),
      exclusions: parted(draft.exclusions),
      least: Number(draft.least),
      sees: draft.sees,
    },
  };
  const own = facts.filter((fact) => fact.trade === trade);
  const all = listed(own.map(({ name, title }) => `${name} ${title}`));
  return (
    <ChangeDialog
      wide
      title={t('editTitle')}
      act={t('save')}
      call={{ method: 'PUT', path: `/measures/${measure.name}`, body }}
      told={t('saved', { day: draft.from })}
      onClose={onClose}
    >
      <TextField {...of('zh')} label={t('zhName')} most={200} />
      <TextField {...of('en')} label={t('enName')} most={200} />
      <LongField {...of('zhSays')} label={t('zhSays')} least={1} most={200} />
      <LongField {...of('enSays')} label={t('enSays')} least={1} most={200} />
      <TextField {...of('numerator')} label={t('numerator')} hint={t('factsHint', { all })} most={400} />
      <TextField {...of('denominator')} label={t('denominator')} most={400} />
      <TextField {...of('exclusions')} optional label={t('exclusions')} most={400} />
      <ChoiceField
        {...of('better')}
        optional
        label={t('better')}
        hint={t(better === '' ? 'betterMissing' : 'betterHint')}
        none={t('better_neither')}
        options={MEASURE_BETTER.map((way) => [way, t(`better_${way}`)])}
      />
      <TextField
        {...of('zhSource')}
        optional={enSource === ''}
        label={t('zhSource')}
        hint={t(hasSource ? 'sourceHint' : 'sourceMissing')}
        most={200}
      />
      <TextField {...of('enSource')} optional={zhSource === ''} label={t('enSource')} most={200} />
      <TextField {...of('least')} label={t('least')} hint={t('leastHint')} most={7} />
      <SeveralField
        {...of('sees')}
        label={t('sees')}
        options={MEASURE_LEVELS.map((level) => [level, t(`sees_${level}`)])}
      />
      <WhenField {...of('from')} label={t('since')} />
      <TextField {...of('note')} label={t('note')} most={400} />
    </ChangeDialog>
  );
}
