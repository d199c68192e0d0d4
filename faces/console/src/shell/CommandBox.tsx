import { Dialog } from '@gridgov/ui/Dialog.tsx';
import { Icon, Kbd } from '@gridgov/ui/Icon.tsx';
import type { IconName } from '@gridgov/ui/icons.ts';
import { listKey } from '@gridgov/ui/listKey.ts';
import { Said } from '@gridgov/ui/Said.tsx';
import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { read } from '../api.ts';
import type { HelpEntry } from '../help/entries.ts';
import { paths } from '../paths.ts';
import { useWording } from '../wording.ts';
import { useFits } from './fits.ts';
import { useNavEntries } from './navigation.ts';
import { useOffered } from './offered.ts';
import { useOwnActs } from './ownActs.ts';
import { useMe, useRight } from './session.ts';

interface Hit {
  readonly id: string;
  readonly icon: IconName;
  readonly label: string;
  readonly note: string;
  readonly key?: string;
  readonly go: () => void;
}

interface FoundIssue {
  readonly id: string;
  readonly shortNumber: string;
  readonly title: string;
  readonly place: string;
}

/**
 * Search and commands in one box: what may be done with the matter at hand, matters from the server, pages, what
 * one sets for oneself, and the help.
 */
export function CommandBox(props: { readonly onClose: () => void }) {
  const { t } = useTranslation();
  const [text, setText] = useState('');
  const [at, setAt] = useState(0);
  const id = useId();
  const { hits, searching } = useHits(text, props.onClose);
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
        <div className="lb" role="listbox" id={id} aria-label={t('find.title')}>
          {hits.map((hit, index) => (
            // biome-ignore lint/a11y/useKeyWithClickEvents: the box above takes the keys
            // biome-ignore lint/a11y/useFocusableInteractive: focus stays in the box, as the pattern has it
            <div
              key={hit.id}
              ref={index === chosen ? intoSight : undefined}
              role="option"
              id={`${id}-${index}`}
              aria-selected={index === chosen}
              onClick={hit.go}
            >
              <Icon name={hit.icon} />
              <span className="grow">
                <Said text={hit.label} />
              </span>
              <span className="t2 sm find-note">
                <Said text={hit.note} />
              </span>
              {hit.key === undefined ? null : <Kbd>{hit.key}</Kbd>}
            </div>
          ))}
        </div>
        {hits.length === 0 && !searching ? <p className="t2">{t('find.none', { text })}</p> : null}
      </div>
    </Dialog>
  );
}

function intoSight(option: HTMLElement | null): void {
  option?.scrollIntoView({ block: 'nearest' });
}

function useHits(text: string, close: () => void): { hits: Hit[]; searching: boolean } {
  const words = text.trim();
  const closing = (run: () => unknown) => () => {
    close();
    run();
  };
  const { matters, searching } = useMatters(words, closing);
  const fixed = [...useActions(closing), ...usePages(closing), ...useOwn(closing)];
  const isMeant = useFits(words);
  const fits = fixed.filter(({ label }) => isMeant(label));
  const help = useHelp(words, isMeant, closing);
  // What may be done stands first; a number or a place typed is meant for the matters.
  const acts = fits.filter(({ id }) => id.startsWith('act '));
  const others = fits.filter(({ id }) => !id.startsWith('act '));
  return { hits: [...acts, ...matters, ...others, ...help], searching };
}

type Closing = (run: () => unknown) => () => void;

function useMatters(words: string, closing: Closing): { matters: Hit[]; searching: boolean } {
  const navigate = useNavigate();
  const mayRead = useRight('issue.read');
  const found = useQuery({
    queryKey: ['find', words],
    queryFn: ({ signal }) =>
      read<{ rows: readonly FoundIssue[] }>('/issues', {
        query: { q: words, limit: 8, counts: false },
        signal,
      }),
    enabled: mayRead && words.length >= 2,
  });
  const matters = (found.data?.rows ?? []).map(
    (issue): Hit => ({
      id: issue.id,
      icon: 'case',
      label: `${issue.shortNumber} ${issue.title}`,
      note: issue.place,
      go: closing(() => navigate({ to: paths.oneCase, params: { id: issue.id } })),
    }),
  );
  return { matters, searching: found.isFetching };
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
