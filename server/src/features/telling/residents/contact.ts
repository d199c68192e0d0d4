/** Addresses of residents: how they are written, sealed and found again. */
import type { FieldCrypto } from '../../../platform/crypto/fields.ts';
import { HttpProblem } from '../../../platform/http/problem.ts';

export type Contact = { readonly channel: 'sms' | 'email'; readonly to: string };
export const CONTACT = 'resident.contact';

export function contactIndex(crypto: FieldCrypto, channel: string, address: string): Buffer {
  return crypto.blindIndex(`${channel} ${address}`, CONTACT);
}

const PHONE = /^(\+?86)?1\d{10}$/;
const MAIL = /^[^\s@,;<>"]{1,64}@[^\s@,;<>"]{1,190}\.[a-z]{2,}$/i;

/** One way to write each address. @throws HttpProblem where it is none */
export function normalContact({ channel, to }: Contact): string {
  const address = channel === 'sms' ? to.replaceAll(/[\s-]/g, '') : to.trim().toLowerCase();
  if (!(channel === 'sms' ? PHONE : MAIL).test(address)) {
    const message =
      channel === 'sms'
        ? { zh: '手机号不对', en: 'is no mobile number' }
        : { zh: '邮箱不对', en: 'is no e-mail address' };
    const right =
      channel === 'sms'
        ? { zh: '11位手机号', en: 'a mobile number of 11 digits' }
        : { zh: '如 name@example.cn', en: 'like name@example.cn' };
    throw new HttpProblem('body-wrong', { count: 1 }, { errors: [{ field: 'contact.to', message, right }] });
  }
  return channel === 'sms' ? address.replace(/^\+?86/, '') : address;
}
