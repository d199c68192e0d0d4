import type { FastifyRequest } from 'fastify';
import type { Credential } from './identity.ts';
import { HttpProblem } from './problem.ts';

/** For everything we answer; pages get `pagePolicy` on top. */
export const securityHeaders: Readonly<Record<string, string>> = {
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
  'referrer-policy': 'same-origin',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
};

/** Behind https a browser that came once never asks by http again. Only for this name, as others may live beside it. */
export function transportHeaders(publicUrl: string): Readonly<Record<string, string>> {
  return publicUrl.startsWith('https:') ? { 'strict-transport-security': 'max-age=31536000' } : {};
}

/** JSON and files are never a page. */
export const dataPolicy = "default-src 'none'; frame-ancestors 'none'; sandbox";

/**
 * Our own pages: scripts from here only. Styles may be inline (antd writes them at run time), workers may be
 * blobs (the map draws in one). No other host is ever asked; for pictures that of a base map an operator sets is added.
 */
export function pagePolicy(mapOrigins: readonly string[] = []): string {
  const maps = mapOrigins.map((origin) => ` ${origin}`).join('');
  return [
    "default-src 'self'",
    "script-src 'self'",
    "style-src 'self' 'unsafe-inline'",
    `img-src 'self' data: blob:${maps}`,
    "connect-src 'self'",
    "worker-src 'self' blob:",
    "font-src 'self' data:",
    // Voice notes are played from the phone's own memory.
    "media-src 'self' blob:",
    "manifest-src 'self'",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join('; ');
}

const safeMethods = new Set(['GET', 'HEAD', 'OPTIONS']);
const loopback = /^(localhost|127\.0\.0\.1|\[::1\])(:\d+)?$/;

/**
 * A page of somebody else must not act with a person's cookie. SameSite=Lax keeps most away; here the browser's
 * own word on where the request comes from decides, and programs without a browser show a header that no
 * foreign page may send. Requests with a Bearer token carry nothing a browser adds by itself; other schemes do,
 * where a proxy in front asks for a password.
 */
export function refuseForeignOrigin(
  request: FastifyRequest,
  credential: Credential | undefined,
  publicUrl: string,
): void {
  if (safeMethods.has(request.method) || credential?.kind === 'token') return;
  const { origin } = request.headers;
  if (origin !== undefined) {
    if (isOwnOrigin(origin, request.headers.host, publicUrl)) return;
    throw new HttpProblem('foreign-origin');
  }
  if (credential === undefined) return;
  const site = request.headers['sec-fetch-site'];
  if (site === 'same-origin' || site === 'none') return;
  if (site === undefined && request.headers['x-requested-with'] !== undefined) return;
  throw new HttpProblem('foreign-origin');
}

function isOwnOrigin(origin: string, host: string | undefined, publicUrl: string): boolean {
  if (origin === new URL(publicUrl).origin) return true;
  // A server on the own machine is reached by several names; a name from outside that was pointed here is none.
  return host !== undefined && loopback.test(host) && origin === `http://${host}`;
}
