import type { Same } from '../../../admin/catalogue.ts';
import { paths } from '../../../paths.ts';
import { defineArea } from '../../../shell/defineArea.ts';
import type { zh } from './words/zh.ts';

declare module '../../../words/namespaces.ts' {
  interface Words {
    readonly routing: Same<typeof zh>;
  }
}

/** The dispatch table, tried out before it holds. */
export const routing = defineArea({
  name: 'routing',
  words: { zh: () => import('./words/zh.ts'), en: () => import('./words/en.ts') },
  entries: [
    {
      name: 'routing',
      title: { zh: '派遣规则', en: 'Routing' },
      icon: 'arrow',
      to: paths.routing,
      rights: ['routing.edit', 'issue.rule'],
      readable: true,
    },
  ],
  pages: (page) => [page(paths.routing, () => import('./RoutingPage.tsx'), 'RoutingPage')],
});
