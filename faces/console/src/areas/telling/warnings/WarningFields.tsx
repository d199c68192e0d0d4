import { useTranslation } from 'react-i18next';
import { fieldsOf } from '../../../admin/draft.ts';
import { ChoiceField, LongField, TextField, WhenField } from '../../../admin/fields.tsx';
import { AreasField } from './AreasField.tsx';
import type { Draft } from './draft.ts';
import { fieldTime } from './draft.ts';
import type { Warning } from './queries.ts';

const categories = 'Met Geo Fire Safety Security Transport Infra Health Env Rescue CBRNE Other'.split(
  ' ',
) as Warning['category'][];
const severities = ['Extreme', 'Severe', 'Moderate', 'Minor', 'Unknown'] as const;
// A warning of what is over makes no sense, so `Past` is not offered.
const urgencies = ['Immediate', 'Expected', 'Future', 'Unknown'] as const;
const certainties = ['Observed', 'Likely', 'Possible', 'Unlikely', 'Unknown'] as const;

export function WarningFields(props: {
  readonly draft: Draft;
  readonly set: (part: Partial<Draft>) => void;
}) {
  const { t } = useTranslation('warnings');
  const { of, choice } = fieldsOf(props.draft, props.set);
  const named = {
    category: categories.map((one) => [one, t(`category.${one}`)] as const),
    severity: severities.map((one) => [one, t(`severity.${one}`)] as const),
    urgency: urgencies.map((one) => [one, t(`urgency.${one}`)] as const),
    certainty: certainties.map((one) => [one, t(`certainty.${one}`)] as const),
  };
  return (
    <>
      <div className="warn-pair">
        <ChoiceField {...choice('category')} label={t('categoryLabel')} options={named.category} />
        <TextField {...of('event')} label={t('event')} like={t('eventHint')} least={2} most={100} />
        <ChoiceField {...choice('severity')} label={t('severityLabel')} options={named.severity} />
        <ChoiceField {...choice('urgency')} label={t('urgencyLabel')} options={named.urgency} />
        <ChoiceField {...choice('certainty')} label={t('certaintyLabel')} options={named.certainty} />
      </div>
      <AreasField areas={props.draft.areas} onChange={of('areas').onChange} />
      <div className="warn-pair">
        <WhenField {...of('onset')} optional type="datetime-local" label={t('onset')} hint={t('onsetHint')} />
        <WhenField
          {...of('expires')}
          type="datetime-local"
          label={t('expires')}
          hint={t('expiresHint')}
          min={fieldTime(Date.now())}
        />
      </div>
      <TextField {...of('headline')} label={t('headline')} hint={t('headlineHint')} least={2} most={160} />
      <LongField {...of('description')} label={t('description')} rows={3} least={2} most={2000} />
      <LongField
        {...of('instruction')}
        optional
        label={t('instruction')}
        hint={t('instructionHint')}
        rows={3}
        least={2}
        most={2000}
      />
      <label className="choice">
        <input
          type="checkbox"
          checked={props.draft.exercise}
          onChange={(event) => props.set({ exercise: event.target.checked })}
        />
        {t('exerciseHint')}
      </label>
    </>
  );
}
