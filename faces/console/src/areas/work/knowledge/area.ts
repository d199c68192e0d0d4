import type { Same } from '../../../admin/catalogue.ts';
import { defineArea } from '../../../shell/defineArea.ts';
import { knowledgePath } from './paths.ts';
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
      to: knowledgePath,
      rights: ['intake.take', 'knowledge.edit'],
    },
  ],
  pages: (page) => [page(knowledgePath, () => import('./KnowledgePage.tsx'), 'KnowledgePage')],
});
