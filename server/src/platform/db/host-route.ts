import type { Host } from './hosts.ts';

export type Route = { current(): Host; failed(host: Host): void };

/** Which of the hosts is used now; a failure of that one moves on to the next, of another one changes nothing. */
export function makeRoute(hosts: readonly Host[]): Route {
  let at = 0;
  const current = (): Host => hosts[at % hosts.length] ?? { host: 'localhost', port: 5432 };
  return {
    current,
    failed(host) {
      if (host === current()) at += 1;
    },
  };
}
