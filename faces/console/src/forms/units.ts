import { useQuery } from '@tanstack/react-query';
import { read } from '../api.ts';
import type { Reply } from '../apiTypes.ts';

type Near = Reply<'/units/near', 'get'>['items'][number];
interface FoundUnit {
  readonly id: string;
  readonly name: string;
  readonly reach?: Near['reach'];
}

/** By name or code; around a place that is known the nearest first, so that they can be looked through as well. */
export function useUnits(text: string, near: { readonly area: string | undefined; readonly like?: string }) {
  const words = text.trim();
  const { area, like } = near;
  const query = { ...(words === '' ? {} : { text: words }), limit: 12 };
  return useQuery({
    queryKey: ['units', words, area, like],
    queryFn: async ({ signal }): Promise<readonly FoundUnit[]> => {
      if (area === undefined) return (await read<Reply<'/units', 'get'>>('/units', { query, signal })).items;
      const around = { ...query, area, ...(like === undefined ? {} : { like }) };
      return (await read<Reply<'/units/near', 'get'>>('/units/near', { query: around, signal })).items;
    },
    enabled: words !== '' || area !== undefined,
    placeholderData: (before) => before,
  });
}
