import { StateBlock } from '@gridgov/ui/StateBlock.tsx';
import { Navigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useNavEntries } from './navigation.ts';

/** The first page of the post at hand: what its first entry opens. */
export function Home() {
  const { t } = useTranslation();
  const [first] = useNavEntries();
  if (first !== undefined) return <Navigate to={first.to} replace />;
  return <StateBlock state={{ kind: 'empty', title: t('app.nothing'), next: t('problem.refusedNext') }} />;
}
