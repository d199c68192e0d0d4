import { StateBlock } from '@gridgov/ui/StateBlock.tsx';
import { Navigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { usePageTitle } from '../pageTitle.ts';
import { useNavEntries } from './navigation.ts';
import { useTrades } from './trades.ts';

/** The first page of the post at hand: what its first entry opens. */
export function Home() {
  const entries = useNavEntries();
  const trades = useTrades();
  // Whoever takes calls begins with them.
  const first =
    entries.find(({ name }) => name === 'intake') ?? entries.find(({ end }) => end !== true) ?? entries[0];
  if (first !== undefined) return <Navigate to={first.to} replace />;
  return trades.isPending ? null : <Nothing />;
}

function Nothing() {
  const { t } = useTranslation();
  usePageTitle(t('app.nothing'));
  const next = t('problem.refusedNext');
  return <StateBlock page state={{ kind: 'empty', title: t('app.nothing'), next }} />;
}
