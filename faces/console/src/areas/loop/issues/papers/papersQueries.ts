import { useQuery, useQueryClient } from '@tanstack/react-query';
import { apiUrl, read, send } from '../../../../api.ts';
import type { Reply } from '../../../../apiTypes.ts';
import { ProblemError, problemOf, unreachable } from '../../../../problem.ts';
import { useAct } from '../../../../useAct.ts';

export type PaperList = Reply<'/issues/{id}/papers', 'get'>;
export type Paper = PaperList['papers'][number];
export type PaperKind = PaperList['kinds'][number];

const keyOf = (id: string) => ['live', 'issues', 'papers', id];

/** The numbered papers of a matter, and which can be made. */
export function usePapers(id: string) {
  return useQuery({
    queryKey: keyOf(id),
    queryFn: ({ signal }) => read<PaperList>(`/issues/${id}/papers`, { signal }),
  });
}

/** Makes a paper; the same event has one alone, however often it is asked for. */
export function useMakePaper(id: string) {
  const client = useQueryClient();
  return useAct({
    mutationFn: (kind: string) => send<Paper>('POST', `/issues/${id}/papers`, { body: { kind } }),
    onSuccess: () => client.invalidateQueries({ queryKey: keyOf(id) }),
  });
}

/** The PDF, as an address of this browser's own. @throws ProblemError where it could not be set */
export async function paperFile(id: string, paper: string): Promise<string> {
  const response = await fetch(apiUrl(`/issues/${id}/papers/${paper}/file`), {
    credentials: 'same-origin',
    headers: { 'accept-language': document.documentElement.lang },
  }).catch(() => {
    throw new ProblemError(unreachable());
  });
  if (!response.ok) throw new ProblemError(await problemOf(response));
  return URL.createObjectURL(await response.blob());
}
