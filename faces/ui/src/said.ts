/** What people wrote stays as they wrote it; in an English page it is marked, so that it is read out and set as Chinese. */

/** From the first Chinese character to the last one that no Latin letter parts from it, with the marks that close it. */
const RUN = /[（《“「【]?\p{Script=Han}(?:[^\p{Script=Latin}\n]*\p{Script=Han})?[。，、！？；：）》”」】]*/gu;
const HAN = /\p{Script=Han}/u;

export type Piece = { readonly text: string; readonly chinese: boolean };

/** A text in pieces of one script each; one piece where it holds no Chinese. */
export function piecesOf(text: string): Piece[] {
  if (!HAN.test(text)) return [{ text, chinese: false }];
  const pieces: Piece[] = [];
  let from = 0;
  for (const match of text.matchAll(RUN)) {
    if (match.index > from) pieces.push({ text: text.slice(from, match.index), chinese: false });
    pieces.push({ text: match[0], chinese: true });
    from = match.index + match[0].length;
  }
  return from < text.length ? [...pieces, { text: text.slice(from), chinese: false }] : pieces;
}

/** The language of a text as an attribute, for what holds nothing else: fields, headings, rows. */
export function langOf(text: string | null | undefined): { readonly lang?: 'zh-CN' } {
  return text != null && HAN.test(text) ? { lang: 'zh-CN' } : {};
}
