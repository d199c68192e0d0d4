import { SESSION_COOKIE } from '../http/identity.ts';

/** `Secure` where people come by https; a demo on the own machine has none. */
export function sessionCookie(secret: string, maxAgeSeconds: number, publicUrl: string): string {
  const secure = publicUrl.startsWith('https:') ? '; Secure' : '';
  return `${SESSION_COOKIE}=${secret}; Path=/; HttpOnly; SameSite=Lax; Max-Age=${maxAgeSeconds}${secure}`;
}

export function endedCookie(publicUrl: string): string {
  return sessionCookie('', 0, publicUrl);
}
