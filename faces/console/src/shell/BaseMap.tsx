import { BaseChoiceProvider } from '@gridgov/ui/baseLayer.ts';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useMemo, useState } from 'react';
import { read } from '../api.ts';
import type { Reply } from '../apiTypes.ts';

/**
 * Gives maps the ground under them: the file of our own server, and another host's pictures where the operator set
 * some. Those are hidden at first: their host learns who looks where.
 */
export function BaseMap(props: { readonly children: ReactNode }) {
  const [shown, setShown] = useState(false);
  const { data } = useQuery({
    queryKey: ['base-map'],
    queryFn: ({ signal }) => read<Reply<'/base-map', 'get'>>('/base-map', { signal }),
    staleTime: Number.POSITIVE_INFINITY,
  });
  const choice = useMemo(() => {
    const { tiles = null, credit = null, file = null } = data ?? {};
    const remote = tiles === null ? null : { tiles, credit: credit ?? '', shown, onShow: setShown };
    return { file, remote };
  }, [data, shown]);
  return <BaseChoiceProvider value={choice}>{props.children}</BaseChoiceProvider>;
}
