import { useQuery, useQueryClient } from '@tanstack/react-query';
import { read, send } from '../api.ts';
import type { Agrees, Reply } from '../apiTypes.ts';
import { commandId } from '../commandId.ts';
import { useAct } from '../useAct.ts';
import { LISTS, type ListName, type ViewAsk } from './lists.ts';

const askAgainMs = 30_000;
const keyOf = (list: ListName) => ['live', 'issues', 'views', list] as const;

interface Shape extends ViewAsk {
  readonly id: string;
  readonly name: string;
  readonly shared: boolean;
  /** Own or shared views stand behind the post's standard ones. */
  readonly standard: boolean;
  /** Shown with the view; none where everybody keeps their own. */
  readonly columns: readonly string[];
  readonly own: boolean;
  readonly version: number;
  /** Null where it is not counted. */
  readonly count: number | null;
  readonly more: boolean;
}
export type SavedView = Agrees<Shape, Reply<'/issue-views', 'get'>[number]>;
export type NamedView = Reply<'/saved-views', 'get'>[number];

export type ViewInput = Pick<SavedView, 'name' | 'shared' | 'base' | 'f' | 'q' | 'columns'>;

export const inputOf = ({ name, shared, base, f, q, columns }: ViewInput): ViewInput => ({
  name,
  shared,
  base,
  f,
  q,
  columns,
});

/** The views of a list with their counters, standard ones first. */
export function useViews(list: ListName) {
  return useQuery({
    queryKey: keyOf(list),
    queryFn: ({ signal }) => read<readonly SavedView[]>(LISTS[list], { signal }),
    refetchInterval: askAgainMs,
  });
}

/** Saved views of every list. */
export function useAllViews() {
  return useQuery({
    queryKey: ['live', 'issues', 'views'],
    queryFn: ({ signal }) => read<readonly NamedView[]>('/saved-views', { signal }),
  });
}

function useViewAct<Wish, Answer>(mutationFn: (wish: Wish) => Promise<Answer>) {
  const client = useQueryClient();
  return useAct({
    mutationFn,
    onSuccess: () => client.invalidateQueries({ queryKey: ['live', 'issues', 'views'] }),
  });
}

export const useSaveView = (list: ListName) =>
  useViewAct((body: ViewInput) =>
    send<SavedView>('POST', LISTS[list], { body, commandId: commandId(Date.now()) }),
  );

/** Keeps another name, other filters or columns with a view of one's own. */
export const useChangeView = (list: ListName) =>
  useViewAct(({ view, ...part }: { readonly view: SavedView } & Partial<ViewInput>) => {
    const body = { ...inputOf(view), ...part, version: view.version };
    return send<SavedView>('PUT', `${LISTS[list]}/${view.id}`, { body });
  });

export const useOrderViews = (list: ListName) =>
  useViewAct((ids: readonly string[]) => send<void>('PUT', `${LISTS[list]}/order`, { body: { ids } }));

export const useRemoveView = (list: ListName) =>
  useViewAct((id: string) => send<void>('DELETE', `${LISTS[list]}/${id}`));
