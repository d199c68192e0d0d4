import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { read } from '../api.ts';
import type { Reply } from '../apiTypes.ts';
import { useRight } from '../shell/session.ts';
import { ChangeDialog } from './ChangeDialog.tsx';
import { cityDay } from './days.ts';
import { TextField, WhenField } from './fields.tsx';

const rights = { areas: 'area.import', units: 'unit.import', classes: 'rules.edit' } as const;
type Names = Reply<'/names/areas/{code}', 'get'>;
type Props = { readonly of: keyof typeof rights; readonly code: string };

/** What a thing is called in English today, whether the city said so, and the way to say it. */
export function OtherName(props: Props) {
  const { t } = useTranslation('organisation');
  const { of, code } = props;
  const [open, setOpen] = useState(false);
  const mayGive = useRight(rights[of]);
  const { data } = useQuery({
    queryKey: ['admin', 'names', of, code],
    queryFn: ({ signal }) => read<Names>(`/names/${of}/${code}`, { signal }),
  });
  if (data === undefined) return '…';
  const name = nameNow(data, cityDay());
  const given = name?.source === 'given';
  return (
    <>
      {name === undefined ? (
        <span className="t2">{t('otherName.none')}</span>
      ) : given ? (
        name.name
      ) : (
        t('otherName.romanised', { name: name.name })
      )}{' '}
      {mayGive ? (
        <button type="button" className="btn q s" onClick={() => setOpen(true)}>
          {t(given ? 'otherName.change' : 'otherName.give')}
        </button>
      ) : null}
      {open ? (
        <GiveDialog
          {...props}
          chinese={data.chinese}
          before={given ? name.name : ''}
          onClose={() => setOpen(false)}
        />
      ) : null}
    </>
  );
}

/** The city's own before what was made; of what is called otherwise now, nothing. */
function nameNow({ chinese, names }: Names, today: string): Names['names'][number] | undefined {
  const held = names.filter(
    (one) => one.chinese === chinese && one.from <= today && (one.to === null || one.to > today),
  );
  return held.find(({ source }) => source === 'given') ?? held[0];
}

function GiveDialog(
  props: Props & {
    readonly chinese: string;
    readonly before: string;
    readonly onClose: () => void;
  },
) {
  const { t } = useTranslation('organisation');
  const [name, setName] = useState(props.before);
  const [from, setFrom] = useState(() => cityDay());
  const title = t('otherName.give');
  return (
    <ChangeDialog
      title={title}
      call={{ method: 'PUT', path: `/names/${props.of}/${props.code}`, body: { name: name.trim(), from } }}
      onClose={props.onClose}
    >
      <TextField
        label={t('otherName.title')}
        hint={t('otherName.hint', { chinese: props.chinese })}
        least={1}
        most={200}
        value={name}
        onChange={setName}
      />
      <WhenField label={t('change.from')} value={from} onChange={setFrom} />
    </ChangeDialog>
  );
}
