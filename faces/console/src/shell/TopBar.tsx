import { Icon, Kbd } from '@gridgov/ui/Icon.tsx';
import { LiveDot } from '@gridgov/ui/JobProgress.tsx';
import { MenuButton } from '@gridgov/ui/MenuButton.tsx';
import { Said } from '@gridgov/ui/Said.tsx';
import { dayAndTime } from '@gridgov/ui/times.ts';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { paths } from '../paths.ts';
import { HelpButton } from './help.tsx';
import { useLive } from './live.ts';
import { Mark } from './Mark.tsx';
import { NoticeBell } from './NoticeBell.tsx';
import { useOwnActs } from './ownActs.ts';
import type { Me, Post } from './session.ts';
import { placeOf, useTakePost } from './session.ts';

export function TopBar(props: { readonly me: Me; readonly onFind: () => void; readonly onHelp: () => void }) {
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
      <HelpButton onOpen={props.onHelp} />
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
  const nameOf = (post: Post) =>
    post.deputyFor === undefined ? post.name : t('top.asDeputy', { post: post.name, name: post.deputyFor });
  const label = (
    <>
      <b>{place}</b> <span className="t2">{nameOf(acting)}</span>
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
        label: `${placeOf(post)} ${nameOf(post)}`,
        checked: post.id === acting.id,
      }))}
      onPick={(id) => take.mutate(id)}
    />
  );
}

function AccountMenu(props: { readonly name: string }) {
  const { t } = useTranslation();
  const acts = useOwnActs();
  return (
    <MenuButton
      className="pick"
      align="end"
      name={t('top.account', { name: props.name })}
      label={<Said text={props.name} />}
      items={acts.map(({ id, label, checked }) => ({
        id,
        label,
        ...(checked === undefined ? {} : { checked }),
      }))}
      onPick={(id) => acts.find((act) => act.id === id)?.run()}
    />
  );
}
