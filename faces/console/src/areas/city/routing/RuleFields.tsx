import { FieldSet } from '@gridgov/ui/Field.tsx';
import { useTranslation } from 'react-i18next';
import { AreaField } from '../../../admin/AreaField.tsx';
import type { Options } from '../../../admin/fields.tsx';
import { ChoiceField, NumberField, TextField, WhenField } from '../../../admin/fields.tsx';
import { channels, cycles, useNames } from '../../../admin/names.ts';
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
      <TextField label={t('note')} most={500} value={value.note} onChange={(note) => onChange({ note })} />
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
        <Condition
          label={t('cond.classPrefix')}
          value={value.classPrefix}
          options={classes.map(({ code, name }) => [code, `${code} ${name}`] as const)}
          onChange={(classPrefix) => onChange({ classPrefix })}
        />
        <Condition
          label={t('cond.channel')}
          value={value.channel}
          options={options(channels, (one) => names('channel', one))}
          onChange={(channel) => onChange({ channel })}
        />
        <Condition
          label={t('cond.level')}
          value={value.level}
          options={options(cycles, (one) => names('cycle', one))}
          onChange={(level) => onChange({ level })}
        />
        <Condition
          label={t('cond.kind')}
          value={value.kind}
          options={[
            ['component', t('kinds.component')],
            ['event', t('kinds.event')],
          ]}
          onChange={(kind) => onChange({ kind })}
        />
        <WhenField
          optional
          type="time"
          label={t('timeFrom')}
          value={value.timeFrom}
          onChange={(timeFrom) => onChange({ timeFrom })}
        />
        <WhenField
          optional
          type="time"
          label={t('timeTo')}
          value={value.timeTo}
          onChange={(timeTo) => onChange({ timeTo })}
        />
      </div>
    </FieldSet>
  );
}

function Frame({ value, onChange }: Props) {
  const { t } = useTranslation('routing');
  const names = useNames();
  return (
    <div className="ro-set">
      <ChoiceField
        label={t('cycle')}
        value={value.cycle}
        options={cycles.map((one) => [one, names('cycle', one)] as const)}
        onChange={(cycle) => onChange({ cycle: cycle as RuleForm['cycle'] })}
      />
      <NumberField
        label={t('priority')}
        min={-100_000}
        max={100_000}
        value={value.priority}
        onChange={(priority) => onChange({ priority })}
      />
      <WhenField label={t('fromDay')} value={value.from} onChange={(from) => onChange({ from })} />
      <WhenField optional label={t('toDay')} value={value.to} onChange={(to) => onChange({ to })} />
    </div>
  );
}

/** A condition of a rule; left open, any value will do. */
export function Condition(props: {
  readonly label: string;
  readonly value: string;
  readonly options: Options<string>;
  readonly onChange: (value: string) => void;
}) {
  const { t } = useTranslation('routing');
  return <ChoiceField {...props} optional none={t('any')} />;
}
