import { Said } from '@gridgov/ui/Said.tsx';
import { useTranslation } from 'react-i18next';
import { momentWords } from '../../../admin/days.ts';
import type { WarningSaid } from './queries.ts';

/** A warning as everybody reads it: how grave, what, where, from when until when, what to do. */
export function WarningText(props: { readonly warning: WarningSaid }) {
  const { t } = useTranslation('warnings');
  const { warning } = props;
  const { category, urgency, severity, certainty, event, headline, areas, onsetAt, expiresAt } = warning;
  return (
    <div className="warn-text">
      <p className="warn-head">
        <span className={`warn-level ${severity.toLowerCase()}`}>{t(`severity.${severity}`)}</span>
        {warning.exercise ? <span className="tag">{t('exercise')}</span> : null}
        <b>
          <Said text={headline || event} />
        </b>
      </p>
      <p className="t2">
        {areas.map(({ name }) => name).join(t('comma'))}
        {' · '}
        {t('span', { from: momentWords(onsetAt), to: momentWords(expiresAt) })}
      </p>
      <p className="warn-body">
        <Said text={warning.description} />
      </p>
      {warning.instruction === '' ? null : (
        <p className="warn-body">
          <b>{t('instruction')}</b> <Said text={warning.instruction} />
        </p>
      )}
      <p className="sm t2">
        <Said text={event} />
        {['', t(`category.${category}`), t(`urgency.${urgency}`), t(`certainty.${certainty}`)].join(' · ')}
      </p>
    </div>
  );
}
