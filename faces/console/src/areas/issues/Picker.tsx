import { FieldSet } from '@gridgov/ui/Field.tsx';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { OptionRow } from './ChoiceField.tsx';
import { useClassSearch } from './classes.ts';
import type { FieldProps } from './fieldProps.ts';
import { useIssueSearch, useTeam } from './queries.ts';
import { useUnits } from './reportQueries.ts';
import type { FieldOption } from './types.ts';

/** A unit, or several: the server's suggestions with their reasons, and any other by its name. */
export function UnitPicker(props: FieldProps & { readonly many: boolean }) {
  const { t } = useTranslation();
  const [text, setText] = useState('');
  const found = useUnits(text);
  const more = (found.data?.items ?? []).map(({ id, name }): FieldOption => ({ value: id, label: name }));
  return (
    <SearchPicker
      {...props}
      text={text}
      onText={setText}
      more={more}
      none={found.data !== undefined && more.length === 0}
      searchLabel={t('command.otherUnit')}
      placeholder={t('command.unitSearch')}
      noneText={t('command.unitNone')}
    />
  );
}

/** Another matter: the server's candidates, and any other by number or words. */
export function IssuePicker(props: FieldProps) {
  const { t } = useTranslation();
  const [text, setText] = useState('');
  const found = useIssueSearch(text);
  const more = (found.data?.rows ?? []).map(
    ({ id, shortNumber, title, place }): FieldOption => ({
      value: id,
      label: `${shortNumber} ${title} ${place}`,
    }),
  );
  return (
    <SearchPicker
      {...props}
      many={false}
      text={text}
      onText={setText}
      more={more}
      none={found.data !== undefined && more.length === 0}
      searchLabel={t('common.search')}
      placeholder={t('command.issueSearch')}
      noneText={t('command.issueNone')}
    />
  );
}

/** A class in force by its words: of the lowest level, with opening conditions. */
export function ClassPicker(props: FieldProps) {
  const { t } = useTranslation();
  const [text, setText] = useState('');
  const { found, ready } = useClassSearch(text);
  return (
    <SearchPicker
      {...props}
      many={false}
      text={text}
      onText={setText}
      more={found.map(({ code, label }): FieldOption => ({ value: code, label }))}
      none={ready && text.trim() !== '' && found.length === 0}
      searchLabel={t('common.search')}
      placeholder={t('command.classSearch')}
      noneText={t('command.classNone')}
    />
  );
}

/** People who work on the matter, and nobody else: a note is no way to spread what it is about. */
export function TeamPicker(props: FieldProps) {
  const { t } = useTranslation();
  const [text, setText] = useState('');
  const team = useTeam(props.issue);
  const people = (team.data?.items ?? []).map(
    ({ id, name, seat }): FieldOption => ({ value: id, label: `@${name} ${seat}` }),
  );
  const more = people.filter(({ label }) => label.includes(text.trim()));
  return (
    <SearchPicker
      {...props}
      many
      text={text}
      onText={setText}
      more={more}
      none={team.data !== undefined && more.length === 0}
      searchLabel={t('common.search')}
      placeholder={t('command.teamSearch')}
      noneText={t('command.teamNone')}
    />
  );
}

interface SearchProps extends FieldProps {
  readonly many: boolean;
  readonly text: string;
  readonly onText: (text: string) => void;
  readonly more: readonly FieldOption[];
  readonly none: boolean;
  readonly searchLabel: string;
  readonly placeholder: string;
  readonly noneText: string;
}

function SearchPicker(props: SearchProps) {
  const { field, many } = props;
  // What was chosen stays in sight when the words it was found by change.
  const [kept, setKept] = useState<readonly FieldOption[]>([]);
  const chosen = new Set(chosenOf(props.value));
  const given = [...(field.options ?? []), ...kept];
  const found = props.more.filter(({ value }) => !given.some((one) => one.value === value));
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
        aria-label={`${field.label} ${props.searchLabel}`}
        placeholder={props.placeholder}
        value={props.text}
        onChange={(event) => props.onText(event.target.value)}
        onKeyDown={(event) => {
          // Enter in the search would send the form.
          if (event.key === 'Enter') event.preventDefault();
        }}
      />
      <p className="sm t2" role="status">
        {props.none ? props.noneText : ''}
      </p>
    </FieldSet>
  );
}

function chosenOf(value: FieldProps['value']): readonly string[] {
  if (typeof value === 'string') return [value];
  return Array.isArray(value) ? value.filter((one): one is string => typeof one === 'string') : [];
}
