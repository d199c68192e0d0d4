import { Icon, Kbd } from '@gridgov/ui/Icon.tsx';
import { LiveDot } from '@gridgov/ui/JobProgress.tsx';
import { MenuButton } from '@gridgov/ui/MenuButton.tsx';
import { dayAndTime } from '@gridgov/ui/times.ts';
import { useQueryClient } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { speak } from '../i18n.ts';
import { paths } from '../paths.ts';
import { useSettings } from '../settings.tsx';
import { useLive } from './live.ts';
import { Mark } from './Mark.tsx';
import { NoticeBell } from './NoticeBell.tsx';
import type { Me } from './session.ts';
import { placeOf, useSignOut, useTakePost } from './session.ts';

export function TopBar(props: { readonly me: Me; readonly onFind: () => void }) {
  const { t } = useTranslation();
  const { me } = props;
  const live = useLive();
  return (
    <header className="top">
      <Link className="brand" to={paths.home} aria-label={t('app.home')}>
        <Mark />
        <span>{t('app.name')}</span>
      </Link>
      <PostPicker me={me} />
      <button className="search" type="button" onClick={props.onFind}>
        <Icon name="search" />
        <span className="grow">{t('top.search')}</span>
        <Kbd>Ctrl K</Kbd>
      </button>
      {live === null ? null : <LiveDot state={live.state} time={dayAndTime(live.at).time} />}
      <NoticeBell />
      <AccountMenu name={me.person?.name ?? me.account.name} />
    </header>
  );
}

function PostPicker(props: { readonly me: Me }) {
  const { t } = useTranslation();
  const take = useTakePost();
  const { acting, posts } = props.me;
  if (acting === null) return <span className="pick t2">{t('top.noPost')}</span>;
  const place = placeOf(acting);
  const label = (
    <>
      <b>{place}</b> <span className="t2">{acting.name}</span>
    </>
  );
  if (posts.length < 2) return <span className="pick">{label}</span>;
  return (
    <MenuButton
      className="pick"
      name={t('top.seat', { place, post: acting.name })}
      label={label}
      items={posts.map((post) => ({
        id: post.id,
        label: `${placeOf(post)} ${post.name}`,
        checked: post.id === acting.id,
      }))}
      onPick={(id) => take.mutate(id)}
    />
  );
}

function AccountMenu(props: { readonly name: string }) {
  const { t } = useTranslation();
  const settings = useSettings();
  const navigate = useNavigate();
  const signOut = useSignOut();
  const client = useQueryClient();
  const acts: Readonly<Record<string, () => void>> = {
    light: () => settings.change({ theme: 'light' }),
    dark: () => settings.change({ theme: 'dark' }),
    system: () => settings.change({ theme: 'system' }),
    large: () => settings.change({ large: !settings.large }),
    keys: () => settings.change({ keys: !settings.keys }),
    language: () => {
      const language = settings.language === 'en' ? 'zh-CN' : 'en';
      void speak(language)
        .then(() => settings.change({ language }))
        // What the server said in the other language is asked again.
        .then(() => client.invalidateQueries());
    },
    password: () => void navigate({ to: paths.password }),
    signOut: () => signOut.mutate(undefined, { onSuccess: () => void navigate({ to: paths.signIn }) }),
  };
  return (
    <MenuButton
      className="pick"
      align="end"
      name={t('top.account', { name: props.name })}
      label={props.name}
      items={[
        { id: 'light', label: t('top.themeLight'), checked: settings.theme === 'light' },
        { id: 'dark', label: t('top.themeDark'), checked: settings.theme === 'dark' },
        { id: 'system', label: t('top.themeSystem'), checked: settings.theme === 'system' },
        { id: 'large', label: t('top.large'), checked: settings.large },
        { id: 'keys', label: t('top.keys'), checked: settings.keys },
        { id: 'language', label: t('top.language') },
        { id: 'password', label: t('password.title') },
        { id: 'signOut', label: t('top.signOut') },
      ]}
      onPick={(id) => acts[id]?.()}
    />
  );
}
