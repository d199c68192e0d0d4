import { DataTable } from '@gridgov/ui/DataTable.tsx';
import { StateBlock } from '@gridgov/ui/StateBlock.tsx';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ChangeDialog } from '../../../admin/ChangeDialog.tsx';
import { cityDay } from '../../../admin/days.ts';
import { Loaded } from '../../../admin/Loaded.tsx';
import { useWaysToSignIn } from '../../../shell/session.ts';
import type { IdentityRule } from './queries.ts';
import { useIdentityRules } from './queries.ts';
import { RuleDialog } from './RuleDialog.tsx';

/** Who of the city's identity provider is who here. */
export function IdentityRules() {
  const { t } = useTranslation('identity');
  const [editing, setEditing] = useState<IdentityRule | 'new' | null>(null);
  const [removing, setRemoving] = useState<IdentityRule | null>(null);
  const ways = useWaysToSignIn();
  const without = ways.data !== undefined && ways.data.provider === null;
  return (
    <>
      <div className="adm-filters">
        <p className="t2">{without ? t('rules.noProvider') : t('rules.lead')}</p>
        <span className="grow" />
        <button type="button" className="btn pri" onClick={() => setEditing('new')}>
          {t('rules.add')}
        </button>
      </div>
      <section className="sheet">
        <Loaded query={useIdentityRules()}>
          {({ items }) => <Table rows={items} onEdit={setEditing} onRemove={setRemoving} />}
        </Loaded>
      </section>
      {editing === null ? null : (
        <RuleDialog rule={editing === 'new' ? null : editing} onClose={() => setEditing(null)} />
      )}
      {removing === null ? null : <RemoveDialog rule={removing} onClose={() => setRemoving(null)} />}
    </>
  );
}

function Table(props: {
  readonly rows: readonly IdentityRule[];
  readonly onEdit: (rule: IdentityRule) => void;
  readonly onRemove: (rule: IdentityRule) => void;
}) {
  const { t } = useTranslation('identity');
  const leads = useLeadsTo();
  if (props.rows.length === 0)
    return <StateBlock state={{ kind: 'empty', title: t('rules.none'), next: t('rules.noneNext') }} />;
  return (
    <DataTable
      caption={t('tabs.rules')}
      rows={props.rows}
      rowId={({ id }) => id}
      columns={[
        { id: 'claim', title: t('rules.claim'), cell: ({ claim }) => t(`claims.${claim}`) },
        { id: 'value', title: t('rules.value'), cell: ({ value }) => <code>{value}</code> },
        { id: 'leads', title: t('rules.leads'), cell: leads },
        {
          id: 'from',
          title: t('rules.from'),
          cell: ({ from, releasedAt }) => (releasedAt === null ? t('rules.waiting') : from),
        },
        { id: 'to', title: t('rules.to'), cell: ({ to }) => to ?? t('rules.open') },
        {
          id: 'act',
          title: t('act'),
          cell: (rule) =>
            rule.to !== null && rule.to <= cityDay() ? (
              t('rules.over')
            ) : (
              <span className="adm-tags">
                <button type="button" className="btn s" onClick={() => props.onEdit(rule)}>
                  {t('rules.change')}
                </button>
                <button type="button" className="btn s x" onClick={() => props.onRemove(rule)}>
                  {t('rules.remove')}
                </button>
              </span>
            ),
        },
      ]}
    />
  );
}

function useLeadsTo(): (rule: IdentityRule) => string {
  const { t } = useTranslation('identity');
  return ({ account, post }) => {
    if (account !== null) return t('rules.toAccount', { account });
    if (post === null) return t('rules.toSame');
    const { name, place, unitName } = post;
    return t('rules.toPost', { post: name, place: unitName === null ? place : `${unitName} ${place}` });
  };
}

function RemoveDialog(props: { readonly rule: IdentityRule; readonly onClose: () => void }) {
  const { t } = useTranslation('identity');
  return (
    <ChangeDialog
      danger
      title={t('rules.remove')}
      lead={t('rules.removeLead', { value: props.rule.value })}
      call={{ method: 'DELETE', path: `/identity-rules/${props.rule.id}` }}
      onClose={props.onClose}
    />
  );
}
