import { useQueries } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { read } from '../../../api.ts';
import type { Reply } from '../../../apiTypes.ts';
import { useMe } from '../../../shell/session.ts';
import { useTrades } from '../../../shell/trades.ts';
import type { Subject } from './subjects.ts';

type Columns = Reply<'/import-columns/{subject}', 'get'>;

/** Old cases of the trades that the post at hand may import; undefined until the server has told of their columns. */
export function useTradeSubjects(): readonly Subject[] | undefined {
  const { t } = useTranslation('imports');
  const rights: readonly string[] = useMe().data?.rights ?? [];
  const trades = useTrades();
  const mine = (trades.data ?? []).filter(({ name }) => rights.includes(`${name}.import`));
  const columns = useQueries({
    queries: mine.map(({ path }) => ({
      queryKey: ['admin', 'import-columns', path],
      queryFn: ({ signal }: { readonly signal: AbortSignal }) =>
        read<Columns>(`/import-columns/${path}`, { signal }),
    })),
  });
  if (trades.isPending || columns.some(({ isPending }) => isPending)) return undefined;
  return mine.map(({ name, path, label }, at) => {
    const items = columns[at]?.data?.items ?? [];
    return {
      name: path,
      path: `/${path}/import`,
      right: `${name}.import`,
      format: 'table',
      fields: items.map(({ field }) => field),
      said: {
        kind: t('oldCases', { name: label }),
        about: t('oldCasesAbout'),
        fields: new Map(items.map(({ field, heading }) => [field, heading])),
      },
    };
  });
}
