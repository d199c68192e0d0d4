import type { AreaName, AreaWords } from '../i18n.ts';
import { loadAreaWords } from '../i18n.ts';
import { areaPage } from '../shell/areaPage.ts';

/** Words the administration areas share. */
export const sharedWords: AreaWords = {
  zh: () => import('../areas/city/organisation/words/zh.ts'),
  en: () => import('../areas/city/organisation/words/en.ts'),
};

/** A page of an administration area: its own words, and those all of them share (namespace `organisation`). */
export function adminPage<M extends Record<string, unknown>, K extends keyof M & string>(
  area: AreaName,
  words: AreaWords,
  load: () => Promise<M>,
  name: K,
) {
  const both = async () => {
    const [page] = await Promise.all([load(), loadAreaWords('organisation', sharedWords)]);
    return page;
  };
  return areaPage(area, words, both, name);
}
