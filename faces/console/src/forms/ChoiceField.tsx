import { FieldSet } from '@gridgov/ui/Field.tsx';
import { useTranslation } from 'react-i18next';
import type { FieldOption, FieldReason } from './field.ts';
import type { FieldProps } from './fieldProps.ts';

/** One of a few: radios, the suggested one first with its reasons. Yes and no are both answers. */
export function ChoiceField(props: FieldProps) {
  const { t } = useTranslation();
  const { field } = props;
  const yesNo: readonly FieldOption[] = [
    { value: 'yes', label: t('common.yes') },
    { value: 'no', label: t('common.no') },
  ];
  const options = field.kind === 'yes' && field.options === undefined ? yesNo : (field.options ?? []);
  const chosen = typeof props.value === 'boolean' ? (props.value ? 'yes' : 'no') : props.value;
  return (
    <FieldSet legend={field.label} optional={field.optional} error={props.error} id={props.id}>
      <div className="choices">
        {options.map((option) => (
          <OptionRow
            key={option.value}
            name={props.id}
            option={option}
            checked={chosen === option.value}
            onPick={() => props.onChange(field.kind === 'yes' ? option.value === 'yes' : option.value)}
          />
        ))}
        {options.length === 0 ? <p className="sm t2">{t('command.choiceNone')}</p> : null}
      </div>
    </FieldSet>
  );
}

/** Any number of those the server names. */
export function ChoicesField(props: FieldProps) {
  const { t } = useTranslation();
  const { field } = props;
  const chosen = Array.isArray(props.value) ? props.value.map(String) : [];
  const toggle = (value: string) =>
    props.onChange(chosen.includes(value) ? chosen.filter((one) => one !== value) : [...chosen, value]);
  return (
    <FieldSet legend={field.label} optional={field.optional} error={props.error} id={props.id}>
      <div className="choices">
        {field.options?.map((option) => (
          <OptionRow
            key={option.value}
            name={props.id}
            option={option}
            many
            checked={chosen.includes(option.value)}
            onPick={() => toggle(option.value)}
          />
        )) ?? <p className="sm t2">{t('command.choiceNone')}</p>}
      </div>
    </FieldSet>
  );
}

/** What it rests on opens beside the form, which stays as it was filled in. */
function Reason({ reason }: { readonly reason: FieldReason }) {
  if (typeof reason === 'string') return <li>{reason}</li>;
  return (
    <li>
      <a className="lk" href={reason.href} target="_blank" rel="noreferrer">
        {reason.text}
      </a>
    </li>
  );
}

export function OptionRow(props: {
  readonly name: string;
  readonly option: FieldOption;
  readonly checked: boolean;
  readonly onPick: () => void;
  readonly many?: boolean;
}) {
  const { t } = useTranslation();
  const { option } = props;
  const suggested = option.suggested === true;
  return (
    <div className={`choice${suggested ? ' suggested' : ''}`}>
      <label className="choice-label">
        <input
          type={props.many === true ? 'checkbox' : 'radio'}
          name={props.name}
          checked={props.checked}
          onChange={props.onPick}
        />
        <span>
          {suggested ? <b>{option.label}</b> : option.label}
          {suggested ? <span className="tag">{t('common.suggested')}</span> : null}
          {option.note === undefined ? null : <span className="t2 sm choice-note">{option.note}</span>}
        </span>
      </label>
      {option.reasons === undefined ? null : (
        <ul aria-label={t('command.why')}>
          {option.reasons.map((reason) => (
            <Reason key={typeof reason === 'string' ? reason : reason.href} reason={reason} />
          ))}
        </ul>
      )}
    </div>
  );
}
