import { POST_KINDS } from '@gridgov/domain/city/people/posts.ts';
import { DataTable } from '@gridgov/ui/DataTable.tsx';
import { StateBlock } from '@gridgov/ui/StateBlock.tsx';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ChangeDialog } from '../../../admin/ChangeDialog.tsx';
import { cityDay } from '../../../admin/days.ts';
import { WhenField } from '../../../admin/fields.tsx';
import { Loaded } from '../../../admin/Loaded.tsx';
import { KindField, useKindWords } from './KindField.tsx';
import type { FactorRule } from './queries.ts';
import { useFactorRules } from './queries.ts';

/** Which posts need a second factor, and from when to when; none by default. */
export function FactorRules() {
  const { t } = useTranslation('identity');
  const [adding, setAdding] = useState(false);
  const [ending, setEnding] = useState<FactorRule | null>(null);
  return (
    <>
      <div className="adm-filters">
        <p className="t2">{t('factor.lead')}</p>
        <span className="grow" />
        <button type="button" className="btn pri" onClick={() => setAdding(true)}>
          {t('factor.add')}
        </button>
      </div>
      <section className="sheet">
        <Loaded query={useFactorRules()}>{({ items }) => <Table rows={items} onEnd={setEnding} />}</Loaded>
      </section>
      {adding ? <AddDialog onClose={() => setAdding(false)} /> : null}
      {ending === null ? null : <EndDialog rule={ending} onClose={() => setEnding(null)} />}
    </>
  );
}

function Table(props: { readonly rows: readonly FactorRule[]; readonly onEnd: (rule: FactorRule) => void }) {
  const { t } = useTranslation('identity');
  const kindWords = useKindWords();
  if (props.rows.length === 0)
    return <StateBlock state={{ kind: 'empty', title: t('factor.none'), next: t('factor.noneNext') }} />;
  return (
    <DataTable
      caption={t('tabs.factor')}
      rows={props.rows}
      rowId={({ id }) => id}
      columns={[
        { id: 'post', title: t('factor.post'), cell: ({ post }) => kindWords(post) },
        { id: 'from', title: t('factor.from'), cell: ({ from }) => from },
        { id: 'to', title: t('factor.to'), cell: ({ to }) => to ?? t('factor.open') },
        {
          id: 'act',
          title: t('act'),
          cell: (rule) =>
            rule.to === null ? (
              <button type="button" className="btn s x" onClick={() => props.onEnd(rule)}>
                {t('factor.end')}
              </button>
            ) : null,
        },
      ]}
    />
  );
}

function AddDialog(props: { readonly onClose: () => void }) {
  const { t } = useTranslation('identity');
  const [post, setPost] = useState<string>(Object.keys(POST_KINDS)[0] ?? '');
  const [from, setFrom] = useState(cityDay(7));
  return (
    <ChangeDialog<unknown>
      title={t('factor.add')}
      lead={t('factor.addLead')}
      call={{ method: 'POST', path: '/second-factor-rules', body: { post, from } }}
      onClose={props.onClose}
    >
      <KindField label={t('factor.post')} value={post} onChange={setPost} />
      <WhenField label={t('factor.from')} value={from} onChange={setFrom} />
    </ChangeDialog>
  );
}

function EndDialog(props: { readonly rule: FactorRule; readonly onClose: () => void }) {
  const { t } = useTranslation('identity');
  const kindWords = useKindWords();
  const { id, post } = props.rule;
  return (
    <ChangeDialog
      danger
      title={t('factor.end')}
      lead={t('factor.endLead', { post: kindWords(post) })}
      call={{ method: 'DELETE', path: `/second-factor-rules/${id}` }}
      onClose={props.onClose}
    />
  );
}
