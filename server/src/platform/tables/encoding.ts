import { createReadStream } from 'node:fs';
import { TableError } from './table-error.ts';

export type TableSource = string | Uint8Array;
export type TextEncoding = 'utf-8' | 'utf-16le' | 'gb18030';

const CHUNK = 64 * 1024;

/** The bytes of a file's path or of a buffer, piece by piece. Can be called again to read from the start. */
export async function* readBytes(source: TableSource): AsyncGenerator<Uint8Array> {
  if (typeof source === 'string') {
    yield* createReadStream(source, { highWaterMark: CHUNK }) as AsyncIterable<Uint8Array>;
    return;
  }
  for (let at = 0; at < source.length; at += CHUNK) yield source.subarray(at, at + CHUNK);
}

/**
 * UTF-8 where every byte of the source is valid UTF-8, else GB18030 (which holds GBK and GB2312). Reads the whole
 * source, in bounded memory: a table may be plain ASCII for its first ten thousand rows. Text that is UTF-8 but
 * for a few damaged bytes is not taken for GB18030, which would turn all of it into other characters, but refused.
 */
export async function detectEncoding(source: TableSource): Promise<TextEncoding> {
  const strict = new TextDecoder('utf-8', { fatal: true });
  let first = true;
  try {
    for await (const chunk of readBytes(source)) {
      if (first && chunk[0] === 0xff && chunk[1] === 0xfe) return 'utf-16le';
      first = false;
      strict.decode(chunk, { stream: true });
    }
    strict.decode();
    return 'utf-8';
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
  }
  const damaged = await damageAsUtf8(source);
  if (damaged !== null) throw new TableError(`文件是 UTF-8 编码，但第 ${damaged} 行有损坏的字节，请重新导出`);
  return 'gb18030';
}

/** Line of the first damaged byte where the text reads as UTF-8 all the same; null where it does not. */
async function damageAsUtf8(source: TableSource): Promise<number | null> {
  const lenient = new TextDecoder('utf-8', { ignoreBOM: true });
  const seen = { start: '', broken: 0, good: 0, line: 1, firstBroken: 1 };
  for await (const chunk of readBytes(source)) {
    const text = lenient.decode(chunk, { stream: true });
    seen.start ||= text.slice(0, 1);
    for (const char of text) tally(seen, char);
  }
  // In GB18030 text hardly any pair of bytes happens to be a three-byte UTF-8 character.
  return seen.start === '\ufeff' || seen.good > seen.broken * 20 ? seen.firstBroken : null;
}

function tally(
  seen: { broken: number; good: number; line: number; firstBroken: number },
  char: string,
): void {
  if (char === '\n') seen.line += 1;
  else if (char === '\ufffd') {
    seen.broken += 1;
    if (seen.broken === 1) seen.firstBroken = seen.line;
  } else if (char > '\u07ff') seen.good += 1;
}

/** Decodes piece by piece; a byte-order mark is taken off. Throws TableError on bytes the encoding does not know. */
export async function* decodeText(source: TableSource, encoding: TextEncoding): AsyncGenerator<string> {
  const decoder = new TextDecoder(encoding, { fatal: true });
  try {
    for await (const chunk of readBytes(source)) {
      const text = decoder.decode(chunk, { stream: true });
      if (text !== '') yield text;
    }
    const rest = decoder.decode();
    if (rest !== '') yield rest;
  } catch (error) {
    if (error instanceof TypeError)
      throw new TableError('文件既不是 UTF-8 也不是 GB18030 编码，请另存为 UTF-8 的 CSV');
    throw error;
  }
}
