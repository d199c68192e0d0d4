import { useQuery } from '@tanstack/react-query';

/** What the server says of itself, in one look. Bytes, milliseconds, epoch milliseconds. */
export interface Health {
  readonly up: boolean;
  readonly ready: boolean;
  readonly database: boolean;
  readonly startedAt: number | null;
  readonly memoryBytes: number | null;
  readonly lagMs: number | null;
  readonly requests: number;
  readonly failures: number;
}

const askAgainMs = 15_000;

export function useHealth() {
  return useQuery({
    queryKey: ['admin', 'health'],
    queryFn: ({ signal }) => look(signal),
    refetchInterval: askAgainMs,
  });
}

/** These addresses are for machines and lie outside the API: a server that is away is an answer here, no error. */
async function look(signal: AbortSignal): Promise<Health> {
  const [alive, ready, metrics] = await Promise.all(
    ['/healthz', '/readyz', '/metrics'].map((path) => fetch(path, { signal }).catch(() => null)),
  );
  const state = ((await ready?.json().catch(() => null)) ?? null) as { readonly database?: string } | null;
  const text = metrics?.ok === true ? await metrics.text() : '';
  return {
    up: alive?.ok === true,
    ready: ready?.ok === true,
    database: state?.database === 'ok',
    ...numbersIn(text),
  };
}

/** The few measures a person reads, from the Prometheus text. */
export function numbersIn(
  text: string,
): Pick<Health, 'startedAt' | 'memoryBytes' | 'lagMs' | 'requests' | 'failures'> {
  const one = (name: string) => {
    const found = new RegExp(`^${name} ([\\d.e+-]+)$`, 'm').exec(text)?.[1];
    return found === undefined ? null : Number(found);
  };
  const counts = [...text.matchAll(/^gridgov_http_request_seconds_count\{([^}]*)\} (\d+)$/gm)];
  const sum = (of: typeof counts) => of.reduce((all, [, , count]) => all + Number(count), 0);
  const [started, lag] = [
    one('gridgov_process_start_time_seconds'),
    one('gridgov_nodejs_eventloop_lag_p99_seconds'),
  ];
  return {
    startedAt: started === null ? null : started * 1000,
    memoryBytes: one('gridgov_process_resident_memory_bytes'),
    lagMs: lag === null ? null : Math.round(lag * 1000),
    requests: sum(counts),
    failures: sum(counts.filter(([, labels]) => /status="5\d\d"/.test(labels ?? ''))),
  };
}
