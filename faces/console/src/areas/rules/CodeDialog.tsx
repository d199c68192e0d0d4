import { Field } from '@gridgov/ui/Field.tsx';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Change } from '../../admin/ChangeFields.tsx';
import { ChangeFields } from '../../admin/ChangeFields.tsx';
import { cityDay } from '../../admin/days.ts';
import { FormDialog } from '../../admin/FormDialog.tsx';
import type { CodeLists } from './queries.ts';
import { useRulesChange } from './queries.ts';

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
  const save = useRulesChange(props.onClose);
  const title = code === null ? t('lists.add') : t('lists.change', { name: code.zh });
  const { code: key, ...words } = wish;
  const body = { ...words, ...change };
  return (
    <FormDialog
      title={title}
      act={title}
      busy={save.isPending}
      error={save.error}
      onSubmit={() => save.mutate({ method: 'PUT', path: `/code-lists/${list}/${key}`, body })}
      onClose={props.onClose}
    >
      {code === null ? (
        <Text
          label={t('lists.newCode')}
          hint={t('lists.newCodeHint')}
          pattern="[a-z0-9_]+"
          value={wish.code}
          onChange={(value) => setWish({ ...wish, code: value })}
        />
      ) : null}
      <Text label={t('lists.zh')} value={wish.zh} onChange={(zh) => setWish({ ...wish, zh })} />
      <Text label={t('lists.en')} value={wish.en} onChange={(en) => setWish({ ...wish, en })} />
      <Field label={t('lists.place')}>
        {(ids) => (
          <input
            {...ids}
            type="number"
            className="in in-short"
            min={0}
            required
            value={wish.place}
            onChange={(event) => setWish({ ...wish, place: event.target.valueAsNumber })}
          />
        )}
      </Field>
      <ChangeFields value={change} onChange={setChange} />
    </FormDialog>
  );
}

function Text(props: {
  readonly label: string;
  readonly hint?: string;
  readonly pattern?: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
}) {
  return (
    <Field label={props.label} hint={props.hint}>
      {(ids) => (
        <input
          {...ids}
          className="in"
          required
          maxLength={120}
          {...(props.pattern === undefined ? {} : { pattern: props.pattern })}
          value={props.value}
          onChange={(event) => props.onChange(event.target.value)}
        />
      )}
    </Field>
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
  const save = useRulesChange(props.onClose);
  const keys = [`${props.list}/${props.code.code}`];
  return (
    <FormDialog
      title={t('lists.end')}
      lead={t('lists.endLead', { name: props.code.zh })}
      act={t('lists.end')}
      danger
      busy={save.isPending}
      error={save.error}
      onSubmit={() =>
        save.mutate({ method: 'POST', path: '/rules/end', body: { ...change, table: 'code_list', keys } })
      }
      onClose={props.onClose}
    >
      <ChangeFields value={change} onChange={setChange} />
    </FormDialog>
  );
}
