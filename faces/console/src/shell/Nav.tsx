import { Icon } from '@gridgov/ui/Icon.tsx';
import { Link, useLocation } from '@tanstack/react-router';
import { useId, useLayoutEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { paths } from '../paths.ts';
import { useWording } from '../wording.ts';
import type { NavEntry } from './area.ts';
import { type NavGroup, useNavGroups } from './navigation.ts';
import { useMyOverdue, useNotesWaiting } from './notices.ts';
import { useRight } from './session.ts';

/** So few are seen at a glance, without headings. */
const few = 9;

/** The pages of the post at hand: without a right there is no entry. */
export function Nav() {
  const { t } = useTranslation();
  const groups = useNavGroups();
  const mayReport = useRight('issue.report');
  const all = groups.flatMap(({ entries }) => entries);
  const nav = useCurrentInView(all.length);
  const atEnd = all.filter(({ end }) => end === true);
  return (
    <nav ref={nav} className="nav" aria-label={t('nav.label')}>
      {all.length > few
        ? groups.map((group) => <Group key={group.entries[0]?.name} of={group} />)
        : all.filter(({ end }) => end !== true).map(navLink)}
      <span className="nav-end">
        {atEnd.map(navLink)}
        {mayReport ? (
          <Link to={paths.report} activeProps={{ 'aria-current': 'page' }}>
            <Icon name="plus" />
            <span>{t('report.title')}</span>
          </Link>
        ) : null}
      </span>
    </nav>
  );
}

/** More entries than fit: the one of this page is brought into view, without moving the page. */
function useCurrentInView(entries: number) {
  const { pathname } = useLocation();
  const nav = useRef<HTMLElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: each page, and the entries once they are known
  useLayoutEffect(() => {
    const box = nav.current?.getBoundingClientRect();
    const at = nav.current?.querySelector('[aria-current]')?.getBoundingClientRect();
    if (box === undefined || at === undefined) return;
    // A narrow window has them in a row.
    nav.current?.scrollBy({
      top: beyond(at.top - box.top, at.bottom - box.bottom),
      left: beyond(at.left - box.left, at.right - box.right),
      behavior: 'instant',
    });
  }, [pathname, entries]);
  return nav;
}

/** So much room is left beside it. */
const edgePx = 40;
const beyond = (before: number, after: number) =>
  before < 0 ? before - edgePx : after > 0 ? after + edgePx : 0;

function Group({ of: { title, entries } }: { readonly of: NavGroup }) {
  const wording = useWording();
  const id = useId();
  const shown = entries.filter(({ end }) => end !== true);
  if (shown.length === 0) return null;
  if (title === null) return shown.map(navLink);
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset would bring a form's meaning to a row of links
    <div className="nav-room" role="group" aria-labelledby={id}>
      <span id={id}>{wording(title)}</span>
      {shown.map(navLink)}
    </div>
  );
}

function navLink(entry: NavEntry) {
  return <NavLink key={entry.name} entry={entry} />;
}

function NavLink(props: { readonly entry: NavEntry }) {
  const wording = useWording();
  const { name, title, icon, to, stands } = props.entry;
  const { pathname } = useLocation();
  const isTrades = stands !== undefined && pathname.startsWith(paths.trade.replace('$trade', stands));
  return (
    <Link to={to} activeProps={{ 'aria-current': 'page' }} {...(isTrades ? { 'aria-current': 'page' } : {})}>
      <Icon name={icon} />
      <span>{wording(title)}</span>
      {name === 'waiting' ? <Overdue /> : null}
      {name === 'shifts' ? <NotesWaiting /> : null}
    </Link>
  );
}

function Overdue() {
  const { t } = useTranslation();
  const overdue = useMyOverdue();
  if (overdue === 0) return null;
  return (
    <span className="bdg">
      <span className="vh">{t('nav.myOverdue')} </span>
      {overdue}
    </span>
  );
}

function NotesWaiting() {
  const { t } = useTranslation();
  const waiting = useNotesWaiting();
  if (waiting === 0) return null;
  return (
    <span className="bdg calm">
      <span className="vh">{t('nav.notesWaiting')} </span>
      {waiting}
    </span>
  );
}
