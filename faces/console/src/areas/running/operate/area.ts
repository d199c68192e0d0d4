import type { Same } from '../../../admin/catalogue.ts';
import { paths } from '../../../paths.ts';
import { defineArea } from '../../../shell/defineArea.ts';
import type { zh } from './words/zh.ts';

declare module '../../../words/namespaces.ts' {
  interface Words {
    readonly operate: Same<typeof zh>;
  }
}

/** What the system administrator looks after. */
export const operate = defineArea({
  name: 'operate',
  words: { zh: () => import('./words/zh.ts'), en: () => import('./words/en.ts') },
  entries: [
    {
      name: 'system',
      title: { zh: '系统', en: 'System' },
      icon: 'admin',
      to: paths.operate,
      rights: ['system.operate'],
    },
  ],
  pages: (page) => [page(paths.operate, () => import('./OperatePage.tsx'), 'OperatePage')],
});
