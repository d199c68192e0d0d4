import { useTranslation } from 'react-i18next';
import { useNight } from './queries.ts';

/** Below the list: how many came in the hours of a shift, were answered in time, and are open still. */
export function Night(props: { readonly path: string }) {
  const { t } = useTranslation('helpDesk');
  const { data } = useNight(props.path);
  if (data === undefined) return null;
  const { came, inTime, answered, open } = data;
  return (
    <p className="desk-night" role="status">
      {t('night', { came, open })}
      {answered === 0 ? null : <b>{t('nightInTime', { inTime, answered })}</b>}
    </p>
  );
}
