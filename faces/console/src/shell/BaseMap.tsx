import { BaseChoiceProvider } from '@gridgov/ui/baseLayer.ts';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useMemo, useState } from 'react';
import { read } from '../api.ts';
import type { Reply } from '../apiTypes.ts';
import { useRight } from './session.ts';

/** Gives maps the operator's base map, where there is one. Hidden at first: its host learns who looks where. */
export function BaseMap(props: { readonly children: ReactNode }) {
  const may = useRight('area.read');
  const [shown, setShown] = useState(false);
  const { data } = useQuery({
    queryKey: ['base-map'],
    queryFn: ({ signal }) => read<Reply<'/base-map', 'get'>>('/base-map', { signal }),
    enabled: may,
    staleTime: Number.POSITIVE_INFINITY,
  });
  const [tiles, credit] = [data?.tiles ?? null, data?.credit ?? ''];
  const choice = useMemo(
    () => (tiles === null ? null : { tiles, credit, shown, onShow: setShown }),
    [tiles, credit, shown],
  );
  return <BaseChoiceProvider value={choice}>{props.children}</BaseChoiceProvider>;
}
