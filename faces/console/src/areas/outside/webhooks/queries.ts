import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { read, send } from '../../../api.ts';
import type { Reply } from '../../../apiTypes.ts';
import { commandId } from '../../../commandId.ts';

export type Webhook = Reply<'/webhooks', 'get'>['items'][number];
export type Made = Reply<'/webhooks', 'post'>;
export type Delivery = Reply<'/webhooks/{id}/deliveries', 'get'>['items'][number];
export type Tested = Reply<'/webhooks/{id}/test', 'post'>;
export type Replayed = Reply<'/webhooks/{id}/replay', 'post'>;

/** What waits and what was sent changes by itself: asked again while the page is open. */
const againMs = 5_000;

export function useWebhooks() {
  return useQuery({
    queryKey: ['admin', 'webhooks'],
    queryFn: ({ signal }) => read<Reply<'/webhooks', 'get'>>('/webhooks', { signal }),
    refetchInterval: againMs,
  });
}

export function useWebhook(id: string) {
  return useQuery({
    queryKey: ['admin', 'webhook', id],
    queryFn: ({ signal }) => read<Webhook>(`/webhooks/${id}`, { signal }),
    refetchInterval: againMs,
  });
}

export function useDeliveries(id: string, state: string) {
  return useQuery({
    queryKey: ['admin', 'webhook', id, 'deliveries', state],
    queryFn: ({ signal }) =>
      read<Reply<'/webhooks/{id}/deliveries', 'get'>>(`/webhooks/${id}/deliveries`, {
        query: { limit: 50, ...(state === '' ? {} : { state }) },
        signal,
      }),
    refetchInterval: againMs,
  });
}

/** The page of what is gone is left before anything of it is asked again. */
export function useRemove(id: string, leave: () => Promise<void>) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: () => send<void>('DELETE', `/webhooks/${id}`, { commandId: commandId(Date.now()) }),
    onSuccess: async () => {
      await client.cancelQueries({ queryKey: ['admin', 'webhook', id] });
      await leave();
      client.removeQueries({ queryKey: ['admin', 'webhook', id] });
      await client.invalidateQueries({ queryKey: ['admin', 'webhooks'] });
    },
  });
}
