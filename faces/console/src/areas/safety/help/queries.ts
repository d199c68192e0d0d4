import { useQuery } from '@tanstack/react-query';
import { read } from '../../../api.ts';
import type { Reply } from '../../../apiTypes.ts';
import type { MatterView } from '../../../matter/types.ts';
import type { CaseDetail, CaseHead, CasePage } from '../../../matter/wire.ts';
import { matterOf } from '../../../matter/wire.ts';

const deskMs = 5_000;

/** The newest requests of this post, whatever became of them. */
export function useDesk(path: string) {
  return useQuery({
    queryKey: ['live', 'trades', path, 'desk'],
    queryFn: async ({ signal }): Promise<readonly CaseHead[]> =>
      (await read<CasePage>(`/${path}`, { query: { limit: 100 }, signal })).items,
    refetchInterval: deskMs,
  });
}

/** Of the entry of the knowledge base that says what to do, whichever language it is read in; `kind` of the code list. */
export const guideKeyword = (kind: string) => `求助-${kind}`;

/** The numbers of the last hours, as far as this post sees the requests. */
export function useNight(path: string) {
  return useQuery({
    queryKey: ['live', 'trades', path, 'night'],
    queryFn: ({ signal }) => read<Reply<'/help/night', 'get'>>('/help/night', { signal }),
    refetchInterval: 60_000,
  });
}

/** A called post as the page of one request draws it. */
export interface Ring {
  readonly key: string;
  readonly level: string;
  readonly at: number;
  readonly stage: string;
}
interface RawState {
  readonly kind?: string | null;
  readonly lanes?: { readonly ring?: readonly Ring[] };
}
export interface HelpCase {
  readonly view: MatterView;
  /** What it is, in words; else what the list calls it. */
  readonly title: string;
  readonly stage: string;
  readonly kind: string | null;
  readonly rings: readonly Ring[];
  /** The reader sees all of it, not only that there is one and where. */
  readonly whole: boolean;
}

export function useHelpCase(path: string, id: string) {
  return useQuery({
    queryKey: ['live', 'trades', path, 'one', id, 'desk'],
    queryFn: async ({ signal }): Promise<HelpCase> => {
      const detail = await read<CaseDetail & { readonly state: RawState }>(`/${path}/${id}`, { signal });
      // What is sealed stands by itself, opened by a press.
      const members = detail.members.filter(({ sealed }) => sealed !== true);
      return {
        view: matterOf({ ...detail, members }, path),
        title: members.find(({ name }) => name === 'kind')?.text ?? detail.label,
        stage: detail.stage,
        kind: detail.state.kind ?? null,
        whole: detail.sight === 'content',
        rings: detail.state.lanes?.ring ?? [],
      };
    },
    refetchInterval: deskMs,
  });
}
