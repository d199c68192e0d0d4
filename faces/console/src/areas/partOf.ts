import type { ComponentType } from 'react';
import { lazy } from 'react';
import type { AreaName, AreaWords } from '../i18n.ts';
import { loadAreaWords } from '../i18n.ts';

/** A part of an area that another page shows, fetched with the words of its area when it is first needed. */
export const partOf = <P>(area: AreaName, words: AreaWords, load: () => Promise<ComponentType<P>>) =>
  lazy(async () => {
    const [part] = await Promise.all([load(), loadAreaWords(area, words)]);
    return { default: part };
  });
