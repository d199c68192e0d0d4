import type { ComponentType } from 'react';
import { sharedWords } from '../admin/page.ts';
import { loadAreaWords } from '../i18n.ts';
import { helpWords } from './words.ts';

type HelpDialog = ComponentType<{
  readonly pathname: string;
  readonly signedIn: boolean;
  readonly onClose: () => void;
}>;

/** The help and its words, fetched when first asked for: no page waits for them. */
export async function loadHelp(): Promise<HelpDialog> {
  const [module] = await Promise.all([
    import('./HelpDialog.tsx'),
    loadAreaWords('help', helpWords),
    loadAreaWords('organisation', sharedWords),
  ]);
  return module.HelpDialog;
}
