import type { Box } from '@gridgov/ui/areaMapTypes.ts';
import { useQuery } from '@tanstack/react-query';
import { apiUrl, read } from '../api.ts';

interface Feature {
  readonly geometry: { readonly coordinates: readonly (readonly (readonly (readonly number[])[])[])[] };
}

export const tilesUrl = () => `${location.origin}${apiUrl('/tiles/{z}/{x}/{y}')}`;

/** The box around an area, for a map to move to; undefined until it is known, and for an area without a boundary. */
export function useAreaBox(code: string) {
  return useQuery({
    queryKey: ['areas', 'box', code],
    queryFn: async ({ signal }): Promise<Box> => {
      const { geometry } = await read<Feature>(`/areas/${code}/boundary`, { signal });
      const points = geometry.coordinates.flat(2);
      const [longitudes, latitudes] = [points.map(([x = 0]) => x), points.map(([, y = 0]) => y)];
      return [
        Math.min(...longitudes),
        Math.min(...latitudes),
        Math.max(...longitudes),
        Math.max(...latitudes),
      ];
    },
    enabled: code !== '',
    staleTime: 10 * 60_000,
    retry: false,
  });
}
