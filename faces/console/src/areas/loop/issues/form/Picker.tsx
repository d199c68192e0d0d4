import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { FieldProps } from '../../../../forms/fieldProps.ts';
import { UnitPicker as AnyUnitPicker, SearchPicker, searchWords } from '../../../../forms/SearchPicker.tsx';
import { useIssue, useIssueSearch, useTeam } from '../queries.ts';
import { useClassSearch } from './classes.ts';

/** A unit, or several, with those around the place of the matter. */
export function UnitPicker(props: FieldProps & { readonly many?: boolean }) {
  const area = useIssue(props.about).data?.gridCode;
  return <AnyUnitPicker {...props} {...(area === undefined ? {} : { area })} />;
}

export function UnitsPicker(props: FieldProps) {
  return <UnitPicker {...props} many />;
}

/** Another matter: the server's candidates, and any other by number or words. */
export function IssuePicker(props: FieldProps) {
  const [text, setText] = useState('');
  const found = useIssueSearch(text).data?.rows;
  return (
    <SearchPicker
      {...props}
      {...{ text, setText }}
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
  const team = useTeam(props.about).data?.items;
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
