import { StateBlock } from '@gridgov/ui/StateBlock.tsx';
import { useTranslation } from 'react-i18next';
import { usePageTitle } from '../pageTitle.ts';
import { useWording } from '../wording.ts';
import type { NavEntry } from './area.ts';

/** Whoever follows an address to the page of another post is told so, instead of forms that lead to a refusal. */
export function NotYours(props: { readonly entry: NavEntry }) {
  const { t } = useTranslation();
  const page = useWording()(props.entry.title);
  usePageTitle(page);
  const state = {
    kind: 'empty',
    title: t('app.notYours', { page }),
    next: t('problem.refusedNext'),
  } as const;
  return <StateBlock page state={state} />;
}
