/** Asking for help, as the server takes and tells it. */
import { ask, type Reply, send } from '../../api.ts';

export const URGENCIES = ['now', 'hour', 'day'] as const;
export type Urgency = (typeof URGENCIES)[number];

export type Beforehand = Reply<'/portal/help/who', 'get'>;
export type Sent = Pick<Reply<'/portal/help', 'post'>, 'id' | 'number' | 'secret'>;
export type OwnHelp = Reply<'/portal/help/{id}/own', 'post'>;

export const lookAhead = (area: string) =>
  ask<Beforehand>(`/portal/help/who${area === '' ? '' : `?area=${area}`}`);
export const askForHelp = (body: object, key: string) => send<Sent>('/portal/help', body, { key });
export const ownHelp = (id: string, secret: string) => send<OwnHelp>(`/portal/help/${id}/own`, { secret });

export function actOnHelp(
  id: string,
  command: string,
  { key, ...body }: { readonly key: string; readonly secret: string } & Record<string, unknown>,
): Promise<OwnHelp> {
  return send<OwnHelp>(`/portal/help/${id}/commands/${command}`, body, { key });
}
