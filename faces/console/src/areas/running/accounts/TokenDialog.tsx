import { ALL_RIGHTS } from '@gridgov/domain/city/people/rights.ts';
import { FieldSet } from '@gridgov/ui/Field.tsx';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ChangeDialog } from '../../../admin/ChangeDialog.tsx';
import { beginOf } from '../../../admin/days.ts';
import { TextField, WhenField } from '../../../admin/fields.tsx';
import type { Reply } from '../../../apiTypes.ts';
import { toast } from '../../../shell/toasts.tsx';
import type { Secret } from './queries.ts';

import { useRightWords } from './rightWords.ts';

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
  const words = useRightWords();
  const set = (part: Partial<Wish>) => setWish((before) => ({ ...before, ...part }));
  return (
    <ChangeDialog<Reply<'/tokens', 'post'>>
      title={t('token.new')}
      lead={t('token.newLead')}
      call={{ method: 'POST', path: '/tokens', body: bodyOf(wish) }}
      missing={wish.scopes.length === 0 ? t('token.noScope') : undefined}
      onDone={({ token }) => {
        if (token === null) toast(t('token.offered', { account: wish.account }));
        else props.onSecret({ name: wish.name, text: token });
      }}
      onClose={props.onClose}
      wide
    >
      <TextField label={t('token.account')} value={wish.account} onChange={(account) => set({ account })} />
      <TextField label={t('token.name')} value={wish.name} onChange={(name) => set({ name })} />
      <FieldSet legend={t('token.scopes')}>
        <div className="adm-checks">
          {ALL_RIGHTS.map((right) => (
            <label className="choice" key={right}>
              <input
                type="checkbox"
                checked={wish.scopes.includes(right)}
                onChange={() => set({ scopes: toggled(wish.scopes, right) })}
              />
              <span>
                {words(right)} <code className="t2">{right}</code>
              </span>
            </label>
          ))}
        </div>
      </FieldSet>
      <TextField
        optional
        label={t('token.areas')}
        hint={t('token.areasHint')}
        pattern="[0-9 ]*"
        value={wish.areas}
        onChange={(areas) => set({ areas })}
      />
      <WhenField optional label={t('token.expires')} value={wish.last} onChange={(last) => set({ last })} />
    </ChangeDialog>
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
