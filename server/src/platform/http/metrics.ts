import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';

export type Measures = {
  readonly registry: Registry;
  observe(method: string, route: string | undefined, status: number, elapsedMs: number): void;
  /** A number asked for whenever the measures are read, such as connections in use or jobs waiting. */
  gauge(name: string, help: string, read: () => number | Promise<number>): void;
  counter(name: string, help: string): { add(n?: number): void };
};

/** Measures of one server. Labels are route patterns, so their number is bounded whatever clients ask for. */
export function makeMeasures(): Measures {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry, prefix: 'gridgov_' });
  const seconds = new Histogram({
    name: 'gridgov_http_request_seconds',
    help: 'Time to answer, by route pattern',
    labelNames: ['method', 'route', 'status'] as const,
    buckets: [0.002, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 10],
    registers: [registry],
  });
  // Looking a child up by its labels costs more than observing it.
  const children = new Map<string, ReturnType<typeof seconds.labels>>();
  return {
    registry,
    observe(method, route, status, elapsedMs) {
      const key = `${method} ${route} ${status}`;
      let child = children.get(key);
      if (child === undefined) {
        child = seconds.labels({ method, route: route ?? 'unknown', status: String(status) });
        children.set(key, child);
      }
      child.observe(elapsedMs / 1000);
    },
    gauge(name, help, read) {
      const gauge = new Gauge({
        name,
        help,
        registers: [registry],
        async collect() {
          this.set(await read());
        },
      });
      gauge.set(0);
    },
    counter(name, help) {
      const counter = new Counter({ name, help, registers: [registry] });
      return { add: (n = 1) => counter.inc(n) };
    },
  };
}
