import { lazyRouteComponent } from '@tanstack/react-router';
import type { AreaName, AreaWords } from '../i18n.ts';
import { loadAreaWords } from '../i18n.ts';

type PageModule = Record<string, unknown>;

/**
 * A page of an area, fetched with the area's words when it is first opened. `words` names both catalogues of the
 * area's namespace; the page says `useTranslation('<area>')`.
 */
export function areaPage<M extends PageModule, K extends keyof M & string>(
  area: AreaName,
  words: AreaWords,
  load: () => Promise<M>,
  name: K,
) {
  return lazyRouteComponent(async () => {
    const [page] = await Promise.all([load(), loadAreaWords(area, words)]);
    return page;
  }, name);
}
