import { fullPath } from '../platform/http/mount.ts';
import { operationIdOf } from '../platform/http/openapi.ts';
import type { Route, RouteAudit } from '../platform/http/route.ts';

/** Every route with its right and what it leaves behind, one a line, sorted: the security review in one text. */
export function routeTable(routes: readonly Route[]): string {
  const lines = routes.map(
    (route) => `${route.method.padEnd(6)} ${fullPath(route)} · ${route.right} · ${auditText(route.audit)}`,
  );
  return `${lines.sort((one, other) => (one.slice(7) < other.slice(7) ? -1 : 1)).join('\n')}\n`;
}

function auditText(audit: RouteAudit): string {
  if ('event' in audit) return `event ${audit.event}`;
  return 'access' in audit ? `access ${audit.access}` : `none: ${audit.none}`;
}

const parameter = /:(\w+)/g;

/** What is wrong with the list as a whole; each sentence names its route. */
export function routeFaults(routes: readonly Route[]): string[] {
  const seen = new Map<string, string>();
  return routes.flatMap((route) => {
    const at = `${route.method} ${fullPath(route)}`;
    const faults: string[] = [];
    for (const key of [at, `operationId ${operationIdOf(route)}`]) {
      const before = seen.get(key);
      if (before !== undefined) faults.push(`${at}: ${key} is also that of ${before}`);
      seen.set(key, at);
    }
    return [...faults, ...auditFaults(route), ...parameterFaults(route)].map((fault) => `${at}: ${fault}`);
  });
}

function auditFaults({ method, right, audit }: Route): string[] {
  if (!('none' in audit)) return [];
  const changes = method !== 'GET' && method !== 'HEAD';
  return [
    ...(changes && right === 'public' ? ['open to all, changes something and leaves no record'] : []),
    ...(audit.none.trim().length < 8 ? ['says nothing about why it leaves no record'] : []),
  ];
}

function parameterFaults(route: Route): string[] {
  const named = new Set(Object.keys(route.schema.params?.properties ?? {}));
  const used = [...fullPath(route).matchAll(parameter)].map(([, name = '']) => name);
  return used.filter((name) => !named.has(name)).map((name) => `the schema does not know :${name}`);
}
