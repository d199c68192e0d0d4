import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ChangeDialog } from '../../admin/ChangeDialog.tsx';
import type { Change } from '../../admin/ChangeFields.tsx';
import { ChangeFields } from '../../admin/ChangeFields.tsx';
import { cityDay } from '../../admin/days.ts';
import { Loaded } from '../../admin/Loaded.tsx';
import { useRight } from '../../shell/session.ts';
import { PolicyFields } from './PolicyFields.tsx';
import { usePolicyDiff } from './policyDiff.ts';
import type { Policy, Saved } from './queries.ts';
import { usePolicy, useSavedWords } from './queries.ts';

/** The settings of the loop as a form; a change is looked at, dated and explained before it is saved. */
export function PolicyTab() {
  return (
    <Loaded query={usePolicy()}>{({ policy, version }) => <Form key={version} policy={policy} />}</Loaded>
  );
}

function Form(props: { readonly policy: Policy }) {
  const { t } = useTranslation('rules');
  const mayEdit = useRight('rules.edit');
  const [wish, setWish] = useState(props.policy);
  const [asking, setAsking] = useState(false);
  const diff = usePolicyDiff(props.policy, wish);
  return (
    <>
      <form
        className="sheet pad adm-form"
        onSubmit={(event) => {
          event.preventDefault();
          setAsking(true);
        }}
      >
        <fieldset className="field ru-wide" disabled={!mayEdit}>
          <PolicyFields value={wish} onChange={setWish} />
        </fieldset>
        {mayEdit ? (
          <footer className="adm-acts">
            <button type="submit" className="btn pri" disabled={diff.length === 0}>
              {t('policy.review')}
            </button>
            <span className="t2" role="status">
              {diff.length === 0 ? t('policy.unchanged') : ''}
            </span>
          </footer>
        ) : (
          <p className="t2">{t('policy.readOnly')}</p>
        )}
      </form>
      {/* Beside the form: a form within a form would send both. */}
      {asking ? <Confirm wish={wish} diff={diff} onClose={() => setAsking(false)} /> : null}
    </>
  );
}

function Confirm(props: {
  readonly wish: Policy;
  readonly diff: ReturnType<typeof usePolicyDiff>;
  readonly onClose: () => void;
}) {
  const { t } = useTranslation('rules');
  const shared = useTranslation('organisation').t;
  const [change, setChange] = useState<Change>({ from: cityDay(1), note: '' });
  return (
    <ChangeDialog<Saved>
      title={t('policy.review')}
      lead={t('policy.confirmLead', { n: props.diff.length })}
      act={t('policy.confirm')}
      call={{ method: 'PUT', path: '/rules/policy', body: { ...change, policy: props.wish } }}
      told={useSavedWords()}
      onClose={props.onClose}
    >
      <table className="adm-diff">
        <thead>
          <tr>
            <th scope="col">{t('tabs.policy')}</th>
            <th scope="col">{shared('change.before')}</th>
            <th scope="col">{shared('change.after')}</th>
          </tr>
        </thead>
        <tbody>
          {props.diff.map(({ name, before, after }) => (
            <tr key={name}>
              <td>{name}</td>
              <td>
                <del>{before}</del>
              </td>
              <td>
                <ins>{after}</ins>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <ChangeFields value={change} onChange={setChange} />
    </ChangeDialog>
  );
}
