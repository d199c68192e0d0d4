import type { Same } from '../../../admin/catalogue.ts';
import { paths } from '../../../paths.ts';
import { defineArea } from '../../../shell/defineArea.ts';
import type { zh } from './words/zh.ts';

declare module '../../../words/namespaces.ts' {
  interface Words {
    readonly rights: Same<typeof zh>;
  }
}

/** Who may do what and which personal data is kept, for the security administrator; everybody reads their own post's part. */
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
    {
      name: 'purposes',
      title: { zh: '信息登记', en: 'Register of purposes' },
      icon: 'list',
      to: paths.purposes,
      rights: ['account.manage'],
    },
  ],
  pages: (page) => [
    page(paths.rights, () => import('./RightsPage.tsx'), 'RightsPage'),
    page(paths.purposes, () => import('./PurposesPage.tsx'), 'PurposesPage'),
  ],
});
