import { maskPhone } from '../../../platform/crypto/masks.ts';

/** 138****1234, ab***@example.cn */
export function maskContact(channel: 'sms' | 'email', address: string): string {
  if (channel === 'sms') return maskPhone(address);
  const at = address.lastIndexOf('@');
  return `${address.slice(0, Math.min(2, at))}***${address.slice(at)}`;
}
