import { useQuery, useQueryClient } from '@tanstack/react-query';
import { read, send } from '../../../api.ts';
import type { Reply } from '../../../apiTypes.ts';
import { commandId } from '../../../commandId.ts';
import { useAct } from '../../../useAct.ts';
import type { Boundary } from './shapes.ts';
import { boundaryOf } from './shapes.ts';

export type Plan = Reply<'/grid-plans', 'get'>[number];
export type PlanDetail = Reply<'/grid-plans/{id}', 'get'>;
export type Line = Reply<'/people', 'get'>['items'][number];
export type UnitOfGrid = Reply<'/areas/{code}/unit-grids', 'get'>['items'][number];
export type UnitGrid = Reply<'/unit-grids/{code}', 'get'>;
export type UnitLink = UnitGrid['grids'][number];
export type Place = Reply<'/places', 'get'>[number];

interface BoundaryFeature {
  readonly properties: { readonly source: string; readonly synthetic: boolean };
  readonly geometry: { readonly coordinates: readonly (readonly (readonly (readonly number[])[])[])[] };
}

export interface AreaBoundary {
  readonly boundary: Boundary;
  readonly source: string;
  readonly synthetic: boolean;
}

export async function readBoundary(code: string, signal?: AbortSignal): Promise<AreaBoundary> {
  const feature = await read<BoundaryFeature>(
    `/areas/${code}/boundary`,
    signal === undefined ? {} : { signal },
  );
  return { ...feature.properties, boundary: boundaryOf(feature.geometry.coordinates) };
}

export function useBoundary(code: string | undefined) {
  return useQuery({
    queryKey: ['areas', 'boundary', code],
    queryFn: ({ signal }) => readBoundary(code ?? '', signal),
    enabled: code !== undefined && code !== '',
    staleTime: 10 * 60_000,
    retry: false,
  });
}

export type Vacancy = Reply<'/areas/{code}/vacancies', 'get'>[number];

/** Which areas directly below one lack people; those that lack none are not there. */
export function useVacancies(parent: string | undefined) {
  return useQuery({
    queryKey: ['areas', 'vacancies', parent],
    queryFn: async ({ signal }) => {
      const found = await read<readonly Vacancy[]>(`/areas/${parent ?? ''}/vacancies`, { signal });
      return new Map(found.map((one) => [one.code, one]));
    },
    enabled: parent !== undefined,
    staleTime: 60_000,
  });
}

/** The governance grids a unit grid belonged and belongs to. */
export function useUnitGrid(code: string | undefined) {
  return useQuery({
    queryKey: ['areas', 'unit', code],
    queryFn: ({ signal }) => read<UnitGrid>(`/unit-grids/${code ?? ''}`, { signal }),
    enabled: code !== undefined,
    retry: false,
  });
}

export function usePlaces(text: string) {
  return useQuery({
    queryKey: ['areas', 'places', text],
    queryFn: ({ signal }) => read<readonly Place[]>('/places', { query: { q: text, limit: 20 }, signal }),
    enabled: text !== '',
  });
}

export function useStaff(code: string, may: boolean) {
  return useQuery({
    queryKey: ['admin', 'staff', code],
    queryFn: ({ signal }) =>
      read<Reply<'/people', 'get'>>('/people', { query: { area: code, limit: 100 }, signal }),
    enabled: may && code !== '',
  });
}

const plansKey = ['admin', 'grid-plans'] as const;

export function usePlans() {
  return useQuery({
    queryKey: [...plansKey, 'all'],
    queryFn: ({ signal }) => read<readonly Plan[]>('/grid-plans', { signal }),
  });
}

export function usePlan(id: string) {
  return useQuery({
    queryKey: [...plansKey, id],
    queryFn: ({ signal }) => read<PlanDetail>(`/grid-plans/${id}`, { signal }),
  });
}

interface Call {
  readonly method: 'POST' | 'PUT';
  readonly path: string;
  readonly body?: object;
}

/** Any step of a plan; plans, and after filing areas too, are read again. */
export function usePlanChange() {
  const client = useQueryClient();
  return useAct({
    mutationFn: ({ method, path, body = {} }: Call) =>
      send<Plan>(method, path, { body, commandId: commandId(Date.now()) }),
    onSuccess: () =>
      Promise.all([
        client.invalidateQueries({ queryKey: plansKey }),
        client.invalidateQueries({ queryKey: ['areas'] }),
      ]),
  });
}
