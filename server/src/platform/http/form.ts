/** The body of a form: fields in UTF-8, and files where it is sent in parts. */

export const FORM_TYPES = ['application/x-www-form-urlencoded', 'multipart/form-data'] as const;

export type Upload = { readonly name: string; readonly content: Buffer };
export type FormParts = {
  /** Fields in the order sent. */
  readonly fields: readonly (readonly [name: string, value: string])[];
  /** Files that hold something, in the order sent. */
  readonly uploads: readonly (Upload & { readonly field: string })[];
};

/** A body that is no form. */
export class FormFault extends Error {
  override readonly name = 'FormFault';
}

const MOST_FIELDS = 200;

/** @throws FormFault where it cannot be read */
export async function parseForm(content: Buffer, type: string): Promise<FormParts> {
  const parts = type.toLowerCase().startsWith('multipart/')
    ? await multipart(content, type)
    : { fields: urlEncoded(content, type), uploads: [] };
  if (parts.fields.length > MOST_FIELDS) throw new FormFault();
  // PostgreSQL and XML have no way to keep it.
  if (parts.fields.some(([name, value]) => `${name}${value}`.includes('\0'))) throw new FormFault();
  return parts;
}

function urlEncoded(content: Buffer, type: string): [string, string][] {
  const charset = /charset="?([\w-]+)/i.exec(type)?.[1]?.toLowerCase() ?? 'utf-8';
  if (charset !== 'utf-8' && charset !== 'utf8') throw new FormFault();
  return strictText(content)
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
  } catch (cause) {
    throw new FormFault('no UTF-8', { cause });
  }
}

function decoded(piece: string): string {
  try {
    return decodeURIComponent(piece.replaceAll('+', ' '));
  } catch (cause) {
    throw new FormFault('wrongly escaped', { cause });
  }
}

async function multipart(content: Buffer, type: string): Promise<FormParts> {
  const fields: [string, string][] = [];
  const uploads: (Upload & { field: string })[] = [];
  // One after the other: each file is copied whole.
  for (const [field, value] of (await formData(content, type)).entries()) {
    if (typeof value === 'string') fields.push([field, value]);
    else if (value.size > 0)
      uploads.push({ field, name: value.name, content: Buffer.from(await value.arrayBuffer()) });
  }
  return { fields, uploads };
}

async function formData(content: Buffer, type: string): Promise<FormData> {
  try {
    return await new Response(new Uint8Array(content), { headers: { 'content-type': type } }).formData();
  } catch (cause) {
    throw new FormFault('not in parts', { cause });
  }
}
