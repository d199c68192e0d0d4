import { FieldSet } from '@gridgov/ui/Field.tsx';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { OptionRow } from './ChoiceField.tsx';
import type { FieldOption } from './field.ts';
import type { FieldProps } from './fieldProps.ts';
import { useUnits } from './units.ts';

/** A unit, or several: the server's suggestions with their reasons, those around `area`, and any other by its name. */
export function UnitPicker(props: FieldProps & { readonly many?: boolean; readonly area?: string }) {
  const { t } = useTranslation();
  const [text, setText] = useState('');
  // Whoever is suggested says which trade is meant.
  const suggested = props.field.options?.[0]?.value;
  const like = suggested?.startsWith('grid:') === false ? suggested : undefined;
  const found = useUnits(text, { area: props.area, ...(like === undefined ? {} : { like }) }).data;
  return (
    <SearchPicker
      {...props}
      {...{ text, setText }}
      words={searchWords.unit}
      more={found?.map(({ id, name, reach }) => ({
        value: id,
        label: name,
        ...(reach === undefined ? {} : { note: t(`command.reach.${reach}`) }),
      }))}
    />
  );
}

export function UnitsPicker(props: FieldProps) {
  return <UnitPicker {...props} many />;
}

export const searchWords = {
  unit: { label: 'command.otherUnit', like: 'command.unitSearch', none: 'command.unitNone' },
  issue: { label: 'common.search', like: 'command.issueSearch', none: 'command.issueNone' },
  class: { label: 'common.search', like: 'command.classSearch', none: 'command.classNone' },
  team: { label: 'common.search', like: 'command.teamSearch', none: 'command.teamNone' },
} as const;

interface SearchProps extends FieldProps {
  readonly many?: boolean;
  readonly text: string;
  readonly setText: (text: string) => void;
  /** What is found by the text; undefined as long as nothing was looked for. */
  readonly more: readonly FieldOption[] | undefined;
  readonly words: (typeof searchWords)[keyof typeof searchWords];
}

/** Options to choose from, and a search for those that are not there. */
export function SearchPicker(props: SearchProps) {
  const { t } = useTranslation();
  const { field, many = false, more = [], words } = props;
  // What was chosen stays in sight when the words it was found by change.
  const [kept, setKept] = useState<readonly FieldOption[]>([]);
  const chosen = new Set(chosenOf(props.value));
  const given = [...(field.options ?? []), ...kept];
  const found = more.filter(({ value }) => !given.some((one) => one.value === value));
  const pick = (option: FieldOption) => {
    if (!given.includes(option)) setKept((before) => [...before, option]);
    if (!many) return props.onChange(option.value);
    const after = chosen.has(option.value)
      ? [...chosen].filter((one) => one !== option.value)
      : [...chosen, option.value];
    props.onChange(after);
  };
  return (
    <FieldSet legend={field.label} optional={field.optional} error={props.error} id={props.id}>
      <div className="choices">
        {[...given, ...found].map((option) => (
          <OptionRow
            key={option.value}
            name={props.id}
            option={option}
            many={many}
            checked={chosen.has(option.value)}
            onPick={() => pick(option)}
          />
        ))}
      </div>
      <input
        type="search"
        className="in"
        aria-label={`${field.label} ${t(words.label)}`}
        placeholder={t(words.like)}
        value={props.text}
        onChange={(event) => props.setText(event.target.value)}
        onKeyDown={(event) => {
          // Enter in the search would send the form.
          if (event.key === 'Enter') event.preventDefault();
        }}
      />
      <p className="sm t2" role="status">
        {props.more?.length === 0 ? t(words.none) : ''}
      </p>
    </FieldSet>
  );
}

function chosenOf(value: FieldProps['value']): readonly string[] {
  if (typeof value === 'string') return [value];
  return Array.isArray(value) ? value.filter((one): one is string => typeof one === 'string') : [];
}
