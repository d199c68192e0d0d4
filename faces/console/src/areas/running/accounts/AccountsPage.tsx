import type { Column } from '@gridgov/ui/DataTable.tsx';
import { Said } from '@gridgov/ui/Said.tsx';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { AdminPage, useTab } from '../../../admin/AdminPage.tsx';
import { momentWords } from '../../../admin/days.ts';
import { ChoiceFilter, TextFilter } from '../../../admin/Filter.tsx';
import { useFilters } from '../../../admin/filters.ts';
import { Listing } from '../../../admin/Listing.tsx';
import { paths } from '../../../paths.ts';
import { useRight } from '../../../shell/session.ts';
import { OpenDialog } from './OpenDialog.tsx';
import { PolicyForm } from './PolicyForm.tsx';
import type { Account, Secret } from './queries.ts';
import { SecretDialog } from './SecretDialog.tsx';
import { Tokens } from './Tokens.tsx';

/** Accounts, tokens of programs, and the policy that holds for all. */
export function AccountsPage() {
  const { t } = useTranslation('accounts');
  const tokens = useRight('token.manage');
  const tabs = [
    { id: 'accounts', label: t('tabs.accounts') },
    ...(tokens ? [{ id: 'tokens', label: t('tabs.tokens') }] : []),
    { id: 'policy', label: t('tabs.policy') },
  ];
  const tab = useTab(tabs);
  return (
    <AdminPage title={t('title')} lead={t('lead')} tabs={tabs}>
      {tab === 'accounts' ? <Accounts /> : null}
      {tab === 'tokens' ? <Tokens /> : null}
      {tab === 'policy' ? <PolicyForm /> : null}
    </AdminPage>
  );
}

function Accounts() {
  const { t } = useTranslation('accounts');
  const shared = useTranslation('organisation').t;
  const [{ text = '', status = '' }, change] = useFilters();
  const [opening, setOpening] = useState(false);
  const [secret, setSecret] = useState<Secret | null>(null);
  return (
    <>
      <search className="adm-filters" aria-label={shared('list.filters')}>
        <TextFilter
          label={t('find')}
          placeholder={t('findHint')}
          value={text}
          onChange={(value) => change({ text: value })}
        />
        <ChoiceFilter
          label={t('status')}
          value={status}
          all={shared('list.all')}
          options={[
            ['active', t('active')],
            ['disabled', t('disabled')],
          ]}
          onChange={(value) => change({ status: value })}
        />
        <span className="grow" />
        <button type="button" className="btn pri" onClick={() => setOpening(true)}>
          {t('open')}
        </button>
      </search>
      <section className="sheet">
        <Listing<Account>
          caption={t('title')}
          path="/accounts"
          query={{ text, status }}
          columns={useColumns()}
          rowId={({ id }) => id}
          rowLink={(row, children) => (
            <Link className="go" to={paths.account} params={{ id: row.id }}>
              {children}
            </Link>
          )}
        />
      </section>
      {opening ? <OpenDialog onClose={() => setOpening(false)} onSecret={setSecret} /> : null}
      {secret === null ? null : (
        <SecretDialog kind="password" secret={secret} onClose={() => setSecret(null)} />
      )}
    </>
  );
}

function useColumns(): readonly Column<Account>[] {
  const { t } = useTranslation('accounts');
  return [
    { id: 'name', title: t('name'), cell: (row) => row.name },
    {
      id: 'person',
      title: t('person'),
      cell: (row) => (row.personName === null ? t('noPerson') : <Said text={row.personName} />),
    },
    { id: 'status', title: t('status'), cell: (row) => <AccountState account={row} /> },
    {
      id: 'password',
      title: t('passwordAt'),
      cell: (row) => (row.passwordAt === null ? t('never') : momentWords(row.passwordAt)),
    },
  ];
}

/** The state of an account in words. */
export function AccountState(props: { readonly account: Account }) {
  const { t } = useTranslation('accounts');
  const { status, lockedUntil, mustChange, demo } = props.account;
  return (
    <span className="adm-tags">
      <span className="tag">{t(status)}</span>
      {lockedUntil === null ? null : (
        <span className="tag">{t('locked', { time: momentWords(lockedUntil) })}</span>
      )}
      {mustChange ? <span className="tag">{t('mustChange')}</span> : null}
      {demo ? <span className="tag">{t('demo')}</span> : null}
    </span>
  );
}
