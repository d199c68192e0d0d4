import { Field, FieldSet } from '@gridgov/ui/Field.tsx';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { AreaField } from '../../admin/AreaField.tsx';
import { channels, cycles, useNames } from '../../admin/names.ts';
import { useClasses } from './queries.ts';
import { TargetField } from './TargetField.tsx';
import type { RuleForm } from './wish.ts';
import './routing.css';

interface Props {
  readonly value: RuleForm;
  readonly onChange: (part: Partial<RuleForm>) => void;
}

/** What a rule asks of a matter, whom it goes to, and when it holds. */
export function RuleFields(props: Props) {
  const { t } = useTranslation('routing');
  const { value, onChange } = props;
  return (
    <>
      <Field label={t('note')}>
        {(ids) => (
          <input
            {...ids}
            className="in"
            required
            maxLength={500}
            value={value.note}
            onChange={(event) => onChange({ note: event.target.value })}
          />
        )}
      </Field>
      <Conditions {...props} />
      <FieldSet legend={t('cond.areaPrefix')} optional>
        <div className="ro-set">
          <AreaField
            value={value.areaPrefix}
            onChange={(areaPrefix) => onChange({ areaPrefix })}
            to="community"
          />
        </div>
      </FieldSet>
      <TargetField value={value.unitId} onChange={(unitId) => onChange({ unitId })} />
      <Frame {...props} />
    </>
  );
}

function Conditions({ value, onChange }: Props) {
  const { t } = useTranslation('routing');
  const names = useNames();
  const classes = useClasses().data?.items ?? [];
  const options = (list: readonly string[], name: (one: string) => string) =>
    list.map((one) => [one, name(one)] as const);
  return (
    <FieldSet legend={t('when')}>
      <div className="ro-set">
        <Choice
          label={t('cond.classPrefix')}
          value={value.classPrefix}
          options={classes.map(({ code, name }) => [code, `${code} ${name}`] as const)}
          onChange={(classPrefix) => onChange({ classPrefix })}
        />
        <Choice
          label={t('cond.channel')}
          value={value.channel}
          options={options(channels, (one) => names('channel', one))}
          onChange={(channel) => onChange({ channel })}
        />
        <Choice
          label={t('cond.level')}
          value={value.level}
          options={options(cycles, (one) => names('cycle', one))}
          onChange={(level) => onChange({ level })}
        />
        <Choice
          label={t('cond.kind')}
          value={value.kind}
          options={[
            ['component', t('kinds.component')],
            ['event', t('kinds.event')],
          ]}
          onChange={(kind) => onChange({ kind })}
        />
        <Timed label={t('timeFrom')} value={value.timeFrom} onChange={(timeFrom) => onChange({ timeFrom })} />
        <Timed label={t('timeTo')} value={value.timeTo} onChange={(timeTo) => onChange({ timeTo })} />
      </div>
    </FieldSet>
  );
}

function Frame({ value, onChange }: Props) {
  const { t } = useTranslation('routing');
  const names = useNames();
  return (
    <div className="ro-set">
      <Field label={t('cycle')}>
        {(ids) => (
          <select
            {...ids}
            className="in"
            value={value.cycle}
            onChange={(event) => onChange({ cycle: event.target.value as RuleForm['cycle'] })}
          >
            {cycles.map((one) => (
              <option key={one} value={one}>
                {names('cycle', one)}
              </option>
            ))}
          </select>
        )}
      </Field>
      <Field label={t('priority')}>
        {(ids) => (
          <input
            {...ids}
            type="number"
            className="in"
            required
            min={-100_000}
            max={100_000}
            value={value.priority}
            onChange={(event) => onChange({ priority: event.target.valueAsNumber })}
          />
        )}
      </Field>
      <Day label={t('fromDay')} required value={value.from} onChange={(from) => onChange({ from })} />
      <Day label={t('toDay')} value={value.to} onChange={(to) => onChange({ to })} />
    </div>
  );
}

interface TextProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
}

export function Choice(props: TextProps & { readonly options: readonly (readonly [string, string])[] }) {
  const { t } = useTranslation('routing');
  return (
    <Field label={props.label} optional>
      {(ids) => (
        <select
          {...ids}
          className="in"
          value={props.value}
          onChange={(event) => props.onChange(event.target.value)}
        >
          <option value="">{t('any')}</option>
          {props.options.map(
            ([value, label]): ReactNode => (
              <option key={value} value={value}>
                {label}
              </option>
            ),
          )}
        </select>
      )}
    </Field>
  );
}

function Timed(props: TextProps) {
  return (
    <Field label={props.label} optional>
      {(ids) => (
        <input
          {...ids}
          type="time"
          className="in"
          value={props.value}
          onChange={(event) => props.onChange(event.target.value)}
        />
      )}
    </Field>
  );
}

function Day(props: TextProps & { readonly required?: boolean }) {
  return (
    <Field label={props.label} {...(props.required === true ? {} : { optional: true })}>
      {(ids) => (
        <input
          {...ids}
          type="date"
          className="in"
          required={props.required === true}
          value={props.value}
          onChange={(event) => props.onChange(event.target.value)}
        />
      )}
    </Field>
  );
}
