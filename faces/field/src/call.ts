/** The one place that calls the server. No answer is an answer too: status 0. */
import type { Answer, Call } from './outbox/sender.ts';

const root = '/api/v1';
/** A piece of a photo on a weak signal; what takes longer is given up and goes again. */
const patience = 60_000;

export async function call({ method, path, body, bytes, headers }: Call): Promise<Answer> {
  try {
    const response = await fetch(`${root}${path}`, {
      method,
      credentials: 'same-origin',
      headers: {
        accept: 'application/json, application/problem+json',
        ...(languageOf() === '' ? {} : { 'accept-language': languageOf() }),
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        ...(bytes === undefined ? {} : { 'content-type': 'application/offset+octet-stream' }),
        // By the phone's clock, which the server notes and does not believe.
        ...(method === 'GET' ? {} : { 'x-client-time': new Date().toISOString() }),
        ...headers,
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      ...(bytes === undefined ? {} : { body: bytes }),
      signal: AbortSignal.timeout(patience),
    });
    const text = await response.text();
    const after = Number(response.headers.get('retry-after') ?? 0);
    return { status: response.status, body: parsed(text), ...(after > 0 ? { after } : {}) };
  } catch {
    // No network, or cut off: whether it was done nobody knows, and asking again with the same id is safe.
    return { status: 0, body: {} };
  }
}

function languageOf(): string {
  return typeof document === 'undefined' ? '' : document.documentElement.lang;
}

function parsed(text: string): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
  } catch {
    // A page in the way, as hotel networks put one: told by its status alone.
    return {};
  }
}
