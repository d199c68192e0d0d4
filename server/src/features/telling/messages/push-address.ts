/** Where a browser is told by web push: the browser names it, so it might name anything. */
import { isIP } from 'node:net';
import { asIs, Refusal, say } from '@gridgov/domain/refusal.ts';

/** An address of a public push service; a machine in here is none. */
export function isPushAddress(endpoint: string): boolean {
  const url = URL.parse(endpoint);
  if (url === null || url.protocol !== 'https:' || url.username !== '') return false;
  const host = url.hostname.replace(/^\[|\]$/g, '');
  return isIP(host) === 0 && host.includes('.') && !/\.(local|internal|localhost|lan|home|corp)$/.test(host);
}

/** @throws Refusal for what no browser gives */
export function requirePushAddress(endpoint: string): void {
  if (isPushAddress(endpoint)) return;
  throw new Refusal('field-wrong', {
    field: asIs('endpoint'),
    problem: say('不是浏览器推送服务的地址', 'it is no address of a push service'),
    right: say('浏览器订阅时给出的 https 地址', 'the https address the browser gave when it subscribed'),
  });
}
