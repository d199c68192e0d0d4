import { dayWords } from '@gridgov/ui/clock.ts';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ChangeDialog } from '../../../admin/ChangeDialog.tsx';
import type { Change } from '../../../admin/ChangeFields.tsx';
import { ChangeFields } from '../../../admin/ChangeFields.tsx';
import { cityDay } from '../../../admin/days.ts';
import { Loaded } from '../../../admin/Loaded.tsx';
import { useRight } from '../../../shell/session.ts';
import { PolicyDiffTable } from './PolicyDiffTable.tsx';
import { PolicyFields } from './PolicyFields.tsx';
import { usePolicyDiff } from './policyDiff.ts';
import type { Policy, Saved } from './queries.ts';
import { usePolicy, useSavedWords } from './queries.ts';

/** The settings of the loop as a form; a change is looked at, dated and explained before it is saved. */
export function PolicyTab() {
  return (
    <Loaded query={usePolicy()}>
      {({ policy, version, pending }) => {
        const last = pending.at(-1);
        return (
          <>
            {pending.map((one, at) => (
              <Pending
                key={one.from}
                from={one.from}
                before={pending[at - 1]?.policy ?? policy}
                after={one.policy}
              />
            ))}
            <Form
              key={`${version} ${pending.map(({ from }) => from).join(' ')}`}
              policy={last?.policy ?? policy}
              from={last?.from ?? null}
            />
          </>
        );
      }}
    </Loaded>
  );
}

/** A change that is decided and holds from a later day on. */
function Pending(props: { readonly from: string; readonly before: Policy; readonly after: Policy }) {
  const { t } = useTranslation('rules');
  const diff = usePolicyDiff(props.before, props.after);
  const day = dayWords(props.from, cityDay());
  return (
    <section className="sheet pad" aria-labelledby={`pending-${props.from}`}>
      <h2 id={`pending-${props.from}`}>{t('policy.pending', { day })}</h2>
      <PolicyDiffTable diff={diff} />
    </section>
  );
}

/** `from`: the day from which the settings shown hold; null where they hold now. */
function Form(props: { readonly policy: Policy; readonly from: string | null }) {
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
        {props.from === null ? null : (
          <p className="t2">{t('policy.pendingForm', { day: dayWords(props.from, cityDay()) })}</p>
        )}
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
      {asking ? (
        <Confirm wish={wish} from={props.from ?? cityDay(1)} diff={diff} onClose={() => setAsking(false)} />
      ) : null}
    </>
  );
}

function Confirm(props: {
  readonly wish: Policy;
  /** Proposed first day: what is pending already is part of the wish. */
  readonly from: string;
  readonly diff: ReturnType<typeof usePolicyDiff>;
  readonly onClose: () => void;
}) {
  const { t } = useTranslation('rules');
  const [change, setChange] = useState<Change>({ from: props.from, note: '' });
  return (
    <ChangeDialog<Saved>
      title={t('policy.review')}
      lead={t('policy.confirmLead', { n: props.diff.length })}
      act={t('policy.confirm')}
      call={{ method: 'PUT', path: '/rules/policy', body: { ...change, policy: props.wish } }}
      told={useSavedWords()}
      onClose={props.onClose}
    >
      <PolicyDiffTable diff={props.diff} />
      <ChangeFields value={change} onChange={setChange} />
    </ChangeDialog>
  );
}
