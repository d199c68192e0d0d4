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
type Known = Reply<'/names/areas/{code}', 'get'>;
type Props = { readonly of: keyof typeof rights; readonly code: string };

/** What a thing is called in English today, whether the city said so, and the way to say it. */
export function OtherName(props: Props) {
  const { t } = useTranslation('organisation');
  const { of, code } = props;
  const [open, setOpen] = useState(false);
  const mayGive = useRight(rights[of]);
  const { data } = useQuery({
    queryKey: ['admin', 'names', of, code],
    queryFn: ({ signal }) => read<Known>(`/names/${of}/${code}`, { signal }),
  });
  if (data === undefined) return '…';
  const own = ownNow(data, cityDay());
  const { chinese, shown } = data;
  return (
    <>
      {own !== undefined ? (
        own.name
      ) : shown === chinese ? (
        <span className="t2">{t('otherName.none')}</span>
      ) : (
        t('otherName.notOwn', { name: shown })
      )}{' '}
      {mayGive ? (
        <button type="button" className="btn q s" onClick={() => setOpen(true)}>
          {t(own !== undefined ? 'otherName.change' : 'otherName.give')}
        </button>
      ) : null}
      {open ? (
        <GiveDialog {...props} chinese={chinese} before={own?.name ?? ''} onClose={() => setOpen(false)} />
      ) : null}
    </>
  );
}

/** What the city calls just this one today; of what is called otherwise now, nothing. */
function ownNow({ chinese, names }: Known, today: string): Known['names'][number] | undefined {
  return names.find(
    (one) =>
      one.source === 'given' &&
      one.chinese === chinese &&
      one.from <= today &&
      (one.to === null || one.to > today),
  );
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
  const title = t('otherName.title');
  return (
    <ChangeDialog
      title={title}
      act={t('otherName.give')}
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
