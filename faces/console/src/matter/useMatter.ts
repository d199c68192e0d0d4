import { queryOptions, useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { read, send } from '../api.ts';
import { commandId } from '../commandId.ts';
import { useProblemWords } from '../problemWords.ts';
import { toast } from '../shell/toasts.tsx';
import type { MatterView } from './types.ts';
import type { CaseAnswer, CaseDetail, CasePage } from './wire.ts';
import { matterOf } from './wire.ts';

type Body = Readonly<Record<string, unknown>>;
const askAgainMs = 30_000;

/** One case of a trade, as its page and whatever acts on many ask for it. */
export const matterQuery = (path: string, id: string) =>
  queryOptions({
    queryKey: ['live', 'trades', path, 'one', id],
    queryFn: async ({ signal }): Promise<MatterView> =>
      matterOf(await read<CaseDetail>(`/${path}/${id}`, { signal }), path),
  });

/** One case of a trade, as its page shows it. */
export function useMatter(path: string, id: string) {
  return useQuery({ ...matterQuery(path, id), refetchInterval: askAgainMs });
}

export interface CaseFilter {
  readonly stage: string | undefined;
  readonly mine: boolean | undefined;
}

/** The cases of a trade, page by page. */
export function useCases(path: string, filter: CaseFilter) {
  return useInfiniteQuery({
    queryKey: ['live', 'trades', path, 'list', filter],
    queryFn: ({ pageParam, signal }) =>
      read<CasePage>(`/${path}`, { query: { ...filter, cursor: pageParam, limit: 50 }, signal }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ next }) => next ?? undefined,
    refetchInterval: askAgainMs,
  });
}

interface Sent {
  readonly command: string;
  readonly body: Body;
  readonly commandId: string;
}

/** Begins a case: gives its answer, with the id of the new case. */
export function useBegin(path: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ command, body, commandId: key, district }: Sent & { readonly district?: string }) =>
      send<CaseAnswer>(
        'POST',
        `/${path}/commands/${command}${district === undefined ? '' : `?district=${district}`}`,
        { body, commandId: key },
      ),
    onSuccess: ({ text }) => toast(text),
    onSettled: () => client.invalidateQueries({ queryKey: ['live', 'trades', path] }),
  });
}

export interface Give {
  readonly busy: boolean;
  /** Null as long as nothing failed. */
  readonly error: unknown;
  readonly reset: () => void;
  /** Follows the case, or no longer. */
  readonly follow: { readonly busy: boolean; readonly set: (follow: boolean) => void };
  readonly send: (
    command: string,
    body: Body,
    then: { readonly commandId?: string; readonly onDone?: () => void; readonly onFail?: () => void },
  ) => void;
}

/** Gives commands to one case; the page is told anew afterwards, also when another was faster. */
export function useGive(path: string, id: string): Give {
  const client = useQueryClient();
  const problemWords = useProblemWords();
  const call = useMutation({
    mutationFn: ({ command, body, commandId: key }: Sent) =>
      send<CaseAnswer>('POST', `/${path}/${id}/commands/${command}`, { body, commandId: key }),
    onSuccess: ({ text }) => toast(text),
    onSettled: () => client.invalidateQueries({ queryKey: ['live', 'trades', path] }),
  });
  const follow = useMutation({
    mutationFn: (on: boolean) => send<void>(on ? 'PUT' : 'DELETE', `/${path}/${id}/follow`),
    onError: (error) => toast(problemWords(error).title),
    onSettled: () => client.invalidateQueries({ queryKey: ['live', 'trades', path, 'one', id] }),
  });
  return {
    follow: { busy: follow.isPending, set: follow.mutate },
    busy: call.isPending,
    error: call.error,
    reset: call.reset,
    send: (command, body, { commandId: key = commandId(Date.now()), onDone, onFail }) =>
      call.mutate(
        { command, body, commandId: key },
        {
          ...(onDone === undefined ? {} : { onSuccess: onDone }),
          ...(onFail === undefined ? {} : { onError: onFail }),
        },
      ),
  };
}
