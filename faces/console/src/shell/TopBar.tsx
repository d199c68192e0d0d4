import { Icon, Kbd } from '@gridgov/ui/Icon.tsx';
import { LiveDot } from '@gridgov/ui/JobProgress.tsx';
import { MenuButton } from '@gridgov/ui/MenuButton.tsx';
import { dayAndTime } from '@gridgov/ui/times.ts';
import { Link, useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { speak } from '../i18n.ts';
import { paths } from '../paths.ts';
import { useSettings } from '../settings.tsx';
import { useLive } from './live.ts';
import { Mark } from './Mark.tsx';
import type { Me } from './session.ts';
import { useSignOut, useTakeSeat } from './session.ts';

export function TopBar(props: { readonly me: Me; readonly onFind: () => void }) {
  const { t } = useTranslation();
  const { me } = props;
  const live = useLive();
  return (
    <header className="top">
      <Link className="brand" to={paths.todo} aria-label={t('app.home')}>
        <Mark />
        <span>{t('app.name')}</span>
      </Link>
      <SeatPicker me={me} />
      <button className="search" type="button" onClick={props.onFind}>
        <Icon name="search" />
        <span className="grow">{t('top.search')}</span>
        <Kbd>Ctrl K</Kbd>
      </button>
      <LiveDot state={live.state} time={dayAndTime(live.at).time} />
      {me.messages === 0 ? null : (
        <Link className="icb" to={paths.todo} aria-label={t('top.messages', { n: me.messages })}>
          <Icon name="bell" />
          <span className="sm">{me.messages}</span>
        </Link>
      )}
      <AccountMenu name={me.name} />
    </header>
  );
}

function SeatPicker(props: { readonly me: Me }) {
  const { t } = useTranslation();
  const take = useTakeSeat();
  const { seat, seats } = props.me;
  const name = (
    <>
      <b>{seat.place}</b> <span className="t2">{seat.post}</span>
    </>
  );
  if (seats.length < 2) return <span className="pick">{name}</span>;
  return (
    <MenuButton
      className="pick"
      name={t('top.seat', { place: seat.place, post: seat.post })}
      label={name}
      items={seats.map(({ id, place, post }) => ({ id, label: `${place} ${post}`, checked: id === seat.id }))}
      onPick={(id) => take.mutate(id)}
    />
  );
}

function AccountMenu(props: { readonly name: string }) {
  const { t } = useTranslation();
  const settings = useSettings();
  const navigate = useNavigate();
  const signOut = useSignOut();
  const acts: Readonly<Record<string, () => void>> = {
    light: () => settings.change({ theme: 'light' }),
    dark: () => settings.change({ theme: 'dark' }),
    system: () => settings.change({ theme: 'system' }),
    large: () => settings.change({ large: !settings.large }),
    keys: () => settings.change({ keys: !settings.keys }),
    language: () => {
      const language = settings.language === 'en' ? 'zh-CN' : 'en';
      void speak(language).then(() => settings.change({ language }));
    },
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
        { id: 'signOut', label: t('top.signOut') },
      ]}
      onPick={(id) => acts[id]?.()}
    />
  );
}
