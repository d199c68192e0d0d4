import { createHash } from 'node:crypto';

/** JSON with sorted keys and without `undefined`, so that equal values give equal text wherever they were stored. */
export function canonical(value: unknown): string {
  if (value === null || typeof value !== 'object') return JSON.stringify(value) ?? 'null';
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  const object = value as Record<string, unknown>;
  let text = '';
  for (const key of Object.keys(object).sort()) {
    const member = object[key];
    if (member !== undefined) text += `${text === '' ? '' : ','}${quoted(key)}:${canonical(member)}`;
  }
  return `{${text}}`;
}

const PLAIN_NAME = /^[A-Za-z0-9_.]*$/;
const quoted = (name: string) => (PLAIN_NAME.test(name) ? `"${name}"` : JSON.stringify(name));

export function sha256(...parts: (string | Uint8Array)[]): Buffer {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part);
  return hash.digest();
}

/** The head of a stream before its first event. */
export const NOTHING = Buffer.alloc(32);
