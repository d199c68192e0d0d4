import { keepPreviousData, useQuery, useQueryClient } from '@tanstack/react-query';
import { apiUrl, read, send } from '../../api.ts';
import type { Reply } from '../../apiTypes.ts';
import { ProblemError, problemOf, unreachable } from '../../problem.ts';
import { useAct } from '../../useAct.ts';

export type PaperList = Reply<'/issues/{id}/papers', 'get'>;
export type Paper = PaperList['papers'][number];
export type PaperKind = PaperList['kinds'][number];

export const papersKey = (address: string) => ['papers', address];
/** A paper that is made by itself is numbered a moment after its step. */
const askAgainMs = 20_000;

/**
 * The numbered papers of a case, and which can be made. Read anew with each step of it, and not with every live hint: whoever
 * gave the matter away has lost sight of it, and the page learns that from the matter itself.
 */
export function usePapers(address: string, version: number) {
  return useQuery({
    queryKey: [...papersKey(address), version],
    queryFn: ({ signal }) => read<PaperList>(`${address}/papers`, { signal }),
    placeholderData: keepPreviousData,
    refetchInterval: askAgainMs,
  });
}

/** Makes a paper; the same event has one alone, however often it is asked for. */
export function useMakePaper(address: string) {
  const client = useQueryClient();
  return useAct({
    mutationFn: (kind: string) => send<Paper>('POST', `${address}/papers`, { body: { kind } }),
    onSuccess: () => client.invalidateQueries({ queryKey: papersKey(address) }),
  });
}

/** The PDF, as an address of this browser's own. @throws ProblemError where it could not be set */
export const paperFile = (address: string, paper: string): Promise<string> =>
  fetched(`${address}/papers/${paper}/file`, {});

/** A copy with the reporter's contact, for a reason that is logged; it is kept nowhere. @throws ProblemError */
export const paperCopy = (address: string, paper: string, reason: string): Promise<string> =>
  fetched(`${address}/papers/${paper}/reveal`, { method: 'POST', body: JSON.stringify({ reason }) });

async function fetched(path: string, more: RequestInit): Promise<string> {
  const response = await fetch(apiUrl(path), {
    ...more,
    credentials: 'same-origin',
    headers: {
      'accept-language': document.documentElement.lang,
      ...(more.body === undefined ? {} : { 'content-type': 'application/json' }),
    },
  }).catch(() => {
    throw new ProblemError(unreachable());
  });
  if (!response.ok) throw new ProblemError(await problemOf(response));
  return URL.createObjectURL(await response.blob());
}
