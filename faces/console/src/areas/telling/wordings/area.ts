import type { Same } from '../../../admin/catalogue.ts';
import { defineArea } from '../../../shell/defineArea.ts';
import { wordingsPath } from './paths.ts';
import type { zh } from './words/zh.ts';

declare module '../../../words/namespaces.ts' {
  interface Words {
    readonly wordings: Same<typeof zh>;
  }
}

/** What the city says in its messages, for the rules post. */
export const wordings = defineArea({
  name: 'wordings',
  words: { zh: () => import('./words/zh.ts'), en: () => import('./words/en.ts') },
  entries: [
    {
      name: 'wordings',
      title: { zh: '消息用语', en: 'Message texts' },
      icon: 'bell',
      to: wordingsPath,
      rights: ['rules.edit'],
    },
  ],
  pages: (page) => [page(wordingsPath, () => import('./WordingsPage.tsx'), 'WordingsPage')],
});
