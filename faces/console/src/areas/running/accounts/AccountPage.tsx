import { Icon } from '@gridgov/ui/Icon.tsx';
import { Link, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { AdminPage } from '../../../admin/AdminPage.tsx';
import { useChange } from '../../../admin/change.ts';
import { momentWords } from '../../../admin/days.ts';
import { Facts } from '../../../admin/Facts.tsx';
import { FormDialog } from '../../../admin/FormDialog.tsx';
import { Loaded } from '../../../admin/Loaded.tsx';
import type { Reply } from '../../../apiTypes.ts';
import { paths } from '../../../paths.ts';
import { toast } from '../../../shell/toasts.tsx';
import { AccountState } from './AccountsPage.tsx';
import type { AccountDetail, Secret } from './queries.ts';
import { useAccount } from './queries.ts';
import { SecretDialog } from './SecretDialog.tsx';

/** One account: its state, its person's posts, and what the security administrator may do with it. */
export function AccountPage() {
  const { id } = useParams({ strict: false });
  return (
    <Loaded page query={useAccount(id ?? '')}>
      {(account) => <Content account={account} />}
    </Loaded>
  );
}

function Content(props: { readonly account: AccountDetail }) {
  const { t } = useTranslation('accounts');
  const { account } = props;
  const { passwordAt, createdAt, personId, personName } = account;
  return (
    <AdminPage
      title={account.name}
      lead={
        <Link to={paths.accounts}>
          <Icon name="left" /> {t('back')}
        </Link>
      }
      tools={<Acts account={account} />}
    >
      <section className="sheet pad">
        <Facts
          rows={[
            [t('status'), <AccountState key="state" account={account} />],
            [t('person'), personName ?? t('noPerson')],
            [t('passwordAt'), passwordAt === null ? t('never') : momentWords(passwordAt)],
            [t('createdAt'), momentWords(createdAt)],
          ]}
        />
      </section>
      <section className="sheet">
        <header>
          <h2>{t('posts')}</h2>
          <span className="grow" />
          {personId === null ? null : (
            <Link className="lk" to={paths.person} params={{ id: personId }}>
              {t('toPerson')}
            </Link>
          )}
        </header>
        <ul className="adm-rows">
          {account.posts.length === 0 ? <li className="t2">{t('noPosts')}</li> : null}
          {account.posts.map((post) => (
            <li key={post.id}>
              <b>{post.name}</b>
              <span>{post.unitName ?? post.place}</span>
            </li>
          ))}
        </ul>
      </section>
    </AdminPage>
  );
}

type Act = 'unlock' | 'disable' | 'enable' | 'reset' | 'factor';

function Acts(props: { readonly account: AccountDetail }) {
  const { t } = useTranslation('accounts');
  const { account } = props;
  const { id, name, version, status, lockedUntil } = account;
  const [asking, setAsking] = useState<'disable' | 'reset' | 'factor' | null>(null);
  const [secret, setSecret] = useState<Secret | null>(null);
  const change = useChange<
    Reply<'/accounts/{id}/password', 'post'> | Reply<'/accounts/{id}', 'patch'> | undefined
  >();
  const run = (act: Act) =>
    change.mutate(callOf(act, id, version), {
      onSuccess: (answer) => {
        setAsking(null);
        if (answer !== undefined && 'firstHalf' in answer) setSecret({ name, text: answer.firstHalf });
        else toast(t('done', { what: t(act), name }));
      },
    });
  return (
    <>
      {lockedUntil === null ? null : (
        <button type="button" className="btn" onClick={() => run('unlock')}>
          {t('unlock')}
        </button>
      )}
      <button type="button" className="btn" onClick={() => setAsking('reset')}>
        {t('reset')}
      </button>
      <button type="button" className="btn" onClick={() => setAsking('factor')}>
        {t('factor')}
      </button>
      {status === 'active' ? (
        <button type="button" className="btn x" onClick={() => setAsking('disable')}>
          {t('disable')}
        </button>
      ) : (
        <button type="button" className="btn" onClick={() => run('enable')}>
          {t('enable')}
        </button>
      )}
      {asking === null ? null : (
        <FormDialog
          title={t(asking)}
          lead={t(`${asking}Lead`, { name })}
          act={t(asking)}
          danger={asking !== 'reset'}
          busy={change.isPending}
          error={change.error}
          onSubmit={() => run(asking)}
          onClose={() => setAsking(null)}
        />
      )}
      {secret === null ? null : (
        <SecretDialog kind="password" secret={secret} onClose={() => setSecret(null)} />
      )}
    </>
  );
}

function callOf(act: Act, id: string, version: number) {
  if (act === 'reset') return { method: 'POST', path: `/accounts/${id}/password` } as const;
  if (act === 'factor') return { method: 'DELETE', path: `/accounts/${id}/second-factor` } as const;
  const part = {
    unlock: { unlock: true },
    disable: { status: 'disabled' },
    enable: { status: 'active' },
  }[act];
  return { method: 'PATCH', path: `/accounts/${id}`, body: { version, ...part } } as const;
}
