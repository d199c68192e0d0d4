import type { Server } from 'node:http';
import type { HttpSettings } from './settings.ts';

/**
 * Closes connections of an address that has too many. Behind a reverse proxy all come from one address: there it is the
 * proxy that counts.
 */
export function limitConnections(
  server: Pick<Server, 'on'>,
  { trustedProxies, connectionsPerAddress: most }: HttpSettings,
): void {
  if (trustedProxies.length > 0) return;
  const open = new Map<string, number>();
  server.on('connection', (socket) => {
    const address = socket.remoteAddress ?? '';
    const count = (open.get(address) ?? 0) + 1;
    open.set(address, count);
    socket.once('close', () => {
      const left = (open.get(address) ?? 1) - 1;
      if (left > 0) open.set(address, left);
      else open.delete(address);
    });
    if (count > most) socket.destroy();
  });
}
