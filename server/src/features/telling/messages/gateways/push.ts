/** Web push (RFC 8030, 8291, 8292): sealed for the browser, signed with the keys of this installation. */
import type webPush from 'web-push';
import type { PushTarget } from '../channels.ts';
import { isPushAddress } from '../push-address.ts';
import { type Gateway, GatewayError, type Letter } from './gateway.ts';
import { retryAfter } from './http.ts';

export type VapidKeys = { readonly publicKey: string; readonly privateKey: string };
export type PushSettings = {
  readonly keys: VapidKeys;
  /** `mailto:` or `https:` address under which the push service finds the operator. */
  readonly subject: string;
  /** Also plain http and addresses of the own machine: for tests. */
  readonly anywhere?: boolean;
};

const TIMEOUT_MS = 15_000;
/** Push services take some 4,000 bytes; phones show far less. */
const MOST_TEXT = 1_000;

export function pushGateway({ keys, subject, anywhere = false }: PushSettings): Gateway {
  return {
    async send(letter) {
      const target = JSON.parse(letter.to) as PushTarget;
      if (!anywhere && !isPushAddress(target.endpoint))
        throw new GatewayError('push: endpoint is no public https address', { final: true, gone: true });
      const { default: library } = await import('web-push');
      try {
        const details = library.generateRequestDetails(target, payloadOf(letter), {
          vapidDetails: { subject, ...keys },
          TTL: Math.round(letter.lifetime / 1000),
          urgency: letter.urgent ? 'high' : 'normal',
          contentEncoding: 'aes128gcm',
        });
        return await post(details);
      } catch (error) {
        if (error instanceof GatewayError) throw error;
        throw new GatewayError('push: the subscription cannot be used', {
          final: true,
          gone: true,
          cause: error,
        });
      }
    },
  };
}

/** What the service worker of a face shows; the address under which it opens is the face's own matter. */
function payloadOf({ id, subject, text, params }: Letter): string {
  const { link } = params;
  return JSON.stringify({
    id,
    title: subject,
    body: text.slice(0, MOST_TEXT),
    ...(link === undefined ? {} : { link }),
  });
}

async function post(details: webPush.RequestDetails) {
  const response = await send(details);
  if (response.ok)
    return { receipt: response.headers.get('location')?.slice(0, 200) ?? null, delivered: false };
  const gone = response.status === 404 || response.status === 410;
  const later = response.status >= 500 || response.status === 429 || response.status === 408;
  throw new GatewayError(`push: ${response.status}`, {
    final: !later,
    gone,
    retryAfterMs: retryAfter(response.headers.get('retry-after')),
  });
}

async function send({ endpoint, method, headers, body }: webPush.RequestDetails): Promise<Response> {
  try {
    return await fetch(endpoint, {
      method,
      redirect: 'error',
      signal: AbortSignal.timeout(TIMEOUT_MS),
      headers: Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, String(value)])),
      ...(body === null ? {} : { body: new Uint8Array(body) }),
    });
  } catch (cause) {
    throw new GatewayError('push: no answer', { cause });
  }
}
