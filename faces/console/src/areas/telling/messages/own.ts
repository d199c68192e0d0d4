import { useMutation, useQueryClient } from '@tanstack/react-query';
import { send } from '../../../api.ts';
import type { Reply } from '../../../apiTypes.ts';
import { commandId } from '../../../commandId.ts';
import { toast } from '../../../shell/toasts.tsx';

export type Own = Reply<'/me/messages', 'get'>;
/** The city's hours, from a day on. */
export type Hours = Reply<'/messages/hours', 'get'>['items'][number];
export const OWN_KEY = ['own', '/me/messages'];

/** Sends a change of the own setting and shows what came of it. */
export function useOwnChange(said: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (change: { method: 'PUT' | 'POST' | 'DELETE'; path: string; body?: object }) =>
      send<unknown>(change.method, change.path, {
        body: change.body ?? {},
        commandId: commandId(Date.now()),
      }),
    onSuccess: () => toast(said),
    onSettled: () => client.invalidateQueries({ queryKey: OWN_KEY }),
  });
}
