import type { IconName } from '@gridgov/ui/icons.ts';
import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { read } from '../api.ts';
import { paths } from '../paths.ts';

export interface Hit {
  readonly id: string;
  readonly icon: IconName;
  readonly label: string;
  readonly note: string;
  readonly key?: string;
  readonly go: () => void;
}

export interface Group {
  readonly name: string;
  readonly label: string;
  readonly hits: readonly Hit[];
}

export type Closing = (run: () => unknown) => () => void;

interface Row {
  readonly kind: string;
  readonly id: string;
  readonly label: string;
  readonly note: string;
  readonly path?: string;
}

interface Answer {
  readonly groups: readonly {
    readonly name: string;
    readonly label: string;
    readonly meant: boolean;
    readonly hits: readonly Row[];
  }[];
  readonly missing: readonly { readonly label: string }[];
}

/** What the server finds by the words, in its groups; those of cases and those that are named outright go first. */
export function useFound(words: string, closing: Closing) {
  const { t, i18n } = useTranslation();
  const goTo = useGoTo();
  const enabled = words.length >= 2;
  const answer = useQuery({
    queryKey: ['find', i18n.language, words],
    queryFn: ({ signal }) =>
      read<Answer>('/search', { query: { q: words.slice(0, 100), limit: mostRows }, signal }),
    enabled,
  });
  const groups = answer.data?.groups ?? [];
  const found = groups.map(({ name, label, meant, hits }) => ({
    name: `found ${name}`,
    label,
    first: meant || hits.some(({ kind }) => kind === 'matter' || kind === 'case'),
    hits: hits.map((row, n): Hit => {
      const { icon, go } = goTo(row);
      // Two places may lie in one grid.
      return { id: `${name} ${row.id} ${n}`, icon, label: row.label, note: row.note, go: closing(go) };
    }),
  }));
  const missing = answer.isError
    ? [t('find.everything')]
    : (answer.data?.missing ?? []).map(({ label }) => label);
  return { found, missing: enabled ? missing : [], searching: answer.isFetching };
}

/** Of each group. */
const mostRows = 8;

type Target = { readonly icon: IconName; readonly go: () => unknown };

/** The page of a row, by its kind. */
function useGoTo(): (row: Row) => Target {
  const navigate = useNavigate();
  return ({ kind, id, path }) => {
    switch (kind) {
      case 'matter':
        return { icon: 'case', go: () => navigate({ to: paths.oneCase, params: { id } }) };
      case 'case':
        return {
          icon: 'case',
          go: () => navigate({ to: paths.tradeCase, params: { trade: path ?? '', id } }),
        };
      case 'person':
        return { icon: 'user', go: () => navigate({ to: paths.person, params: { id } }) };
      case 'unit':
        return { icon: 'list', go: () => navigate({ to: paths.unit, params: { id } }) };
      default:
        // Areas, grids and places are shown on the map of grids.
        return {
          icon: kind === 'area' ? 'map' : kind === 'grid' ? 'grid' : 'pin',
          go: () => navigate({ to: paths.grids, search: { code: id } }),
        };
    }
  };
}
