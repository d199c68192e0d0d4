import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';

/** Names the page in the window; null leaves the name to whoever stands around. */
export function usePageTitle(page: string | null): void {
  const { t } = useTranslation();
  useEffect(() => {
    if (page !== null) document.title = t('app.title', { page });
  }, [t, page]);
}
