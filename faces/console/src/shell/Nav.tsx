import { Icon } from '@gridgov/ui/Icon.tsx';
import { Link } from '@tanstack/react-router';
import { useId } from 'react';
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
  const atEnd = all.filter(({ end }) => end === true);
  return (
    <nav className="nav" aria-label={t('nav.label')}>
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
  const { name, title, icon, to } = props.entry;
  return (
    <Link to={to} activeProps={{ 'aria-current': 'page' }}>
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
