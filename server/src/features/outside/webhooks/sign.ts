/** The Standard Webhooks scheme (standardwebhooks.com): what is signed, by which key, and how it is written. */
import { createHmac, randomBytes } from 'node:crypto';

const prefix = 'whsec_';
const [leastBytes, mostBytes] = [16, 128];

export function newSecret(): string {
  return prefix + randomBytes(32).toString('base64');
}

/** The key in a secret as it is written, or undefined where it is none of a sensible length. */
export function keyOf(secret: string): Buffer | undefined {
  if (!secret.startsWith(prefix)) return undefined;
  const key = Buffer.from(secret.slice(prefix.length), 'base64');
  return key.length < leastBytes || key.length > mostBytes ? undefined : key;
}

/** The three headers of a message sent at a moment. */
export function signedHeaders(
  key: Buffer,
  message: { readonly id: string; readonly at: number; readonly body: string },
): Record<string, string> {
  const seconds = String(Math.floor(message.at / 1000));
  const signature = createHmac('sha256', key).update(`${message.id}.${seconds}.${message.body}`);
  return {
    'webhook-id': message.id,
    'webhook-timestamp': seconds,
    'webhook-signature': `v1,${signature.digest('base64')}`,
  };
}
