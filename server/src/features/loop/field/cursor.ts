/** Of what a phone is given; another than before and everything is given again. */
const FORM = 4;

/**
 * How far a phone is: the moment, the rules and areas it has, and which tasks. Opaque to the phone. One that cannot
 * be read is as none: everything is given again.
 */
import { createHash } from 'node:crypto';

export type FieldCursor = {
  readonly at: number;
  readonly post: string;
  readonly rules: string;
  readonly areas: string;
  readonly tasks: string;
};

export const fresh: FieldCursor = { at: 0, post: '', rules: '', areas: '', tasks: '' };

export function writeCursor({ at, post, rules, areas, tasks }: FieldCursor): string {
  return Buffer.from(JSON.stringify([at, post, rules, areas, tasks, FORM])).toString('base64url');
}

/** A cursor of another post is none: somebody who changed posts gets what belongs to the new one. */
export function readCursor(text: string | undefined, post: string): FieldCursor {
  const parts = parsed(text ?? '');
  if (!Array.isArray(parts) || parts.length !== 6 || parts[5] !== FORM || typeof parts[0] !== 'number')
    return fresh;
  const [at, ...words] = parts as [number, string, string, string, string];
  const [of, rules, areas, tasks] = words.map(String) as [string, string, string, string];
  return of === post ? { at, post, rules, areas, tasks } : fresh;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(Buffer.from(text, 'base64url').toString('utf8'));
  } catch {
    // Made up or cut off; told as if there were none.
    return null;
  }
}

/** Stands for a set of texts, whatever their order. */
export function markOf(texts: readonly string[]): string {
  return createHash('sha256')
    .update([...texts].sort().join())
    .digest('base64url')
    .slice(0, 16);
}
