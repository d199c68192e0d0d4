import type { Language } from '@gridgov/domain/refusal.ts';

/** The language of answers: English only where it is preferred to Chinese, else Chinese. */
export function languageOf(header: string | undefined): Language {
  if (header === undefined || header === '') return 'zh';
  let zh = -1;
  let en = -1;
  for (const [at, piece] of header.split(',').entries()) {
    const [tag = '', ...rest] = piece.trim().toLowerCase().split(';');
    const given = rest.find((one) => one.trim().startsWith('q='))?.trim();
    const weight = (given === undefined ? 1 : Number(given.slice(2)) || 0) - at / 1000;
    if (tag === 'zh' || tag.startsWith('zh-')) zh = Math.max(zh, weight);
    if (tag === 'en' || tag.startsWith('en-')) en = Math.max(en, weight);
  }
  return en > zh && en > 0 ? 'en' : 'zh';
}
