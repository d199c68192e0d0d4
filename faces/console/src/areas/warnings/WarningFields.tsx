import { Field } from '@gridgov/ui/Field.tsx';
import { useTranslation } from 'react-i18next';
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
        <Choice
          label={t('categoryLabel')}
          value={draft.category}
          options={categories.map((one) => [one, t(`category.${one}`)] as const)}
          onChange={(category) => set({ category })}
        />
        <Text
          label={t('event')}
          like={t('eventHint')}
          most={100}
          value={draft.event}
          onChange={(event) => set({ event })}
        />
        <Choice
          label={t('severityLabel')}
          value={draft.severity}
          options={severities.map((one) => [one, t(`severity.${one}`)] as const)}
          onChange={(severity) => set({ severity })}
        />
        <Choice
          label={t('urgencyLabel')}
          value={draft.urgency}
          options={urgencies.map((one) => [one, t(`urgency.${one}`)] as const)}
          onChange={(urgency) => set({ urgency })}
        />
        <Choice
          label={t('certaintyLabel')}
          value={draft.certainty}
          options={certainties.map((one) => [one, t(`certainty.${one}`)] as const)}
          onChange={(certainty) => set({ certainty })}
        />
      </div>
      <AreasField areas={draft.areas} onChange={(areas) => set({ areas })} />
      <Times draft={draft} set={set} />
      <Text
        label={t('headline')}
        hint={t('headlineHint')}
        most={160}
        value={draft.headline}
        onChange={(headline) => set({ headline })}
      />
      <Long
        label={t('description')}
        required
        value={draft.description}
        onChange={(description) => set({ description })}
      />
      <Long
        label={t('instruction')}
        hint={t('instructionHint')}
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
      <Field label={t('onset')} hint={t('onsetHint')} optional>
        {(ids) => (
          <input
            {...ids}
            type="datetime-local"
            className="in"
            value={draft.onset}
            onChange={(event) => set({ onset: event.target.value })}
          />
        )}
      </Field>
      <Field label={t('expires')} hint={t('expiresHint')}>
        {(ids) => (
          <input
            {...ids}
            type="datetime-local"
            className="in"
            required
            min={fieldTime(Date.now())}
            value={draft.expires}
            onChange={(event) => set({ expires: event.target.value })}
          />
        )}
      </Field>
    </div>
  );
}

function Choice<T extends string>(props: {
  readonly label: string;
  readonly value: T;
  readonly options: readonly (readonly [T, string])[];
  readonly onChange: (value: T) => void;
}) {
  const { options } = props;
  return (
    <Field label={props.label}>
      {(ids) => (
        <select
          {...ids}
          className="in"
          value={props.value}
          onChange={(event) => {
            const chosen = options.find(([one]) => one === event.target.value);
            if (chosen !== undefined) props.onChange(chosen[0]);
          }}
        >
          {options.map(([one, label]) => (
            <option key={one} value={one}>
              {label}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}

interface Written {
  readonly label: string;
  readonly hint?: string;
  readonly value: string;
  readonly onChange: (text: string) => void;
}

function Text(props: Written & { readonly most: number; readonly like?: string }) {
  return (
    <Field label={props.label} hint={props.hint}>
      {(ids) => (
        <input
          {...ids}
          className="in"
          required
          minLength={2}
          maxLength={props.most}
          placeholder={props.like}
          value={props.value}
          onChange={(event) => props.onChange(event.target.value)}
        />
      )}
    </Field>
  );
}

function Long(props: Written & { readonly required?: boolean }) {
  const required = props.required === true;
  return (
    <Field label={props.label} hint={props.hint} {...(required ? {} : { optional: true })}>
      {(ids) => (
        <textarea
          {...ids}
          className="in"
          rows={3}
          required={required}
          minLength={2}
          maxLength={2000}
          value={props.value}
          onChange={(event) => props.onChange(event.target.value)}
        />
      )}
    </Field>
  );
}
