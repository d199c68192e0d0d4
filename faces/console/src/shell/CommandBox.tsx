import { Dialog } from '@gridgov/ui/Dialog.tsx';
import { Icon } from '@gridgov/ui/Icon.tsx';
import { listKey } from '@gridgov/ui/listKey.ts';
import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { read } from '../api.ts';
import { paths } from '../paths.ts';
import { useNavEntries } from './navigation.ts';
import { useRight } from './session.ts';

interface Hit {
  readonly id: string;
  readonly label: string;
  readonly note: string;
  readonly go: () => void;
}

interface FoundIssue {
  readonly id: string;
  readonly shortNumber: string;
  readonly title: string;
  readonly place: string;
}

/** Search and commands in one box: numbers, places and grids from the server, pages from the navigation. */
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
              role="option"
              id={`${id}-${index}`}
              aria-selected={index === chosen}
              onClick={hit.go}
            >
              <Icon name={hit.id.startsWith('page') ? 'right' : 'case'} />
              <span className="grow">{hit.label}</span>
              <span className="t2 sm">{hit.note}</span>
            </div>
          ))}
        </div>
        {hits.length === 0 && !searching ? <p className="t2">{t('find.none', { text })}</p> : null}
      </div>
    </Dialog>
  );
}

function useHits(text: string, close: () => void): { hits: Hit[]; searching: boolean } {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const entries = useNavEntries();
  const mayRead = useRight('issue.read');
  const mayReport = useRight('issue.report');
  const words = text.trim();
  const found = useQuery({
    queryKey: ['find', words],
    queryFn: ({ signal }) =>
      read<{ rows: readonly FoundIssue[] }>('/issues', {
        query: { q: words, limit: 8, counts: false },
        signal,
      }),
    enabled: mayRead && words.length >= 2,
  });
  const pages = entries.map(({ name, to }) => ({ label: t('find.goTo', { name: t(`nav.${name}`) }), to }));
  const report: typeof pages = mayReport ? [{ label: t('find.report'), to: paths.report }] : [];
  const go = (run: () => Promise<void>) => () => {
    close();
    void run();
  };
  const hits = [
    ...(found.data?.rows ?? []).map((issue) => ({
      id: issue.id,
      label: `${issue.shortNumber} ${issue.title}`,
      note: issue.place,
      go: go(() => navigate({ to: paths.oneCase, params: { id: issue.id } })),
    })),
    ...[...pages, ...report]
      .filter(({ label }) => label.toLowerCase().includes(words.toLowerCase()))
      .map(({ label, to }) => ({
        id: `page ${to}`,
        label,
        note: t('find.command'),
        go: go(() => navigate({ to })),
      })),
  ];
  return { hits, searching: found.isFetching };
}
