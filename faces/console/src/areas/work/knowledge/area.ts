import type { Same } from '../../../admin/catalogue.ts';
import { paths } from '../../../paths.ts';
import { defineArea } from '../../../shell/defineArea.ts';
import type { zh } from './words/zh.ts';

declare module '../../../words/namespaces.ts' {
  interface Words {
    readonly knowledge: Same<typeof zh>;
  }
}

/** What the hotline says, for its seats and for whoever keeps it. */
export const knowledge = defineArea({
  name: 'knowledge',
  words: { zh: () => import('./words/zh.ts'), en: () => import('./words/en.ts') },
  entries: [
    {
      name: 'knowledge',
      title: { zh: '知识库', en: 'Knowledge' },
      icon: 'help',
      to: paths.knowledge,
      rights: ['intake.take', 'knowledge.edit'],
    },
  ],
  pages: (page) => [page(paths.knowledge, () => import('./KnowledgePage.tsx'), 'KnowledgePage')],
});
