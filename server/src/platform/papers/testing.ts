/** Reads the text of a PDF back, page by page, for tests: by the map from glyphs to characters that each font carries. */
import { inflateSync } from 'node:zlib';

type Found = { readonly dictionary: string; readonly stream: Buffer | null };

/** Text in the order in which it was set, without spaces between what was set apart. */
export function textsOf(pdf: Buffer): string[] {
  const objects = objectsIn(pdf);
  const body = (number: number) => objects.get(number);
  const pages = [...objects.values()].filter(({ dictionary }) => /\/Type\s*\/Page\b/.test(dictionary));
  return pages.map(({ dictionary }) => {
    const resources = resolved(dictionary, 'Resources', body) ?? dictionary;
    const fonts = new Map(
      [...(resolved(resources, 'Font', body) ?? '').matchAll(/\/(\w+)\s+(\d+) 0 R/g)].map(
        ([, name = '', number]) => [name, charactersOf(body(Number(number)), body)] as const,
      ),
    );
    const contents = /\/Contents\s+(\d+) 0 R/.exec(dictionary)?.[1];
    return textOf(body(Number(contents))?.stream?.toString('latin1') ?? '', fonts);
  });
}

/** Members of the metadata and of the catalogue, as they stand. */
export function rawTextOf(pdf: Buffer): string {
  const all = [...objectsIn(pdf).values()];
  return all.map(({ dictionary, stream }) => `${dictionary}\n${stream?.toString('utf8') ?? ''}`).join('\n');
}

function objectsIn(pdf: Buffer): Map<number, Found> {
  const text = pdf.toString('latin1');
  const found = new Map<number, Found>();
  for (const match of text.matchAll(/(?<![\d.])(\d+) 0 obj\b/g)) {
    const from = match.index + match[0].length;
    const end = text.indexOf('endobj', from);
    const start = text.indexOf('stream', from);
    const hasStream = start > 0 && start < end;
    const dictionary = text.slice(from, hasStream ? start : end);
    found.set(Number(match[1]), {
      dictionary,
      stream: hasStream ? contentAt(pdf, text, start, dictionary) : null,
    });
  }
  for (const { dictionary, stream } of [...found.values()]) {
    if (/\/Type\s*\/ObjStm/.test(dictionary) && stream !== null)
      unpack(dictionary, stream.toString('latin1'), found);
  }
  return found;
}

function contentAt(pdf: Buffer, text: string, start: number, dictionary: string): Buffer {
  const from = start + 'stream'.length + (text.startsWith('\r\n', start + 'stream'.length) ? 2 : 1);
  const length = Number(/\/Length\s+(\d+)/.exec(dictionary)?.[1]);
  const raw = pdf.subarray(from, from + length);
  return dictionary.includes('/FlateDecode') ? inflateSync(raw) : raw;
}

function unpack(dictionary: string, text: string, found: Map<number, Found>): void {
  const first = Number(/\/First\s+(\d+)/.exec(dictionary)?.[1]);
  const numbers = text.slice(0, first).trim().split(/\s+/).map(Number);
  for (let at = 0; at < numbers.length; at += 2) {
    const [number, from, to] = [numbers[at], numbers[at + 1], numbers[at + 3]];
    const own = text.slice(first + (from ?? 0), to === undefined ? undefined : first + to);
    found.set(number ?? 0, { dictionary: own, stream: null });
  }
}

type Body = (number: number) => Found | undefined;

/** A member of a dictionary, written there or elsewhere. */
function resolved(dictionary: string, name: string, body: Body): string | undefined {
  const elsewhere = new RegExp(`/${name}\\s+(\\d+) 0 R`).exec(dictionary)?.[1];
  if (elsewhere !== undefined) return body(Number(elsewhere))?.dictionary;
  const at = dictionary.search(new RegExp(`/${name}\\s*<<`));
  return at < 0 ? undefined : dictionary.slice(at);
}

/** Characters by the code under which a font draws them. */
function charactersOf(font: Found | undefined, body: Body): Map<string, string> {
  const map = /\/ToUnicode\s+(\d+) 0 R/.exec(font?.dictionary ?? '')?.[1];
  const text = body(Number(map))?.stream?.toString('latin1') ?? '';
  const characters = new Map<string, string>();
  const put = (code: number, units: string, more = 0) => {
    const said = Buffer.from(units, 'hex').swap16().toString('utf16le');
    const last = (said.codePointAt(said.length - 1) ?? 0) + more;
    const shifted = more === 0 ? said : said.slice(0, -1) + String.fromCodePoint(last);
    characters.set(code.toString(16).padStart(4, '0'), shifted);
  };
  for (const [, lines = ''] of text.matchAll(/beginbfchar([\s\S]*?)endbfchar/g))
    for (const [, code = '', units = ''] of lines.matchAll(/<(\w+)>\s*<(\w+)>/g))
      put(Number.parseInt(code, 16), units);
  for (const [, lines = ''] of text.matchAll(/beginbfrange([\s\S]*?)endbfrange/g)) {
    for (const [, from = '', to = '', units = ''] of lines.matchAll(/<(\w+)>\s*<(\w+)>\s*<(\w+)>/g)) {
      const first = Number.parseInt(from, 16);
      for (let code = first; code <= Number.parseInt(to, 16); code += 1) put(code, units, code - first);
    }
  }
  return characters;
}

function textOf(content: string, fonts: ReadonlyMap<string, ReadonlyMap<string, string>>): string {
  let characters: ReadonlyMap<string, string> = new Map();
  let text = '';
  const next = /\/(\w+)\s+[\d.]+\s+Tf|(\/ActualText\s*)?(?:<([0-9a-fA-F]+)>|\()/g;
  for (let found = next.exec(content); found !== null; found = next.exec(content)) {
    const [, name, instead, hex] = found;
    if (name !== undefined) {
      characters = fonts.get(name) ?? new Map();
      continue;
    }
    const end = hex === undefined ? endOfString(content, next.lastIndex) : next.lastIndex;
    const codes = hex ?? hexOf(content.slice(next.lastIndex, end));
    next.lastIndex = end;
    // Says again, for readers, what is drawn.
    if (instead !== undefined) continue;
    for (let at = 0; at + 4 <= codes.length; at += 4)
      text += characters.get(codes.slice(at, at + 4).toLowerCase()) ?? '';
  }
  return text;
}

/** Brackets inside a string in brackets need no escape where they are in pairs. */
function endOfString(content: string, from: number): number {
  let depth = 1;
  for (let at = from; at < content.length; at += 1) {
    const sign = content[at];
    if (sign === '\\') at += 1;
    else if (sign === '(') depth += 1;
    else if (sign === ')') depth -= 1;
    if (depth === 0) return at;
  }
  return content.length;
}

const ESCAPES: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' };

/** A string in brackets as its bytes. */
function hexOf(plain: string): string {
  const bytes = plain.replace(/\\([0-7]{1,3}|[\s\S])/g, (_, one: string) =>
    /^[0-7]+$/.test(one) ? String.fromCharCode(Number.parseInt(one, 8)) : (ESCAPES[one] ?? one),
  );
  return Buffer.from(bytes, 'latin1').toString('hex');
}
