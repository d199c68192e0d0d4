import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Reply } from '../apiTypes.ts';
import { useNames } from './names.ts';
import { useRead } from './read.ts';
import { SearchChoice, SearchChoices } from './SearchChoice.tsx';

interface Props {
  readonly label: string;
  readonly hint: string;
  readonly value: string;
  readonly onChange: (id: string) => void;
  readonly optional?: boolean;
  readonly error?: string | undefined;
}

const most = 20;

/** People whose name begins so, in one's own area. */
export function PersonPicker(
  props: Omit<Props, 'onChange'> & {
    readonly not?: string;
    readonly onChange: (id: string, name: string) => void;
  },
) {
  const { t } = useTranslation('organisation');
  const names = useNames();
  const [text, setText] = useState('');
  const found = useRead<Reply<'/people', 'get'>>('/people', {
    query: { name: text, limit: most },
    enabled: text.trim() !== '',
  }).data?.items;
  // Somebody with several posts is one person.
  const people = found && [...new Map(found.map((line) => [line.personId, line])).values()];
  return (
    <SearchChoice
      {...props}
      onChange={(id) => props.onChange(id, people?.find(({ personId }) => personId === id)?.name ?? '')}
      text={text}
      onText={setText}
      none={t('find.noPerson')}
      found={people
        ?.filter(({ personId }) => personId !== props.not)
        .map(({ personId, name, kind, place }) => ({
          id: personId,
          label: name,
          note: `${names('post', kind)} ${place}`,
        }))}
    />
  );
}

interface Unit {
  readonly id: string;
  readonly name: string;
  readonly code: string;
}

/** Units by name or code; the one chosen before stays in sight while another is looked for. */
export function UnitPicker(
  props: Props & {
    readonly known?: Pick<Unit, 'id' | 'name'> | null;
    /** Inside another group, without a frame of its own. */
    readonly bare?: boolean;
  },
) {
  const { t } = useTranslation('organisation');
  const [text, setText] = useState('');
  const { known = null, bare = false } = props;
  const units = useRead<Reply<'/units', 'get'>>('/units', {
    query: { text, limit: most },
    enabled: text.trim() !== '',
  }).data?.items;
  const found = units?.map(({ id, name, code }: Unit) => ({ id, label: name, note: code }));
  const kept = known === null || found?.some(({ id }) => id === known.id) === true;
  const Choice = bare ? SearchChoices : SearchChoice;
  return (
    <Choice
      {...props}
      text={text}
      onText={setText}
      none={t('find.noUnit')}
      found={kept ? found : [{ id: known.id, label: known.name, note: '' }, ...(found ?? [])]}
    />
  );
}
