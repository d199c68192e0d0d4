/** Attachments of a case: pages in order, each turned as it is to be read. */
import { asIs, type FieldValue, Refusal, say, type Value } from '../refusal.ts';

export const TURNS = [0, 90, 180, 270] as const;
/** Degrees clockwise by which a page is turned when it is shown; the file itself stays as it was sent in. */
export type Turn = (typeof TURNS)[number];
export type PageValue = { file: string; turn: Turn };

/** How much one field takes; dated data of the city. */
export type AttachmentLimits = {
  readonly pages: number;
  readonly photoMb: number;
  readonly pdfMb: number;
};
/** Until the city sets others. */
export const ATTACHMENTS: AttachmentLimits = { pages: 20, photoMb: 30, pdfMb: 50 };

const PDF = 'application/pdf';
const MEGABYTE = 1024 * 1024;

/** The pages a value holds; none where it is a value of another kind. */
export function pagesIn(value: unknown): PageValue[] {
  if (!Array.isArray(value)) return [];
  return value.filter(
    (one): one is PageValue => typeof one === 'object' && one !== null && 'file' in one && 'turn' in one,
  );
}

/** Whether pages can be recorded: no file twice, quarter turns. */
export function checkPages(field: FieldValue, value: unknown): void {
  const pages = pagesIn(value);
  const wrong = (problem: Value, right: Value) => new Refusal('field-wrong', { field, problem, right });
  if (new Set(pages.map(({ file }) => file)).size < pages.length) {
    throw wrong(say('同一份文件有两页', 'one file is two pages'), say('每份文件只放一次', 'each file once'));
  }
  const turned = pages.find(({ turn }) => !TURNS.includes(turn));
  if (turned !== undefined) throw wrong(asIs(String(turned.turn)), asIs(TURNS.join(', ')));
}

type PageFile = { readonly name: string; readonly type: string; readonly bytes: number };

/** Whether files can be pages: pictures and PDFs, by what their content is, not more and not larger than the city takes. */
export function checkPageFiles(
  field: FieldValue,
  files: readonly PageFile[],
  limits: AttachmentLimits = ATTACHMENTS,
): void {
  const wrong = (problem: Value, right: Value) => new Refusal('field-wrong', { field, problem, right });
  if (files.length > limits.pages) {
    const [n, most] = [files.length, limits.pages];
    throw wrong(say(`${n} 页`, `${n} pages`), say(`最多 ${most} 页`, `at most ${most} pages`));
  }
  for (const { name, type, bytes } of files) {
    const photo = type.startsWith('image/');
    if (!photo && type !== PDF) throw wrong(asIs(name), asIs('JPEG, PNG, WebP, PDF'));
    const most = photo ? limits.photoMb : limits.pdfMb;
    if (bytes > most * MEGABYTE) throw wrong(asIs(name), asIs(`≤ ${most} MB`));
  }
}
