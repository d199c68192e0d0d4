import { StateBlock } from '@gridgov/ui/StateBlock.tsx';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { usePageTitle } from '../pageTitle.ts';
import { paths } from '../paths.ts';

export function NotFound() {
  const { t } = useTranslation();
  usePageTitle(t('app.notFound'));
  const next = (
    <p>
      {t('app.notFoundNext')} <Link to={paths.home}>{t('app.toTodo')}</Link>
    </p>
  );
  return <StateBlock page state={{ kind: 'empty', title: t('app.notFound'), next }} />;
}
