import type { AnyRoute } from '@tanstack/react-router';
import { createRoute } from '@tanstack/react-router';
import { readFilters } from '../admin/filters.ts';
import { adminPage } from '../admin/page.ts';
import type { AreaName, AreaWords } from '../i18n.ts';
import type { NavEntry } from './area.ts';
import { shell } from './root.ts';

/**
 * An area in one declaration: entries of the navigation with their rights, words, and pages, each fetched when it is
 * first opened. It is there once it stands in `areas/all.ts`; its folder says what its words are (`Words`).
 */
export function defineArea<const Routes extends readonly AnyRoute[]>(area: {
  /** Namespace of its words. */
  readonly name: AreaName;
  readonly words: AreaWords;
  /** Without any, the area is reached from elsewhere. */
  readonly entries?: readonly NavEntry[];
  readonly pages: (page: ReturnType<typeof pageOf>) => Routes;
}) {
  return { entries: area.entries ?? [], routes: area.pages(pageOf(area.name, area.words)) };
}

/** `page(shiftsPath, () => import('./ShiftsPage.tsx'), 'ShiftsPage')`: inside the frame, with filters in its address. */
function pageOf(area: AreaName, words: AreaWords) {
  return <const Path extends string, M extends Record<string, unknown>, K extends keyof M & string>(
    path: Path,
    load: () => Promise<M>,
    name: K,
  ) =>
    createRoute({
      getParentRoute: () => shell,
      path,
      validateSearch: readFilters,
      component: adminPage(area, words, load, name),
    });
}
