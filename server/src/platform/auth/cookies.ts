import { randomBytes, timingSafeEqual } from 'node:crypto';
import type { FieldCrypto } from '../crypto/fields.ts';
import { cookieIn, SESSION_COOKIE } from '../http/identity.ts';

/** `Secure` where people come by https; a demo on the own machine has none. */
export function sessionCookie(secret: string, maxAgeSeconds: number, publicUrl: string): string {
  const secure = publicUrl.startsWith('https:') ? '; Secure' : '';
  return `${SESSION_COOKIE}=${secret}; Path=/; HttpOnly; SameSite=Lax; Max-Age=${maxAgeSeconds}${secure}`;
}

export function endedCookie(publicUrl: string): string {
  return sessionCookie('', 0, publicUrl);
}

const DEVICE_COOKIE = 'gridgov_device';
const DEVICE_SECONDS = 180 * 86_400;
const CONTEXT = 'sign-in.device';

/** A browser in which somebody signed in before. It opens nothing; strangers' guesses do not keep it out. */
export function deviceCookie(
  crypto: Pick<FieldCrypto, 'blindIndex'>,
  accountId: string,
  url: string,
): string {
  const mark = `${accountId}.${randomBytes(12).toString('hex')}`;
  const value = `${mark}.${crypto.blindIndex(mark, CONTEXT).toString('hex')}`;
  const secure = url.startsWith('https:') ? '; Secure' : '';
  return `${DEVICE_COOKIE}=${value}; Path=/api/v1/session; HttpOnly; SameSite=Strict; Max-Age=${DEVICE_SECONDS}${secure}`;
}

/** The mark of a device in which this account signed in; undefined where it is another's or not ours. */
export function knownDevice(
  crypto: Pick<FieldCrypto, 'blindIndex'>,
  cookies: string | undefined,
): { readonly accountId: string; readonly mark: string } | undefined {
  const value = cookieIn(cookies ?? '', DEVICE_COOKIE) ?? '';
  const [accountId = '', random = '', given = ''] = value.split('.');
  const mark = `${accountId}.${random}`;
  const right = crypto.blindIndex(mark, CONTEXT);
  const sent = Buffer.from(given, 'hex');
  if (sent.length !== right.length || !timingSafeEqual(sent, right)) return undefined;
  return { accountId, mark };
}
