import { useQuery } from '@tanstack/react-query';
import { read } from '../../api.ts';
import type { Reply } from '../../apiTypes.ts';

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

function useList<Row>(path: string, query: Readonly<Record<string, boolean | undefined>> = {}) {
  return useQuery({
    queryKey: ['admin', 'publication', path, query],
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

export const photoPath = ({ id, fileId }: Photo) => `/publication/photos/${id}/${fileId}`;
