import { FieldSet } from '@gridgov/ui/Field.tsx';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useIssue, useIssueSearch, useTeam } from '../queries.ts';
import { useUnits } from '../report/reportQueries.ts';
import type { FieldOption } from '../types.ts';
import { OptionRow } from './ChoiceField.tsx';
import { useClassSearch } from './classes.ts';
import type { FieldProps } from './fieldProps.ts';

/** A unit, or several: the server's suggestions with their reasons, those around the place, and any other by its name. */
export function UnitPicker(props: FieldProps & { readonly many: boolean }) {
  const { t } = useTranslation();
  const [text, setText] = useState('');
  const issue = useIssue(props.issue).data;
  // Whoever is suggested says which trade is meant.
  const suggested = props.field.options?.[0]?.value;
  const like = suggested?.startsWith('grid:') === false ? suggested : undefined;
  const found = useUnits(text, { area: issue?.gridCode, ...(like === undefined ? {} : { like }) }).data;
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

/** Another matter: the server's candidates, and any other by number or words. */
export function IssuePicker(props: FieldProps) {
  const [text, setText] = useState('');
  const found = useIssueSearch(text).data?.rows;
  return (
    <SearchPicker
      {...props}
      {...{ text, setText }}
      many={false}
      words={searchWords.issue}
      more={found?.map(({ id, shortNumber, title, place }) => ({
        value: id,
        label: `${shortNumber} ${title} ${place}`,
      }))}
    />
  );
}

/** A class in force by its words, everyday words or pinyin. */
export function ClassPicker(props: FieldProps) {
  const { t } = useTranslation();
  const [text, setText] = useState('');
  const { found, ready } = useClassSearch(text);
  const more = ready && text.trim() !== '' ? found : undefined;
  return (
    <SearchPicker
      {...props}
      {...{ text, setText }}
      many={false}
      words={searchWords.class}
      more={more?.map(({ code, label, by }) => ({
        value: code,
        label: by === null ? label : t('report.classCalled', { label, by }),
      }))}
    />
  );
}

/** People who work on the matter, and nobody else: a note is no way to spread what it is about. */
export function TeamPicker(props: FieldProps) {
  const [text, setText] = useState('');
  const team = useTeam(props.issue).data?.items;
  const people = team?.map(({ id, name, seat }) => ({ value: id, label: `@${name} ${seat}` }));
  return (
    <SearchPicker
      {...props}
      {...{ text, setText }}
      many
      words={searchWords.team}
      more={people?.filter(({ label }) => label.includes(text.trim()))}
    />
  );
}

const searchWords = {
  unit: { label: 'command.otherUnit', like: 'command.unitSearch', none: 'command.unitNone' },
  issue: { label: 'common.search', like: 'command.issueSearch', none: 'command.issueNone' },
  class: { label: 'common.search', like: 'command.classSearch', none: 'command.classNone' },
  team: { label: 'common.search', like: 'command.teamSearch', none: 'command.teamNone' },
} as const;

interface SearchProps extends FieldProps {
  readonly many: boolean;
  readonly text: string;
  readonly setText: (text: string) => void;
  /** What is found by the text; undefined as long as nothing was looked for. */
  readonly more: readonly FieldOption[] | undefined;
  readonly words: (typeof searchWords)[keyof typeof searchWords];
}

function SearchPicker(props: SearchProps) {
  const { t } = useTranslation();
  const { field, many, more = [], words } = props;
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
