import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { read } from '../api.ts';
import type { Reply } from '../apiTypes.ts';
import { useClassSearch } from './classes.ts';
import type { FieldProps } from './fieldProps.ts';
import { PlaceField } from './PlaceField.tsx';
import type { ChosenPlace } from './placeInput.ts';
import { SearchPicker, searchWords } from './SearchPicker.tsx';

type Rows = Pick<Reply<'/issues', 'get'>, 'rows'>;

function useIssueSearch(text: string) {
  return useQuery({
    queryKey: ['find', text],
    queryFn: ({ signal }) => read<Rows>('/issues', { query: { q: text, limit: 8, counts: false }, signal }),
    enabled: text.trim().length >= 2,
  });
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

/** A place, as a field of a command. */
export function PlaceInput(props: FieldProps) {
  return (
    <PlaceField
      id={props.id}
      label={props.field.label}
      place={(props.value as ChosenPlace | undefined) ?? null}
      error={props.error}
      onPlace={(place) => props.onChange(place ?? undefined)}
    />
  );
}
