import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ChangeDialog } from '../../../admin/ChangeDialog.tsx';
import type { Change } from '../../../admin/ChangeFields.tsx';
import { ChangeFields } from '../../../admin/ChangeFields.tsx';
import { cityDay } from '../../../admin/days.ts';
import { NumberField, TextField } from '../../../admin/fields.tsx';
import type { CodeLists, Saved } from './queries.ts';
import { useSavedWords } from './queries.ts';

type Code = CodeLists[string][number];

/** A new choice of a list, or other words for one there is. */
export function CodeDialog(props: {
  readonly list: string;
  readonly codes: readonly Code[];
  readonly code: Code | null;
  readonly onClose: () => void;
}) {
  const { t } = useTranslation('rules');
  const { list, codes, code } = props;
  const at = code === null ? codes.length : codes.indexOf(code);
  const [wish, setWish] = useState({
    code: code?.code ?? '',
    zh: code?.zh ?? '',
    en: code?.en ?? '',
    place: at + 1,
  });
  const [change, setChange] = useState<Change>({ from: cityDay(1), note: '' });
  const { code: key, ...words } = wish;
  return (
    <ChangeDialog<Saved>
      title={code === null ? t('lists.add') : t('lists.change', { name: code.zh })}
      call={{ method: 'PUT', path: `/code-lists/${list}/${key}`, body: { ...words, ...change } }}
      told={useSavedWords()}
      onClose={props.onClose}
    >
      {code === null ? (
        <TextField
          label={t('lists.newCode')}
          most={120}
          hint={t('lists.newCodeHint')}
          pattern="[a-z0-9_]+"
          value={wish.code}
          onChange={(value) => setWish({ ...wish, code: value })}
        />
      ) : null}
      <TextField
        label={t('lists.zh')}
        most={120}
        value={wish.zh}
        onChange={(zh) => setWish({ ...wish, zh })}
      />
      <TextField
        label={t('lists.en')}
        most={120}
        value={wish.en}
        onChange={(en) => setWish({ ...wish, en })}
      />
      <NumberField
        label={t('lists.place')}
        min={0}
        value={wish.place}
        onChange={(place) => setWish({ ...wish, place })}
      />
      <ChangeFields value={change} onChange={setChange} />
    </ChangeDialog>
  );
}

/** A choice that can no longer be made from a day on. */
export function EndCodeDialog(props: {
  readonly list: string;
  readonly code: Code;
  readonly onClose: () => void;
}) {
  const { t } = useTranslation('rules');
  const [change, setChange] = useState<Change>({ from: cityDay(1), note: '' });
  const keys = [`${props.list}/${props.code.code}`];
  return (
    <ChangeDialog<Saved>
      danger
      title={t('lists.end')}
      lead={t('lists.endLead', { name: props.code.zh })}
      call={{ method: 'POST', path: '/rules/end', body: { ...change, table: 'code_list', keys } }}
      told={useSavedWords()}
      onClose={props.onClose}
    >
      <ChangeFields value={change} onChange={setChange} />
    </ChangeDialog>
  );
}
