/** SMS and WeChat-style service messages through a small HTTP contract; docs/messages.md is written for its other side. */
import { type Accepted, type Gateway, GatewayError, type Letter } from './gateway.ts';

export type HttpGatewaySettings = { readonly url: string; readonly key: string };

const TIMEOUT_MS = 15_000;
const MOST_BYTES = 64 * 1024;
/** Not now, but perhaps later. */
const LATER = new Set([408, 425, 429]);

export function httpGateway({ url, key }: HttpGatewaySettings): Gateway {
  return {
    async send(letter, signal) {
      const response = await ask(
        url,
        key,
        letter,
        AbortSignal.any([signal, AbortSignal.timeout(TIMEOUT_MS)]),
      );
      const body = await bodyOf(response);
      if (response.ok) return acceptedIn(body);
      const final = response.status >= 400 && response.status < 500 && !LATER.has(response.status);
      throw new GatewayError(`${letter.channel}: ${response.status} ${errorIn(body)}`.trim(), {
        final,
        gone: response.status === 410,
        retryAfterMs: retryAfter(response.headers.get('retry-after')),
      });
    },
  };
}

async function ask(url: string, key: string, letter: Letter, signal: AbortSignal): Promise<Response> {
  const { id, channel, to, template, language, subject, text, params } = letter;
  try {
    return await fetch(url, {
      method: 'POST',
      redirect: 'error',
      signal,
      headers: {
        'content-type': 'application/json; charset=utf-8',
        authorization: `Bearer ${key}`,
        'idempotency-key': id,
      },
      body: JSON.stringify({ id, channel, to, template, language, subject, text, params }),
    });
  } catch (cause) {
    const why =
      cause instanceof Error ? ((cause.cause as { code?: string } | undefined)?.code ?? cause.name) : '';
    throw new GatewayError(`${channel}: no answer ${why}`.trim(), { cause });
  }
}

/** What is too long or no JSON counts as saying nothing. */
async function bodyOf(response: Response): Promise<Record<string, unknown>> {
  try {
    const text = await response.text();
    const value: unknown = text.length > MOST_BYTES ? {} : JSON.parse(text === '' ? '{}' : text);
    return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
  } catch {
    // The status says what has to be known.
    return {};
  }
}

function acceptedIn(body: Record<string, unknown>): Accepted {
  const receipt = typeof body.id === 'string' && body.id !== '' ? body.id.slice(0, 200) : null;
  return { receipt, delivered: body.state === 'delivered' };
}

/** Long numbers are struck out: some gateways repeat the telephone number in their complaint. */
function errorIn(body: Record<string, unknown>): string {
  return typeof body.error === 'string' ? body.error.replaceAll(/\d{5,}/g, '…').slice(0, 200) : '';
}

/** Seconds or a date (RFC 9110 10.2.3), a day at most. */
export function retryAfter(header: string | null, now = Date.now()): number | null {
  if (header === null) return null;
  const seconds = /^\d+$/.test(header.trim()) ? Number(header) : (Date.parse(header) - now) / 1000;
  return Number.isFinite(seconds) && seconds > 0 ? Math.min(seconds, 86_400) * 1000 : null;
}
