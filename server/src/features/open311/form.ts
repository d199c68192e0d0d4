/** The body of a POST: a form in UTF-8, with a picture where it is sent in parts. */
import { createHash } from 'node:crypto';
import { type Readable, Readable as Stream } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { type Fault, fault, refuse } from './errors.ts';
import { LONGEST_URL, SINGLE } from './fields.ts';

export const FORM_TYPES = ['application/x-www-form-urlencoded', 'multipart/form-data'] as const;
/** A form with one picture. */
export const MOST_BYTES = 16 * 1024 * 1024;
const MOST_FIELDS = 200;
export type Upload = { readonly name: string; readonly content: Buffer };
export type Form = {
  /** The value of a field, blanks around it left off; undefined where it is empty or absent. */
  value(name: string): string | undefined;
  /** As it was sent, to the character. */
  raw(name: string): string;
  /** Fields in the order sent. */
  readonly fields: readonly (readonly [name: string, value: string])[];
  readonly upload: Upload | undefined;
  /** Of everything in it, however the parts were cut. */
  readonly digest: Buffer;
};

/** @throws HttpProblem where it cannot be read */
export async function readForm(body: Readable, type: string): Promise<Form> {
  const content = await buffer(body);
  const parts = type.toLowerCase().startsWith('multipart/')
    ? await multipart(content, type)
    : { fields: urlEncoded(content, type), upload: undefined };
  if (parts.fields.length > MOST_FIELDS) throw malformed();
  // PostgreSQL and XML have no way to keep it.
  if (parts.fields.some(([name, value]) => `${name}${value}`.includes('\0'))) throw malformed();
  const twice = repeated(parts.fields);
  if (twice !== undefined) throw refuse(fault(twice, '写了两个不同的值', 'is given twice', '1'));
  return formOf(parts.fields, parts.upload);
}

/** A field of one meaning with two: taking either would be guessing. */
function repeated(fields: Form['fields']): string | undefined {
  const seen = new Map<string, string>();
  const twice = fields.find(([name, value]) => {
    const before = seen.get(name);
    seen.set(name, before ?? value);
    return SINGLE.has(name) && before !== undefined && before !== value;
  });
  return twice?.[0];
}

function formOf(fields: Form['fields'], upload: Upload | undefined): Form {
  const raw = (name: string) => fields.find(([key]) => key === name)?.[1] ?? '';
  const hash = createHash('sha256').update(JSON.stringify(fields));
  if (upload !== undefined) hash.update(upload.content);
  return {
    raw,
    value: (name) => raw(name).trim() || undefined,
    fields,
    upload,
    digest: hash.digest(),
  };
}

function urlEncoded(content: Buffer, type: string): [string, string][] {
  const charset = /charset="?([\w-]+)/i.exec(type)?.[1]?.toLowerCase() ?? 'utf-8';
  if (charset !== 'utf-8' && charset !== 'utf8') throw malformed();
  const text = strictText(content);
  return text
    .split('&')
    .filter((piece) => piece !== '')
    .map((piece) => {
      const at = piece.indexOf('=');
      const [name, value] = at < 0 ? [piece, ''] : [piece.slice(0, at), piece.slice(at + 1)];
      return [decoded(name), decoded(value)];
    });
}

/** Bytes that are no UTF-8 are refused instead of stored as question marks. */
function strictText(content: Buffer): string {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(content);
  } catch {
    throw malformed();
  }
}

function decoded(piece: string): string {
  try {
    return decodeURIComponent(piece.replaceAll('+', ' '));
  } catch {
    throw malformed();
  }
}

async function multipart(content: Buffer, type: string) {
  const fields: [string, string][] = [];
  let upload: Upload | undefined;
  // Only the first file of a form is read.
  for (const [name, value] of (await formData(content, type)).entries()) {
    if (typeof value === 'string') fields.push([name, value]);
    else if (value.size > 0 && upload === undefined) {
      upload = { name: value.name, content: Buffer.from(await value.arrayBuffer()) };
    }
  }
  return { fields, upload };
}

async function formData(content: Buffer, type: string): Promise<FormData> {
  try {
    return await new Response(new Uint8Array(content), { headers: { 'content-type': type } }).formData();
  } catch {
    throw malformed();
  }
}

function malformed() {
  return refuse(
    fault('body', '表单无法读取', 'the form cannot be read', 'application/x-www-form-urlencoded, UTF-8'),
  );
}

/** What is wrong with an address of a picture, which is shown to everybody; nothing where there is none. */
export function mediaFaults(form: Form): Fault[] {
  const url = form.value('media_url');
  if (url === undefined) return [];
  if ([...url].length > LONGEST_URL) return [fault('media_url', '太长', 'is too long', `≤ ${LONGEST_URL}`)];
  const isUrl = URL.canParse(url) && /^https?:$/.test(new URL(url).protocol);
  return isUrl ? [] : [fault('media_url', '不是网址', 'is no address', 'https://…')];
}

export function streamOf(upload: Upload): Readable {
  return Stream.from([upload.content]);
}
