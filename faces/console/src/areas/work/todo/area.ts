import type { Same } from '../../../admin/catalogue.ts';
import { paths } from '../../../paths.ts';
import { defineArea } from '../../../shell/defineArea.ts';
import type { zh } from './words/zh.ts';

declare module '../../../words/namespaces.ts' {
  interface Words {
    readonly todo: Same<typeof zh>;
  }
}

/** What waits for the post at hand, over all trades. */
export const todo = defineArea({
  name: 'todo',
  words: { zh: () => import('./words/zh.ts'), en: () => import('./words/en.ts') },
  entries: [
    {
      name: 'waiting',
      title: { zh: '等我办', en: 'Waiting for me' },
      icon: 'list',
      to: paths.waiting,
      rights: ['issue.read'],
    },
  ],
  pages: (page) => [page(paths.waiting, () => import('./TodoPage.tsx'), 'TodoPage')],
});
