import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { read, send } from '../../api.ts';
import type { Reply } from '../../apiTypes.ts';
import { commandId } from '../../commandId.ts';

export type Photo = Reply<'/publication/photos', 'get'>[number];
export type Wording = Reply<'/publication/texts', 'get'>[number];
export type Notice = Reply<'/publication/notices', 'get'>[number];
export type Office = Reply<'/publication/offices', 'get'>[number];
export type DataRequest = Reply<'/residents/requests', 'get'>[number];

/** Shares of the picture's width and height, from its upper left corner. */
export interface Part {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

const root = 'publication';

function useList<Row>(path: string, query: Readonly<Record<string, boolean | undefined>> = {}) {
  return useQuery({
    queryKey: [root, path, query],
    queryFn: ({ signal }) => read<readonly Row[]>(path, { query, signal }),
  });
}

const flag = (on: boolean) => (on ? true : undefined);

export const usePhotos = (decided: boolean) =>
  useList<Photo>('/publication/photos', { decided: flag(decided) });
export const useWordings = (worded: boolean) =>
  useList<Wording>('/publication/texts', { worded: flag(worded) });
export const useNotices = () => useList<Notice>('/publication/notices');
export const useOffices = () => useList<Office>('/publication/offices');
export const useRequests = (answered: boolean) =>
  useList<DataRequest>('/residents/requests', { answered: flag(answered) });

interface Act {
  readonly method: 'POST' | 'PUT' | 'DELETE';
  readonly path: string;
  readonly body?: unknown;
  readonly query?: Readonly<Record<string, string>>;
}

/** Something the desk does; its lists are read again afterwards. */
export function useAct() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ method, path, ...rest }: Act) =>
      send<unknown>(method, path, { ...rest, commandId: commandId(Date.now()) }),
    onSettled: () => client.invalidateQueries({ queryKey: [root] }),
  });
}

export const photoPath = ({ id, fileId }: Photo) => `/publication/photos/${id}/${fileId}`;
