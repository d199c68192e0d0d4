/** What somebody who goes on asking is answered while the database is away. */
import { pause, type World } from './faults-world.ts';
import type { Team } from './loop-city.ts';

type Asked = { ms: number; status: number; retry: boolean };

export async function ask(
  { server }: World,
  address: string,
  team: Team,
  more: () => boolean,
): Promise<Asked[]> {
  const seen: Asked[] = [];
  do {
    const began = performance.now();
    const response = await fetch(`${server.url}/api/v1${address}`, {
      headers: { authorization: `Bearer ${team.leader.token}` },
      signal: AbortSignal.timeout(60_000),
    });
    await response.arrayBuffer();
    const retry = response.headers.get('retry-after') !== null;
    seen.push({ ms: Math.round(performance.now() - began), status: response.status, retry });
    await pause(1_000);
  } while (more());
  return seen;
}

export const longest = (asked: readonly Asked[]): number => Math.max(...asked.map(({ ms }) => ms));
