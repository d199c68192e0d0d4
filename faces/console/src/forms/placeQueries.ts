/** Places, areas and classes, as forms look for them. */
import { useMutation, useQuery } from '@tanstack/react-query';
import { read } from '../api.ts';
import type { Agrees, Reply } from '../apiTypes.ts';

/** A class in force, and how many opening conditions it has. */
export interface IssueClass {
  readonly code: string;
  readonly tree: string;
  readonly name: string;
  readonly level: number;
  readonly parent: string | null;
  readonly aliases: readonly string[];
  /** Pinyin of its names. */
  readonly sounds: readonly string[];
  readonly conditions: number;
}

export interface AreaChoice {
  readonly code: string;
  readonly name: string;
  readonly level: 'city' | 'district' | 'street' | 'community' | 'grid';
  readonly longitude: number | null;
  readonly latitude: number | null;
}

export interface PlaceCandidate {
  readonly id: string;
  /** 出入口, 站点, 部件, 门牌. */
  readonly kind: string;
  readonly name: string;
  readonly gridName: string;
  readonly gridCode: string;
  readonly longitude: number;
  readonly latitude: number;
}

// Each shape against the server's description: a field the server no longer gives stops the build here.
type ClassList = Agrees<{ readonly items: readonly IssueClass[] }, Reply<'/classes', 'get'>>;
type AreaChoices = Agrees<readonly AreaChoice[], Reply<'/areas', 'get'>>;
type PlaceCandidates = Agrees<readonly PlaceCandidate[], Reply<'/places', 'get'>>;

const longMs = 600_000;

export function usePlaces(text: string) {
  return useQuery({
    queryKey: ['places', text],
    queryFn: ({ signal }) => read<PlaceCandidates>('/places', { query: { q: text, limit: 6 }, signal }),
    enabled: text.trim().length >= 2,
  });
}

/** The grid and name of a point, for a pin or typed coordinates. */
export function usePlaceAt() {
  return useMutation({
    mutationFn: (point: { readonly longitude: number; readonly latitude: number }) =>
      read<PlaceCandidate>('/places/at', { query: { ...point } }),
  });
}

/** All classes in force; read once, searched here. */
export function useClasses() {
  return useQuery({
    queryKey: ['classes'],
    queryFn: ({ signal }) => read<ClassList>('/classes', { signal }),
    staleTime: longMs,
  });
}

/** Divisions or grids below an area code, or with `here` the own area. */
export function useAreas(parent: string | undefined) {
  return useQuery({
    queryKey: ['areas', parent],
    queryFn: ({ signal }) => read<AreaChoices>('/areas', { query: { parent }, signal }),
    enabled: parent !== undefined,
    staleTime: longMs,
  });
}
