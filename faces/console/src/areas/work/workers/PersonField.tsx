import { FieldSet } from '@gridgov/ui/Field.tsx';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNames } from '../../../admin/names.ts';
import { SearchChoices } from '../../../admin/SearchChoice.tsx';
import { read } from '../../../api.ts';
import type { Reply } from '../../../apiTypes.ts';
import type { FieldProps } from '../../../forms/fieldProps.ts';
import { Newcomer } from './Newcomer.tsx';

const MOST = 8;

/** Whom to recruit: somebody of the roster, or a newcomer. */
export function PersonField(props: FieldProps) {
  const { t } = useTranslation('workers');
  const names = useNames();
  const [text, setText] = useState('');
  const [entered, setEntered] = useState<string | null>(null);
  const name = text.trim();
  const found = useQuery({
    queryKey: ['admin', 'people', 'recruit', name],
    queryFn: ({ signal }) =>
      read<Reply<'/people', 'get'>>('/people', { query: { name, limit: MOST }, signal }),
    enabled: name !== '' && entered === null,
  }).data;
  const people = [...new Map(found?.items.map((line) => [line.personId, line])).values()];
  const value = typeof props.value === 'string' ? props.value : '';
  return (
    <FieldSet legend={props.field.label} error={props.error} id={props.id}>
      {entered === null ? (
        <>
          <SearchChoices
            label={props.field.label}
            hint={t('person.search')}
            text={text}
            onText={setText}
            found={
              found === undefined
                ? undefined
                : people.map(({ personId, name: label, kind, place }) => ({
                    ...{ id: personId, label, note: `${names('post', kind)} ${place}` },
                  }))
            }
            value={value}
            onChange={props.onChange}
            none={t('person.none')}
          />
          <Newcomer
            onEntered={(id, called) => {
              props.onChange(id);
              setEntered(called);
            }}
          />
        </>
      ) : (
        <p>
          <b>{entered}</b> <span className="t2">{t('person.entered')}</span>
        </p>
      )}
    </FieldSet>
  );
}
