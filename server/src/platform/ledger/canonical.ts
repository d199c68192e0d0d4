import { createHash, hash } from 'node:crypto';

/** JSON with sorted keys and without `undefined`, so that equal values give equal text wherever they were stored. */
export function canonical(value: unknown): string {
  if (typeof value === 'string') return quoted(value);
  if (value === null || typeof value !== 'object') return JSON.stringify(value) ?? 'null';
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  const object = value as Record<string, unknown>;
  let text = '';
  for (const key of sorted(Object.keys(object))) {
    const member = object[key];
    if (member !== undefined) text += `${text === '' ? '' : ','}${quoted(key)}:${canonical(member)}`;
  }
  return `{${text}}`;
}

/** Most objects are small, and sorting a few keys by hand costs a third of what the general sort does. */
function sorted(keys: string[]): string[] {
  if (keys.length > 16) return keys.sort();
  for (let n = 1; n < keys.length; n += 1) {
    const key = keys[n] as string;
    let at = n;
    for (; at > 0 && (keys[at - 1] as string) > key; at -= 1) keys[at] = keys[at - 1] as string;
    keys[at] = key;
  }
  return keys;
}

/** What JSON writes as it is: no quotation mark, no backslash, no control character, no half of a pair. */
const PLAIN = /^[ !#-[\]-\ud7ff\ue000-\uffff]*$/;
const quoted = (text: string) => (PLAIN.test(text) ? `"${text}"` : JSON.stringify(text));

export function sha256(...parts: (string | Uint8Array)[]): Buffer {
  const [only] = parts;
  // In one call: an object for each hash costs more than hashing what is hashed here.
  if (parts.length === 1 && only !== undefined) return hash('sha256', only, 'buffer');
  const whole = createHash('sha256');
  for (const part of parts) whole.update(part);
  return whole.digest();
}

/** The hash over a stream's head and the text that follows it. */
export function sha256After(head: Buffer, text: string): Buffer {
  // Three bytes at most for each half of a character.
  const most = head.length + text.length * 3;
  if (scratch.length < most) scratch = Buffer.allocUnsafe(most);
  const from = head.copy(scratch);
  return hash('sha256', scratch.subarray(0, from + scratch.write(text, from, 'utf8')), 'buffer');
}
let scratch = Buffer.allocUnsafe(16_384);

/** The head of a stream before its first event. */
export const NOTHING: Buffer = Buffer.alloc(32);
