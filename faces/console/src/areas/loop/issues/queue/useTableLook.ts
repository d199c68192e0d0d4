import { useMutation, useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { read, send } from '../../../../api.ts';
import type { TableLook } from './tableLook.ts';
import { loadLook, lookOf, saveLook } from './tableLook.ts';

interface SavedLook {
  readonly hidden: readonly string[];
  readonly tall: boolean;
}

/** How the person likes lists. It is kept with them on the server; this machine remembers it for a quick start. */
export function useTableLook(): readonly [TableLook, (look: TableLook) => void] {
  const [look, setLook] = useState<TableLook>(() => loadLook(localStorage));
  const saved = useQuery({
    queryKey: ['list-look'],
    queryFn: ({ signal }) => read<SavedLook>('/me/list-look', { signal }),
    staleTime: Number.POSITIVE_INFINITY,
  });
  const keep = useMutation({
    mutationFn: ({ tall, hiddenColumns }: TableLook) =>
      send<void>('PUT', '/me/list-look', { body: { tall, hidden: [...hiddenColumns] } }),
  });
  const known = saved.data;
  useEffect(() => {
    if (known === undefined) return;
    const mine = lookOf(known);
    saveLook(localStorage, mine);
    setLook(mine);
  }, [known]);
  const change = (after: TableLook) => {
    saveLook(localStorage, after);
    setLook(after);
    keep.mutate(after);
  };
  return [look, change];
}
