import type { PasskeyAsked } from '@gridgov/ui/passkey.ts';
import { knowsPasskeys, makePasskey } from '@gridgov/ui/passkey.ts';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ChangeDialog } from '../../../admin/ChangeDialog.tsx';
import { momentWords } from '../../../admin/days.ts';
import { FormDialog } from '../../../admin/FormDialog.tsx';
import { TextField } from '../../../admin/fields.tsx';
import { send } from '../../../api.ts';
import { ProblemError } from '../../../problem.ts';
import { toast } from '../../../shell/toasts.tsx';
import { PasswordRow } from './PasswordRow.tsx';
import type { Passkey } from './queries.ts';

/** The passkeys of one's own account. */
export function Passkeys(props: { readonly passkeys: readonly Passkey[] }) {
  const { t } = useTranslation('identity');
  const [adding, setAdding] = useState(false);
  const [naming, setNaming] = useState<Passkey | null>(null);
  const [removing, setRemoving] = useState<Passkey | null>(null);
  return (
    <section className="sheet pad">
      <h2>{t('passkeys.title')}</h2>
      <p className="t2">{t('passkeys.lead')}</p>
      <ul className="adm-rows">
        {props.passkeys.map((passkey) => (
          <li key={passkey.id}>
            <b>{passkey.name}</b>
            <span className="t2">
              {t('passkeys.made', { time: momentWords(passkey.createdAt) })}
              {passkey.usedAt === null
                ? ''
                : ` · ${t('passkeys.used', { time: momentWords(passkey.usedAt) })}`}
            </span>
            <span className="grow" />
            <button
              type="button"
              className="btn s"
              aria-label={t('passkeys.renameOne', { name: passkey.name })}
              onClick={() => setNaming(passkey)}
            >
              {t('passkeys.rename')}
            </button>
            <button
              type="button"
              className="btn s x"
              aria-label={t('passkeys.removeOne', { name: passkey.name })}
              onClick={() => setRemoving(passkey)}
            >
              {t('passkeys.remove')}
            </button>
          </li>
        ))}
      </ul>
      {knowsPasskeys() ? (
        <p>
          <button type="button" className="btn" onClick={() => setAdding(true)}>
            {t('passkeys.add')}
          </button>
        </p>
      ) : (
        <p className="t2">{t('passkeys.unknown')}</p>
      )}
      {adding ? <AddDialog onClose={() => setAdding(false)} /> : null}
      {naming === null ? null : <NameDialog passkey={naming} onClose={() => setNaming(null)} />}
      {removing === null ? null : <RemoveDialog passkey={removing} onClose={() => setRemoving(null)} />}
    </section>
  );
}

function AddDialog(props: { readonly onClose: () => void }) {
  const { t } = useTranslation('identity');
  const client = useQueryClient();
  const [password, setPassword] = useState('');
  const [name, setName] = useState('');
  const add = useMutation({
    mutationFn: async () => {
      const asked = await send<PasskeyAsked>('POST', '/me/passkeys/options', { body: { password } });
      const answer = await makePasskey(asked.options);
      await send<unknown>('POST', '/me/passkeys', { body: { step: asked.step, name, answer } });
      await Promise.all([['admin'], ['me']].map((queryKey) => client.invalidateQueries({ queryKey })));
    },
  });
  const refused = add.error !== null && !(add.error instanceof ProblemError);
  return (
    <FormDialog
      title={t('passkeys.add')}
      lead={t('passkeys.addLead')}
      act={t('passkeys.go')}
      busy={add.isPending}
      error={refused ? null : add.error}
      onSubmit={() =>
        add.mutate(undefined, {
          onSuccess: () => {
            props.onClose();
            toast(t('passkeys.added', { name }));
          },
        })
      }
      onClose={props.onClose}
    >
      <NameRow value={name} onChange={setName} />
      <PasswordRow value={password} onChange={setPassword} />
      {refused ? (
        <p className="field-error" role="alert">
          {t('passkeys.notMade')}
        </p>
      ) : null}
    </FormDialog>
  );
}

function NameRow(props: { readonly value: string; readonly onChange: (value: string) => void }) {
  const { t } = useTranslation('identity');
  return <TextField {...props} label={t('passkeys.name')} hint={t('passkeys.nameHint')} most={60} />;
}

function NameDialog(props: { readonly passkey: Passkey; readonly onClose: () => void }) {
  const { t } = useTranslation('identity');
  const [name, setName] = useState(props.passkey.name);
  return (
    <ChangeDialog
      title={t('passkeys.rename')}
      call={{ method: 'PATCH', path: `/me/passkeys/${props.passkey.id}`, body: { name } }}
      onClose={props.onClose}
    >
      <NameRow value={name} onChange={setName} />
    </ChangeDialog>
  );
}

function RemoveDialog(props: { readonly passkey: Passkey; readonly onClose: () => void }) {
  const { t } = useTranslation('identity');
  const { id, name } = props.passkey;
  return (
    <ChangeDialog
      danger
      title={t('passkeys.removeOne', { name })}
      lead={t('passkeys.removeLead')}
      act={t('passkeys.remove')}
      call={{ method: 'DELETE', path: `/me/passkeys/${id}` }}
      onClose={props.onClose}
    />
  );
}
