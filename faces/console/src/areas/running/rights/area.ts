import type { Same } from '../../../admin/catalogue.ts';
import { paths } from '../../../paths.ts';
import { defineArea } from '../../../shell/defineArea.ts';
import type { zh } from './words/zh.ts';

declare module '../../../words/namespaces.ts' {
  interface Words {
    readonly rights: Same<typeof zh>;
  }
}

/** Who may do what, for the security administrator; everybody reads what their own post may. */
export const rights = defineArea({
  name: 'rights',
  words: { zh: () => import('./words/zh.ts'), en: () => import('./words/en.ts') },
  entries: [
    {
      name: 'rights',
      title: { zh: '谁能做什么', en: 'Rights' },
      icon: 'list',
      to: paths.rights,
      rights: ['account.manage'],
      readable: true,
    },
  ],
  pages: (page) => [page(paths.rights, () => import('./RightsPage.tsx'), 'RightsPage')],
});
