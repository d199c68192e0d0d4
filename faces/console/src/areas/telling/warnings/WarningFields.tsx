import { useTranslation } from 'react-i18next';
import { ChoiceField, LongField, TextField, WhenField } from '../../../admin/fields.tsx';
import { AreasField } from './AreasField.tsx';
import type { Draft } from './draft.ts';
import { fieldTime } from './draft.ts';

interface Props {
  readonly draft: Draft;
  readonly set: (part: Partial<Draft>) => void;
}

// A warning of what is over makes no sense, so `Past` is not offered.
const urgencies = ['Immediate', 'Expected', 'Future', 'Unknown'] as const;
const severities = ['Extreme', 'Severe', 'Moderate', 'Minor', 'Unknown'] as const;
const certainties = ['Observed', 'Likely', 'Possible', 'Unlikely', 'Unknown'] as const;
const categories = [
  'Met',
  'Geo',
  'Fire',
  'Safety',
  'Security',
  'Transport',
  'Infra',
  'Health',
  'Env',
  'Rescue',
  'CBRNE',
  'Other',
] as const;

export function WarningFields({ draft, set }: Props) {
  const { t } = useTranslation('warnings');
  return (
    <>
      <div className="warn-pair">
        <ChoiceField
          label={t('categoryLabel')}
          value={draft.category}
          options={categories.map((one) => [one, t(`category.${one}`)] as const)}
          onChange={(category) => set(category === '' ? {} : { category })}
        />
        <TextField
          label={t('event')}
          like={t('eventHint')}
          least={2}
          most={100}
          value={draft.event}
          onChange={(event) => set({ event })}
        />
        <ChoiceField
          label={t('severityLabel')}
          value={draft.severity}
          options={severities.map((one) => [one, t(`severity.${one}`)] as const)}
          onChange={(severity) => set(severity === '' ? {} : { severity })}
        />
        <ChoiceField
          label={t('urgencyLabel')}
          value={draft.urgency}
          options={urgencies.map((one) => [one, t(`urgency.${one}`)] as const)}
          onChange={(urgency) => set(urgency === '' ? {} : { urgency })}
        />
        <ChoiceField
          label={t('certaintyLabel')}
          value={draft.certainty}
          options={certainties.map((one) => [one, t(`certainty.${one}`)] as const)}
          onChange={(certainty) => set(certainty === '' ? {} : { certainty })}
        />
      </div>
      <AreasField areas={draft.areas} onChange={(areas) => set({ areas })} />
      <Times draft={draft} set={set} />
      <TextField
        label={t('headline')}
        hint={t('headlineHint')}
        least={2}
        most={160}
        value={draft.headline}
        onChange={(headline) => set({ headline })}
      />
      <LongField
        label={t('description')}
        rows={3}
        least={2}
        most={2000}
        value={draft.description}
        onChange={(description) => set({ description })}
      />
      <LongField
        optional
        label={t('instruction')}
        hint={t('instructionHint')}
        rows={3}
        least={2}
        most={2000}
        value={draft.instruction}
        onChange={(instruction) => set({ instruction })}
      />
      <label className="choice">
        <input
          type="checkbox"
          checked={draft.exercise}
          onChange={(event) => set({ exercise: event.target.checked })}
        />
        {t('exerciseHint')}
      </label>
    </>
  );
}

function Times({ draft, set }: Props) {
  const { t } = useTranslation('warnings');
  return (
    <div className="warn-pair">
      <WhenField
        optional
        type="datetime-local"
        label={t('onset')}
        hint={t('onsetHint')}
        value={draft.onset}
        onChange={(onset) => set({ onset })}
      />
      <WhenField
        type="datetime-local"
        label={t('expires')}
        hint={t('expiresHint')}
        min={fieldTime(Date.now())}
        value={draft.expires}
        onChange={(expires) => set({ expires })}
      />
    </div>
  );
}
