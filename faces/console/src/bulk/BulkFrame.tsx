import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { BulkPlan } from './plan.ts';
import './bulk.css';

/** What may be done with the chosen rows: how many, a button for each command, why not the others. */
export function BulkFrame(props: {
  readonly n: number;
  readonly checking: boolean;
  readonly plans: readonly BulkPlan[];
  /** The command that moves most of them on. */
  readonly main: string | undefined;
  readonly note: ReactNode;
  readonly onAsked: (command: string) => void;
  readonly onClear: () => void;
  readonly children: ReactNode;
}) {
  const { t } = useTranslation();
  return (
    <section className="bulk" aria-label={t('bulk.label')}>
      <b role="status">{t('bulk.selected', { n: props.n })}</b>
      {props.checking ? <span className="t2">{t('bulk.checking')}</span> : null}
      {props.plans.map((plan) => (
        <button
          key={plan.command}
          type="button"
          className={plan.command === props.main ? 'btn s pri' : 'btn s'}
          onClick={() => props.onAsked(plan.command)}
        >
          {t('bulk.do', { command: plan.label, n: plan.can.length })}
        </button>
      ))}
      <p className="sm t2">{props.note}</p>
      <button type="button" className="btn q s" onClick={props.onClear}>
        {t('bulk.unselect')}
      </button>
      {props.children}
    </section>
  );
}

/** Who of the chosen is left out, and why. */
export function LeftOut(props: { readonly plan: BulkPlan }) {
  const { cannot } = props.plan;
  if (cannot.length === 0) return null;
  return (
    <ul className="bulk-cannot sm">
      {cannot.map(({ id, shortNumber, text }) => (
        <li key={id}>
          {shortNumber} {text}
        </li>
      ))}
    </ul>
  );
}
