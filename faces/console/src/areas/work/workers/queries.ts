import type { State } from '@gridgov/domain/work/workers/events.ts';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { read } from '../../../api.ts';
import type { Reply } from '../../../apiTypes.ts';
import type { MatterView } from '../../../matter/types.ts';

export type Workforce = Reply<'/workforce', 'get'>;
export type PlaceRow = Workforce['places'][number];
export type GridRow = Workforce['grids'][number];
export type WorkerRow = Workforce['workers'][number];

/** The workforce of an area; of one’s own where none is named. */
export function useWorkforce(area: string | undefined) {
  return useQuery({
    queryKey: ['admin', 'workforce', area],
    queryFn: ({ signal }) => read<Workforce>('/workforce', { query: { area }, signal }),
    placeholderData: keepPreviousData,
  });
}

type Candidates = Reply<'/workforce/stand-ins/candidates', 'get'>;
/** Who could stand in for a grid, those of its community first. */
export const useCandidates = (grid: string, name: string) =>
  useQuery({
    queryKey: ['admin', 'workforce', 'stand-ins', grid, name],
    queryFn: ({ signal }) =>
      read<Candidates>('/workforce/stand-ins/candidates', { query: { grid, name }, signal }),
    placeholderData: keepPreviousData,
  });

/** Whoever sees a file sees all of it. */
export const workerOf = (view: Pick<MatterView, 'state'>) => view.state as unknown as State;
