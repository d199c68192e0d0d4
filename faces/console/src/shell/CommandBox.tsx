import { Dialog } from '@gridgov/ui/Dialog.tsx';
import { listKey } from '@gridgov/ui/listKey.ts';
import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { HelpEntry } from '../help/entries.ts';
import { paths } from '../paths.ts';
import { addressOf, isList } from '../views/lists.ts';
import { useAllViews } from '../views/useViews.ts';
import { useWording } from '../wording.ts';
import { useFits } from './fits.ts';
import { type Closing, type Group, type Hit, useFound } from './found.ts';
import { HitList } from './HitList.tsx';
import { useNavEntries } from './navigation.ts';
import { useOffered } from './offered.ts';
import { useOwnActs } from './ownActs.ts';
import { useMe, useRight } from './session.ts';

/**
 * Search and commands in one box: what may be done with the matter at hand, what the server finds, pages, what one sets
 * for oneself, and the help.
 */
export function CommandBox(props: { readonly onClose: () => void }) {
  const { t } = useTranslation();
  const [text, setText] = useState('');
  const [at, setAt] = useState(0);
  const id = useId();
  const { groups, searching, missing } = useGroups(text, props.onClose);
  const hits = groups.flatMap((group) => group.hits);
  const chosen = Math.min(at, hits.length - 1);
  const press = (key: string): boolean => {
    const pressed = listKey(key, chosen, hits.length);
    if (pressed === 'take') hits[chosen]?.go();
    else if (pressed !== null && pressed !== 'close') setAt(pressed.to);
    return pressed !== null && pressed !== 'close';
  };
  return (
    <Dialog title={t('find.title')} lead={t('find.hint')} onClose={props.onClose}>
      <div className="find">
        <input
          className="in"
          role="combobox"
          aria-expanded={hits.length > 0}
          aria-controls={id}
          aria-label={t('top.search')}
          {...(hits.length === 0 ? {} : { 'aria-activedescendant': `${id}-${chosen}` })}
          placeholder={t('top.search')}
          value={text}
          onChange={(event) => {
            setText(event.target.value);
            setAt(0);
          }}
          onKeyDown={(event) => {
            if (!event.nativeEvent.isComposing && press(event.key)) event.preventDefault();
          }}
        />
        <HitList id={id} label={t('find.title')} groups={groups} chosen={chosen} />
        {missing.length === 0 ? null : (
          <p className="t2">{t('find.missing', { names: missing.join(t('find.and')) })}</p>
        )}
        {hits.length === 0 && !searching ? <p className="t2">{t('find.none', { text })}</p> : null}
      </div>
    </Dialog>
  );
}

function useGroups(text: string, close: () => void) {
  const { t } = useTranslation();
  const words = text.trim();
  const closing = (run: () => unknown) => () => {
    close();
    run();
  };
  const { found, searching, missing } = useFound(words, closing);
  const isMeant = useFits(words);
  const fits = (all: readonly Hit[]) => all.filter(({ label }) => isMeant(label));
  const acts = fits(useActions(closing));
  const pages = fits(usePages(closing));
  const views = fits(useSavedViews(closing));
  const own = fits(useOwn(closing));
  const help = useHelp(words, isMeant, closing);
  // What may be done stands first, then what was named or is meant by a number or a place; then pages before the city.
  const groups: Group[] = [
    { name: 'acts', label: t('find.acts'), hits: acts },
    ...found.filter(({ first }) => first),
    { name: 'views', label: t('find.views'), hits: views },
    { name: 'pages', label: t('find.pages'), hits: pages },
    { name: 'own', label: t('find.own'), hits: own },
    ...found.filter(({ first }) => !first),
    { name: 'help', label: t('find.helpGroup'), hits: help },
  ];
  return { groups: groups.filter(({ hits }) => hits.length > 0), searching, missing };
}

/** As many as can be looked over; the help's own page finds the rest. */
const mostHelp = 6;

function useHelp(words: string, isMeant: ReturnType<typeof useFits>, closing: Closing): Hit[] {
  const { t, i18n } = useTranslation();
  const navigate = useNavigate();
  const rights = useMe().data?.rights ?? [];
  const index = useQuery({
    queryKey: ['help-index', i18n.language, rights],
    queryFn: async () => (await import('../help/find.ts')).helpIndex(rights),
    enabled: words.length >= 2,
    staleTime: Number.POSITIVE_INFINITY,
  });
  if (words.length < 2) return [];
  const [named, told] = [[], []] as [HelpEntry[], HelpEntry[]];
  for (const entry of index.data ?? []) {
    if (isMeant(entry.label)) named.push(entry);
    else if (isMeant('', entry.text)) told.push(entry);
  }
  return [...named, ...told].slice(0, mostHelp).map(({ id, label, text, to, search, hash }) => ({
    id: `help ${id}`,
    icon: 'help',
    label: t('find.help', { name: label }),
    note: text.split('\n')[0]?.slice(0, 40) ?? '',
    go: closing(() => navigate({ to, search: search as never, ...(hash === undefined ? {} : { hash }) })),
  }));
}

function useActions(closing: Closing): Hit[] {
  return useOffered().flatMap(({ about, actions, run }) =>
    actions.map(
      ({ id, label, key }): Hit => ({
        id: `act ${about} ${id}`,
        icon: 'arrow',
        label,
        note: about,
        ...(key === undefined ? {} : { key }),
        go: closing(() => run(id)),
      }),
    ),
  );
}

function usePages(closing: Closing): Hit[] {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const wording = useWording();
  const entries = useNavEntries();
  const mayReport = useRight('issue.report');
  const pages = entries.map(({ title, to }) => ({ label: t('find.goTo', { name: wording(title) }), to }));
  const report: typeof pages = mayReport ? [{ label: t('find.report'), to: paths.report }] : [];
  const notices = { label: t('find.goTo', { name: t('notices.title') }), to: paths.notices };
  return [...report, ...pages, notices].map(({ label, to }) => ({
    id: `page ${to}`,
    icon: 'right',
    label,
    note: t('find.command'),
    go: closing(() => navigate({ to })),
  }));
}

function useSavedViews(closing: Closing): Hit[] {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const wording = useWording();
  const entries = useNavEntries();
  return (useAllViews().data ?? []).flatMap(({ list, ...view }) => {
    if (!isList(list)) return [];
    const { to, search } = addressOf(list, view);
    const page = entries.find((entry) => entry.to === to);
    if (page === undefined) return [];
    return {
      id: `view ${view.id}`,
      icon: 'list',
      label: view.name,
      note: t('find.viewOf', { list: wording(page.title) }),
      go: closing(() => navigate({ to, search: search as never })),
    };
  });
}

function useOwn(closing: Closing): Hit[] {
  const { t } = useTranslation();
  return useOwnActs().map(({ id, label, checked, run }) => ({
    id: `own ${id}`,
    icon: checked === true ? 'check' : 'admin',
    label,
    note: t('find.own'),
    go: closing(run),
  }));
}
