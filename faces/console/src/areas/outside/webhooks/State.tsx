import { useTranslation } from 'react-i18next';
import { momentWords } from '../../../admin/days.ts';
import type { Webhook } from './queries.ts';

/** Whether a webhook is told of events, and why not. */
export function State(props: { readonly webhook: Webhook }) {
  const { t } = useTranslation('webhooks');
  const { state, disabledFor, failingSince } = props.webhook;
  return (
    <span className="adm-tags">
      <span className="tag">{t(`states.${state}`)}</span>
      {disabledFor === null ? null : <span className="adm-bad">{t(`why.${disabledFor}`)}</span>}
      {state === 'active' && failingSince !== null ? (
        <span className="adm-bad">{t('failing', { time: momentWords(failingSince) })}</span>
      ) : null}
    </span>
  );
}
