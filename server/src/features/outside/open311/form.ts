/** The body of a POST: a form in UTF-8, with a picture where it is sent in parts. */
import { createHash } from 'node:crypto';
import { type Readable, Readable as Stream } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { FormFault, parseForm, type Upload } from '../../../platform/http/form.ts';
import { type Fault, fault, refuse } from './errors.ts';
import { LONGEST_URL, SINGLE } from './fields.ts';

/** A form with one picture. */
export const MOST_BYTES = 16 * 1024 * 1024;
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
  const parts = await readParts(content, type);
  const twice = repeated(parts.fields);
  if (twice !== undefined) throw refuse(fault(twice, '写了两个不同的值', 'is given twice', '1'));
  // Only the first file of a form is read.
  return formOf(parts.fields, parts.uploads[0]);
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

async function readParts(content: Buffer, type: string) {
  try {
    return await parseForm(content, type);
  } catch (error) {
    throw error instanceof FormFault ? malformed() : error;
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
