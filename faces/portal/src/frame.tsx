import { useAbout } from './about.tsx';
import { Icon } from './icons.tsx';
import { Link, useAddress } from './router.tsx';
import { useSettings } from './settings.tsx';
import { fill } from './words/fill.ts';

export function Header() {
  const { settings, words, change } = useSettings();
  const { city } = useAbout();
  const elder = settings.big;
  return (
    <header className="top">
      <div className="wrap">
        <Link className="brand" to="">
          <Icon name="mark" />
          {elder ? words.shortName : fill(words.name, { city })}
        </Link>
        {elder ? null : (
          <>
            <Link className="tl wide" to="/report">
              {words.tell}
            </Link>
            <Link className="tl wide" to="/matters">
              {words.near}
            </Link>
          </>
        )}
        <button className="tl" type="button" aria-pressed={elder} onClick={() => change({ big: !elder })}>
          {elder ? null : <Icon name="big" />}
          {elder ? words.plain : words.big}
        </button>
        {elder ? null : (
          <>
            <OtherLanguage className="tl wide" />
            <Link className="tl wide" to="/me">
              {words.signIn}
            </Link>
          </>
        )}
      </div>
    </header>
  );
}

function OtherLanguage({ className }: { readonly className: string }) {
  const { settings, words, change } = useSettings();
  const other = settings.language === 'en' ? 'zh-CN' : 'en';
  return (
    <button type="button" className={className} lang={other} onClick={() => change({ language: other })}>
      {words.other}
    </button>
  );
}

/** 长辈版: a person's telephone at the end of every page that has none of its own. */
export function PersonToCall() {
  const { settings, words } = useSettings();
  const { hotline } = useAbout();
  const { path } = useAddress();
  if (!settings.big || /^\/my\/[^/]+$/.test(path) || path === '' || path === '/') return null;
  return (
    <aside className="wrap tocall">
      <a className="btn" href={`tel:${hotline}`}>
        <Icon name="phone" />
        <span>
          {fill(words.callNumber, { hotline })}
          <small>{words.hotline}</small>
        </span>
      </a>
    </aside>
  );
}

export function Footer() {
  const { settings, words, change } = useSettings();
  const { city } = useAbout();
  const links = [
    ['/me', words.mine],
    ['/staff', words.footLinks.staff],
    ['/notices', words.footLinks.notices],
    ['/subscribe', words.footLinks.subscribe],
    ['/how', words.footLinks.how],
    ['/privacy', words.footLinks.privacy],
    ['/paper', words.follow.paper.title],
  ] as const;
  const dark = document.documentElement.dataset.theme === 'dark';
  return (
    <footer className="foot">
      <div className="wrap">
        <button type="button" className="linkb" onClick={() => change({ big: !settings.big })}>
          {settings.big ? words.plain : words.footLinks.elder}
        </button>
        {links.map(([to, name]) => (
          <Link key={to} to={to}>
            {name}
          </Link>
        ))}
        <a href="/portal/duty-list">{words.footLinks.duties}</a>
        <OtherLanguage className="linkb" />
        <button type="button" className="linkb" onClick={() => change({ theme: dark ? 'light' : 'dark' })}>
          {dark ? words.light : words.dark}
        </button>
        <p>{fill(words.foot, { city })}</p>
      </div>
    </footer>
  );
}
