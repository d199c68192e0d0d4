import { useTranslation } from 'react-i18next';

export function Legend() {
  const { t } = useTranslation('statement');
  return (
    <span className="stack-legend t2" aria-hidden="true">
      <i className="on" /> {t('counted')} <i className="over" /> {t('over')} <i className="out" /> {t('out')}
    </span>
  );
}
