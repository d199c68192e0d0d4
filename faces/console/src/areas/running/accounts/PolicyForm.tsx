import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useChange } from '../../../admin/change.ts';
import { NumberField } from '../../../admin/fields.tsx';
import { Loaded } from '../../../admin/Loaded.tsx';
import { useProblemWords } from '../../../problemWords.ts';
import { toast } from '../../../shell/toasts.tsx';
import type { Policy } from './queries.ts';
import { usePolicy } from './queries.ts';

/** The limits of the API's own description. */
const ranges: readonly (readonly [name: keyof Policy, from: number, to: number])[] = [
  ['failuresToLock', 3, 10],
  ['lockMinutes', 10, 1440],
  ['idleMinutes', 5, 480],
  ['sessionHours', 1, 72],
  ['passwordDays', 0, 365],
  ['passwordLength', 8, 64],
];

/** Passwords, locks and sessions; what would change is counted before it is saved. */
export function PolicyForm() {
  const policy = usePolicy();
  return <Loaded query={policy}>{(data) => <Form key={JSON.stringify(data)} policy={data} />}</Loaded>;
}

function Form(props: { readonly policy: Policy }) {
  const { t } = useTranslation('accounts');
  const problemWords = useProblemWords();
  const [wish, setWish] = useState(props.policy);
  const change = useChange<Policy>();
  const changed = ranges.filter(([name]) => wish[name] !== props.policy[name]);
  const problem = change.error === null ? null : problemWords(change.error);
  return (
    <form
      className="sheet pad adm-form"
      onSubmit={(event) => {
        event.preventDefault();
        change.mutate(
          { method: 'PUT', path: '/account-policy', body: wish },
          { onSuccess: () => toast(t('policy.saved')) },
        );
      }}
    >
      <p className="t2">{t('policy.lead')}</p>
      {ranges.map(([name, from, to]) => (
        <NumberField
          key={name}
          label={t(`policy.${name}`)}
          hint={t('policy.range', { from, to })}
          min={from}
          max={to}
          value={wish[name]}
          onChange={(value) => setWish({ ...wish, [name]: value })}
        />
      ))}
      {problem === null ? null : <p className="field-error">{problem.title}</p>}
      <footer className="adm-acts">
        <button type="submit" className="btn pri" disabled={changed.length === 0 || change.isPending}>
          {t('policy.save')}
        </button>
        <span className="t2" role="status">
          {changed.length === 0 ? t('policy.unchanged') : t('policy.changes', { n: changed.length })}
        </span>
      </footer>
    </form>
  );
}
