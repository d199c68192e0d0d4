/** Readings of characters. The library takes some megabytes, so it is loaded only where names are to be written. */
import type { Reading } from '@gridgov/domain/city/areas/romanise.ts';

export async function loadReading(): Promise<Reading> {
  const { pinyin } = await import('pinyin-pro');
  return (text) => pinyin(text, { toneType: 'none', type: 'array' });
}

/** Words of a text without blanks, as the platform's own rules for Chinese divide it; what they do not know is one word. */
export function wordsOf(text: string): string[] {
  const words: string[] = [];
  let unknown = '';
  for (const { segment } of new Intl.Segmenter('zh', { granularity: 'word' }).segment(text)) {
    if ([...segment].length === 1) unknown += segment;
    else {
      if (unknown !== '') words.push(unknown);
      unknown = '';
      words.push(segment);
    }
  }
  return unknown === '' ? words : [...words, unknown];
}
