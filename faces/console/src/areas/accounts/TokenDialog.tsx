import { RIGHTS_BY_POST } from '@gridgov/domain/people/rights.ts';
import { Field, FieldSet } from '@gridgov/ui/Field.tsx';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { beginOf } from '../../admin/days.ts';
import { FormDialog } from '../../admin/FormDialog.tsx';
import type { Reply } from '../../apiTypes.ts';
import type { Secret } from './queries.ts';
import { useChange } from './queries.ts';

/** Every right there is, so that none is missing here when one is added. */
const rights = [...new Set(Object.values(RIGHTS_BY_POST).flatMap((set) => [...set]))].sort();
const dayMs = 86_400_000;

interface Wish {
  readonly account: string;
  readonly name: string;
  readonly scopes: readonly string[];
  readonly areas: string;
  readonly last: string;
}

/** Makes a token: as which account, for what, with which rights, where, until when. */
export function TokenDialog(props: {
  readonly onClose: () => void;
  readonly onSecret: (secret: Secret) => void;
}) {
  const { t } = useTranslation('accounts');
  const [wish, setWish] = useState<Wish>({ account: '', name: '', scopes: [], areas: '', last: '' });
  const change = useChange<Reply<'/tokens', 'post'>>();
  const set = (part: Partial<Wish>) => setWish((before) => ({ ...before, ...part }));
  const submit = () =>
    change.mutate(
      { method: 'POST', path: '/tokens', body: bodyOf(wish) },
      {
        onSuccess: ({ token }) => {
          props.onClose();
          props.onSecret({ name: wish.name, text: token });
        },
      },
    );
  return (
    <FormDialog
      title={t('token.new')}
      lead={t('token.newLead')}
      act={t('token.new')}
      busy={change.isPending || wish.scopes.length === 0}
      error={change.error}
      onSubmit={submit}
      onClose={props.onClose}
      wide
    >
      <TextRow label={t('token.account')} value={wish.account} onChange={(account) => set({ account })} />
      <TextRow label={t('token.name')} value={wish.name} onChange={(name) => set({ name })} />
      <FieldSet legend={t('token.scopes')}>
        <div className="adm-checks">
          {rights.map((right) => (
            <label className="choice" key={right}>
              <input
                type="checkbox"
                checked={wish.scopes.includes(right)}
                onChange={() => set({ scopes: toggled(wish.scopes, right) })}
              />
              <code>{right}</code>
            </label>
          ))}
        </div>
      </FieldSet>
      <Field label={t('token.areas')} hint={t('token.areasHint')} optional>
        {(ids) => (
          <input
            {...ids}
            className="in"
            pattern="[0-9 ]*"
            value={wish.areas}
            onChange={(event) => set({ areas: event.target.value })}
          />
        )}
      </Field>
      <Field label={t('token.expires')} optional>
        {(ids) => (
          <input
            {...ids}
            type="date"
            className="in in-short"
            value={wish.last}
            onChange={(event) => set({ last: event.target.value })}
          />
        )}
      </Field>
    </FormDialog>
  );
}

function TextRow(props: {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
}) {
  return (
    <Field label={props.label}>
      {(ids) => (
        <input
          {...ids}
          className="in"
          required
          value={props.value}
          onChange={(event) => props.onChange(event.target.value)}
        />
      )}
    </Field>
  );
}

const toggled = (list: readonly string[], one: string) =>
  list.includes(one) ? list.filter((other) => other !== one) : [...list, one];

function bodyOf({ account, name, scopes, areas, last }: Wish) {
  const begin = beginOf(last);
  return {
    account,
    name,
    scopes,
    areas: areas.split(' ').filter((code) => code !== ''),
    // The last day is one on which it still works.
    ...(begin === undefined ? {} : { expiresAt: begin + dayMs }),
  };
}
