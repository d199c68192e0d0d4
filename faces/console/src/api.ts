import { ProblemError, problemOf, unreachable } from './problem.ts';

const root = '/api/v1';

export type QueryValue = string | number | boolean | readonly string[] | undefined;

interface Ask {
  readonly query?: Readonly<Record<string, QueryValue>>;
  readonly body?: unknown;
  /** Id of a command; the same id again gives the same answer again. */
  readonly commandId?: string;
  readonly signal?: AbortSignal;
}

/** Reads from the API. Errors are `ProblemError`. */
export function read<T>(path: string, ask: Ask = {}): Promise<T> {
  return call<T>('GET', path, ask);
}

/** Sends to the API. Errors are `ProblemError`. */
export function send<T>(
  method: 'POST' | 'PUT' | 'PATCH' | 'DELETE',
  path: string,
  ask: Ask = {},
): Promise<T> {
  return call<T>(method, path, ask);
}

/** Address of an API resource for links, images and tiles. */
export function apiUrl(path: string): string {
  return `${root}${path}`;
}

async function call<T>(method: string, path: string, ask: Ask): Promise<T> {
  const response = await fetch(`${root}${path}${queryText(ask.query ?? {})}`, {
    method,
    credentials: 'same-origin',
    headers: headersOf(method, ask),
    ...(ask.body === undefined ? {} : { body: JSON.stringify(ask.body) }),
    ...(ask.signal === undefined ? {} : { signal: ask.signal }),
  }).catch((error: unknown) => {
    if (error instanceof DOMException && error.name === 'AbortError') throw error;
    throw new ProblemError(unreachable());
  });
  if (!response.ok) throw new ProblemError(await problemOf(response));
  if (response.status === 204) return undefined as T;
  return (await response.json()) as T;
}

function headersOf(method: string, ask: Ask): Record<string, string> {
  return {
    accept: 'application/json, application/problem+json',
    'accept-language': document.documentElement.lang,
    ...(ask.body === undefined ? {} : { 'content-type': 'application/json' }),
    ...(ask.commandId === undefined ? {} : { 'idempotency-key': ask.commandId }),
    // By our clock, which the server notes and does not believe.
    ...(method === 'GET' ? {} : { 'x-client-time': new Date().toISOString() }),
  };
}

/** `?a=1&b=x&b=y`; undefined and empty values are left out. */
export function queryText(query: Readonly<Record<string, QueryValue>>): string {
  const params = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) {
    if (value === undefined || value === '') continue;
    if (typeof value === 'object') for (const one of value) params.append(name, one);
    else params.append(name, String(value));
  }
  const text = params.toString();
  return text === '' ? '' : `?${text}`;
}
