import type { Column } from '@gridgov/ui/DataTable.tsx';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { AreaName } from '../../../admin/AreaName.tsx';
import { ChangeDialog } from '../../../admin/ChangeDialog.tsx';
import { momentWords } from '../../../admin/days.ts';
import { Listing } from '../../../admin/Listing.tsx';
import type { Secret, Token } from './queries.ts';
import { useRightWords } from './rightWords.ts';
import { SecretDialog } from './SecretDialog.tsx';
import { TokenDialog } from './TokenDialog.tsx';

/** Tokens of programs: whose, for what, until when; a new one is shown once. */
export function Tokens() {
  const { t } = useTranslation('accounts');
  const [making, setMaking] = useState(false);
  const [secret, setSecret] = useState<Secret | null>(null);
  const [ending, setEnding] = useState<Token | null>(null);
  return (
    <>
      <div className="adm-filters">
        <span className="grow" />
        <button type="button" className="btn pri" onClick={() => setMaking(true)}>
          {t('token.new')}
        </button>
      </div>
      <section className="sheet">
        <Listing<Token>
          caption={t('token.table')}
          path="/tokens"
          query={{}}
          columns={useColumns(setEnding)}
          rowId={({ id }) => id}
          empty={t('token.empty')}
        />
      </section>
      {making ? <TokenDialog onClose={() => setMaking(false)} onSecret={setSecret} /> : null}
      {secret === null ? null : <SecretDialog kind="token" secret={secret} onClose={() => setSecret(null)} />}
      {ending === null ? null : <RevokeDialog token={ending} onClose={() => setEnding(null)} />}
    </>
  );
}

function useColumns(onEnd: (token: Token) => void): readonly Column<Token>[] {
  const { t } = useTranslation('accounts');
  const shared = useTranslation('organisation').t;
  const comma = useTranslation().t('common.listJoin');
  const words = useRightWords();
  return [
    { id: 'name', title: t('token.name'), cell: (row) => row.name },
    { id: 'account', title: t('token.account'), cell: (row) => row.accountName },
    { id: 'scopes', title: t('token.scopes'), cell: (row) => row.scopes.map(words).join(comma) },
    {
      id: 'areas',
      title: t('token.areas'),
      cell: ({ areas }) =>
        areas.length === 0 ? (
          shared('list.all')
        ) : (
          <span className="adm-tags">
            {areas.map((code) => (
              <AreaName key={code} code={code} />
            ))}
          </span>
        ),
    },
    {
      id: 'used',
      title: t('token.used'),
      cell: (row) => (row.usedAt === null ? t('never') : momentWords(row.usedAt)),
    },
    { id: 'state', title: t('token.state'), cell: (row) => <TokenState token={row} onEnd={onEnd} /> },
  ];
}

function TokenState(props: { readonly token: Token; readonly onEnd: (token: Token) => void }) {
  const { t } = useTranslation('accounts');
  const { revokedAt, expiresAt, offered } = props.token;
  if (revokedAt !== null) return t('token.revoked', { time: momentWords(revokedAt) });
  if (expiresAt !== null && expiresAt < Date.now()) return t('token.expired');
  return (
    <span className="adm-tags">
      {t(offered ? 'token.waiting' : 'token.valid')}
      <button type="button" className="btn s x" onClick={() => props.onEnd(props.token)}>
        {t('token.revoke')}
      </button>
    </span>
  );
}

function RevokeDialog(props: { readonly token: Token; readonly onClose: () => void }) {
  const { t } = useTranslation('accounts');
  const { id, name } = props.token;
  return (
    <ChangeDialog
      danger
      title={t('token.revoke')}
      lead={t('token.revokeLead', { name })}
      call={{ method: 'DELETE', path: `/tokens/${id}` }}
      onClose={props.onClose}
    />
  );
}
