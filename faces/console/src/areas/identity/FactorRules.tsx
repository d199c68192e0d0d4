import { POST_KINDS } from '@gridgov/domain/people/posts.ts';
import { DataTable } from '@gridgov/ui/DataTable.tsx';
import { Field } from '@gridgov/ui/Field.tsx';
import { StateBlock } from '@gridgov/ui/StateBlock.tsx';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { cityDay } from '../../admin/days.ts';
import { FormDialog } from '../../admin/FormDialog.tsx';
import { Loaded } from '../../admin/Loaded.tsx';
import { KindField, useKindWords } from './KindField.tsx';
import type { FactorRule } from './queries.ts';
import { useChange, useFactorRules } from './queries.ts';

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
  const change = useChange<unknown>();
  return (
    <FormDialog
      title={t('factor.add')}
      lead={t('factor.addLead')}
      act={t('factor.add')}
      busy={change.isPending}
      error={change.error}
      onSubmit={() =>
        change.mutate(
          { method: 'POST', path: '/second-factor-rules', body: { post, from } },
          { onSuccess: props.onClose },
        )
      }
      onClose={props.onClose}
    >
      <KindField label={t('factor.post')} value={post} onChange={setPost} />
      <Field label={t('factor.from')}>
        {(ids) => (
          <input
            {...ids}
            type="date"
            className="in in-short"
            required
            value={from}
            onChange={(event) => setFrom(event.target.value)}
          />
        )}
      </Field>
    </FormDialog>
  );
}

function EndDialog(props: { readonly rule: FactorRule; readonly onClose: () => void }) {
  const { t } = useTranslation('identity');
  const kindWords = useKindWords();
  const change = useChange();
  const { id, post } = props.rule;
  return (
    <FormDialog
      title={t('factor.end')}
      lead={t('factor.endLead', { post: kindWords(post) })}
      act={t('factor.end')}
      danger
      busy={change.isPending}
      error={change.error}
      onSubmit={() =>
        change.mutate({ method: 'DELETE', path: `/second-factor-rules/${id}` }, { onSuccess: props.onClose })
      }
      onClose={props.onClose}
    />
  );
}
