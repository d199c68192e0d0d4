/** Ways to reach a person outside the console, and how an address of each is shown. */
import { maskPhone } from '../../../platform/crypto/masks.ts';

export const CHANNELS = ['sms', 'email', 'push', 'wechat'] as const;
export type Channel = (typeof CHANNELS)[number];

/** What a browser gives for web push (RFC 8030, 8291). */
export type PushTarget = {
  readonly endpoint: string;
  readonly keys: { readonly p256dh: string; readonly auth: string };
};

/** An address as text: telephone number, mail address, the id a WeChat-style gateway knows, or a subscription. */
export function addressText(to: string | PushTarget): string {
  return typeof to === 'string' ? to.trim() : JSON.stringify({ endpoint: to.endpoint, keys: to.keys });
}

/** @throws RangeError where it cannot be an address of the channel */
export function checkAddress(channel: Channel, address: string): void {
  const fits = address.length <= 2_000 && SHAPES[channel].test(address);
  if (!fits || (channel === 'push' && !URL.canParse((JSON.parse(address) as PushTarget).endpoint)))
    throw new RangeError(`This is no address for ${channel}`);
}

const SHAPES: Readonly<Record<Channel, RegExp>> = {
  sms: /^\+?[\d -]{5,24}$/,
  // Neither a line break nor a comma: it becomes a header and must stay one address.
  email: /^[^\s@,;<>"]{1,64}@[^\s@,;<>"]{1,190}$/,
  wechat: /^[\w.@-]{1,128}$/,
  push: /^\{"endpoint":"https?:\/\//,
};

/** How an address may be shown to whoever looks after messages. */
export function maskAddress(channel: Channel, address: string): string {
  switch (channel) {
    case 'sms':
      return maskPhone(address);
    case 'email':
      return maskMail(address);
    case 'wechat':
      return `${address.slice(0, 2)}***${address.slice(-2)}`;
    case 'push':
      return new URL((JSON.parse(address) as PushTarget).endpoint).host;
  }
}

function maskMail(address: string): string {
  const at = address.lastIndexOf('@');
  return `${address.slice(0, Math.min(2, at))}***${address.slice(at)}`;
}
