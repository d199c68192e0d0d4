import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { deputiesPath } from '../areas/work/deputies/paths.ts';
import { speak } from '../i18n.ts';
import { paths } from '../paths.ts';
import { useSettings } from '../settings.tsx';
import { useSignOut, useSystem } from './session.ts';

export interface OwnAct {
  readonly id: string;
  readonly label: string;
  /** On or off, for what is a setting. */
  readonly checked?: boolean;
  readonly run: () => void;
}

/** What somebody does with their own account and the look of the pages: the account menu, and the palette. */
export function useOwnActs(): readonly OwnAct[] {
  const { t } = useTranslation();
  const settings = useSettings();
  const navigate = useNavigate();
  const deputies = useSystem('deputies');
  const signOut = useSignOut();
  const client = useQueryClient();
  const { theme, large, keys, change } = settings;
  const turn = () => {
    const language = settings.language === 'en' ? 'zh-CN' : 'en';
    void speak(language)
      .then(() => change({ language }))
      // What the server said in the other language is asked again.
      .then(() => client.invalidateQueries());
  };
  const leave = () => signOut.mutate(undefined, { onSuccess: () => void navigate({ to: paths.signIn }) });
  return [
    {
      id: 'light',
      label: t('top.themeLight'),
      checked: theme === 'light',
      run: () => change({ theme: 'light' }),
    },
    {
      id: 'dark',
      label: t('top.themeDark'),
      checked: theme === 'dark',
      run: () => change({ theme: 'dark' }),
    },
    {
      id: 'system',
      label: t('top.themeSystem'),
      checked: theme === 'system',
      run: () => change({ theme: 'system' }),
    },
    { id: 'large', label: t('top.large'), checked: large, run: () => change({ large: !large }) },
    { id: 'keys', label: t('top.keys'), checked: keys, run: () => change({ keys: !keys }) },
    { id: 'language', label: t('top.language'), run: turn },
    ...(deputies
      ? [{ id: 'deputies', label: t('nav.deputies'), run: () => void navigate({ to: deputiesPath }) }]
      : []),
    { id: 'ownMessages', label: t('nav.ownMessages'), run: () => void navigate({ to: paths.ownMessages }) },
    { id: 'ownSignIn', label: t('nav.ownSignIn'), run: () => void navigate({ to: paths.ownSignIn }) },
    { id: 'password', label: t('password.title'), run: () => void navigate({ to: paths.password }) },
    { id: 'signOut', label: t('top.signOut'), run: leave },
  ];
}
